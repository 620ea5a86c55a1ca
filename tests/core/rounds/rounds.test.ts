import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions, traceChanges } from '../../../core/compare';
import { PROOF_ROUNDS, validateEdition } from '../../../core/document';
import type { Edition, ProofRound, Story } from '../../../core/document';
import { addMark } from '../../../core/marks';
import { editionBefore } from '../../../core/rounds';
import { createModel, loadModel } from '../../../model';
import type { Model } from '../../../model';
import { smallEdition, smallStory } from '../document/small-edition';
import { proofMark, textAnchor } from '../marks/marks';

const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。', '村民说，水退了就开。']);
const START: Edition = {
  ...smallEdition(),
  stories: [story],
  pages: [{ id: 'p', name: '', articles: [] }],
  teasers: [],
};

/** A model whose clock stands where it is put: minutes after nine. */
function desk(): { readonly model: Model; readonly at: (minutes: number) => void; readonly reopen: () => Model } {
  let now = Date.UTC(2026, 10, 26, 9);
  const clock = { now: () => now };
  let model = loadModel(createModel(START).encodeState(), [], clock);
  return {
    get model() {
      return model;
    },
    at: (minutes) => void (now = Date.UTC(2026, 10, 26, 9, minutes)),
    reopen: () => (model = loadModel(model.encodeState(), [], clock)),
  };
}

function begin(model: Model, round: ProofRound): void {
  const mark = proofMark(`m-${round}-${model.edition().proofMarks?.length ?? 0}`, textAnchor(story, 'headline', 0, 1), {
    round,
  });
  model.change('mark', (edition) => addMark(edition, mark), { by: '许校' });
}

function write(model: Model, by: string, change: (story: Story) => Story): void {
  model.change(
    'write',
    (edition) => ({ ...edition, stories: edition.stories.map((one) => (one.id === 's' ? change(one) : one)) }),
    { by },
  );
}

const headline =
  (text: string) =>
  (one: Story): Story => ({ ...one, headline: text });
const paragraph =
  (index: number, text: string) =>
  (one: Story): Story => ({
    ...one,
    paragraphs: one.paragraphs.map((each, at) => (at === index ? { ...each, text } : each)),
  });

const shown = ({ stories, pages, issue, profile, credits }: Edition): object => ({
  stories,
  pages,
  issue,
  profile,
  credits,
});

const step = fc.oneof(
  fc.record({ kind: fc.constant('begin' as const), round: fc.constantFrom(...PROOF_ROUNDS) }),
  fc.record({
    kind: fc.constant('write' as const),
    by: fc.constantFrom('许校', '任编', ''),
    text: fc.constantFrom('甲', '乙', '丙丁', '大坝放水'),
  }),
  fc.record({ kind: fc.constant('add' as const), id: fc.constantFrom('a', 'b') }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom('a', 'b', 's') }),
  fc.record({ kind: fc.constant('page' as const), name: fc.constantFrom('要闻', '综合') }),
  fc.record({ kind: fc.constant('issue' as const), day: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('wait' as const) }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('reopen' as const) }),
);

describe('the state before a round', () => {
  it('is had from the edition whatever was done since, undone and opened again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const work = desk();
        /** What was there when each round began, with the rounds before each entry that can be undone. */
        let began = new Map<ProofRound, object>();
        let entries: Map<ProofRound, object>[] = [];
        let minutes = 0;
        for (const each of steps) {
          const { model } = work;
          const before = model.edition();
          const next = new Map(began);
          const change = (apply: (edition: Edition) => Edition, by = ''): void =>
            void model.change('test', apply, { by });
          switch (each.kind) {
            case 'begin':
              if (!next.has(each.round)) next.set(each.round, shown(before));
              if (before.stories.some(({ id }) => id === 's')) begin(model, each.round);
              else continue;
              break;
            case 'write':
              write(model, each.by, headline(each.text));
              break;
            case 'add':
              change((edition) =>
                edition.stories.some(({ id }) => id === each.id)
                  ? edition
                  : { ...edition, stories: [...edition.stories, smallStory(each.id, each.id, [])] },
              );
              break;
            case 'remove':
              change((edition) => ({ ...edition, stories: edition.stories.filter(({ id }) => id !== each.id) }));
              break;
            case 'page':
              change((edition) => ({ ...edition, pages: edition.pages.map((page) => ({ ...page, name: each.name })) }));
              break;
            case 'issue':
              change((edition) => ({ ...edition, issue: { date: `2026-05-0${each.day}` } }));
              break;
            case 'wait':
              work.at((minutes += 7));
              continue;
            case 'undo':
              if (model.undo()) began = entries.pop() ?? began;
              break;
            case 'reopen':
              work.reopen();
              entries = [];
              break;
          }
          if (each.kind !== 'undo' && each.kind !== 'reopen' && model.edition() !== before) {
            entries.push(began);
            began = next;
          }
          const now = work.model.edition();
          for (const round of PROOF_ROUNDS) {
            const state = editionBefore(now, round);
            expect(state && shown(state)).toEqual(began.get(round));
          }
          expect(validateEdition(JSON.parse(JSON.stringify(now)))).toMatchObject({ ok: true });
        }
      }),
    );
  });

  it('keeps nothing before a round has begun, and what a person goes on changing once', () => {
    const { model, at } = desk();
    write(model, '任编', headline('大坝今蓄水'));
    expect(model.edition()).not.toHaveProperty('versions');
    begin(model, 'first');
    for (let minute = 1; minute < 30; minute += 3) {
      at(minute);
      write(model, '任编', headline(`大坝第${minute}次蓄水`));
    }
    expect(model.edition().versions).toMatchObject([
      { kind: 'story', of: 's', reader: '任编', at: '2026-11-26T09:28:00Z' },
    ]);
    at(60);
    write(model, '任编', headline('大坝又蓄水'));
    write(model, '许校', headline('大坝再蓄水'));
    expect(model.edition().versions?.map(({ reader, at: time }) => `${reader} ${time.slice(11, 16)}`)).toEqual([
      '任编 09:28',
      '任编 10:00',
      '许校 10:00',
    ]);
  });

  it('tells who made each change since, and when', () => {
    const { model, at } = desk();
    begin(model, 'second');
    at(5);
    write(model, '任编', paragraph(0, '渡口已经停航四天。'));
    at(20);
    write(model, '许校', headline('大坝开始蓄水'));
    at(40);
    write(model, '任编', paragraph(1, '村民说，水退了。'));
    write(model, '许校', paragraph(0, '渡口今天已经停航四天。'));
    const now = model.edition();
    const compared = compareEditions(editionBefore(now, 'second')!, now);
    const told = traceChanges(compared, now, 'second').owners.flatMap(({ changes }) =>
      changes.map(({ before, after, runs = [] }) => [
        `${before.text}→${after.text}`,
        ...runs.map(({ reader, at: time }) => `${reader} ${time.slice(11, 16)}`),
      ]),
    );
    expect(told).toEqual([
      ['→开始', '许校 09:20'],
      ['→今天', '许校 09:40'],
      ['三→四', '任编 09:05'],
      ['就开→', '任编 09:40'],
    ]);
  });
});
