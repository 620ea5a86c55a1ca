import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEditions, compareTexts } from '../../../core/compare';
import type { ComparedStretch } from '../../../core/compare';
import type { Edition, ProofMark } from '../../../core/document';
import { acceptMark, canAccept, carryMarks } from '../../../core/marks';
import { bodyPart } from '../../../core/text-edit';
import type { EditableText } from '../../../core/text-edit';
import { smallEdition, smallStory } from '../document/small-edition';
import { proofMark, textAnchor } from '../marks/marks';

const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。', '村民说，水退了就开。']);
const editionOf = (own: Partial<Edition> = {}): Edition => ({
  ...smallEdition(),
  stories: [story],
  pages: [],
  teasers: [],
  ...own,
});
const withText = (edition: Edition, index: number, text: string): Edition => {
  const [first] = edition.stories;
  const paragraphs = first!.paragraphs.map((each, at) => (at === index ? { ...each, text } : each));
  return carryMarks(edition, { ...edition, stories: [{ ...first!, paragraphs }] });
};
const found = (before: Edition, after: Edition): readonly string[] =>
  compareEditions(before, after).owners.flatMap(({ changes }) =>
    changes.map(({ before: was, after: now, cause }) => `${was.text}→${now.text} ${cause}`),
  );

describe('two states of an edition', () => {
  it('are told apart by characters, wherever paragraphs lie', () => {
    const after = editionOf({
      stories: [smallStory('s', '大坝放水', ['新的一段。', '渡口已经停航四天。', '村民说，水退了就开。'])],
    });
    expect(found(editionOf(), after)).toEqual(['蓄→放 unasked', '→新的一段。\n unasked', '三→四 unasked']);
    const [owner] = compareEditions(editionOf(), after).owners;
    expect(owner).toMatchObject({ name: '大坝放水', kind: 'changed' });
    expect(owner?.changes[2]).toMatchObject({
      before: { from: { part: 'body:0', offset: 6 }, to: { part: 'body:0', offset: 7 } },
      after: { from: { part: 'body:1', offset: 6 }, to: { part: 'body:1', offset: 7 } },
      left: '渡口已经停航',
      right: '天。',
    });
  });

  it('say which changes marks ask for, which they ask for otherwise, and which nobody asked for', () => {
    const correct = proofMark('c', textAnchor(story, 'body:0', 4, 6), { text: '停运' });
    const marked = editionOf({ proofMarks: [correct] });
    expect(found(marked, withText(marked, 0, '渡口已经停运三天。'))).toEqual(['航→运 asked']);
    expect(found(marked, withText(marked, 0, '渡口已经停业三天。'))).toEqual(['航→业 otherwise']);
    expect(found(marked, withText(marked, 1, '村民说，水退了就开渡。'))).toEqual(['→渡 unasked']);
  });

  it('take the marks of the earlier state where the later has none', () => {
    const mark = proofMark('d', textAnchor(story, 'body:1', 0, 2), { sign: 'delete' });
    const { proofMarks: _none, ...after } = withText(editionOf({ proofMarks: [mark] }), 1, '说，水退了就开。');
    expect(found(editionOf({ proofMarks: [mark] }), after)).toEqual(['村民→ asked']);
  });

  it('see what was moved away by its words, and nothing else that is gone', () => {
    const target = textAnchor(story, 'body:1', 9, 9);
    const mark = proofMark('m', textAnchor(story, 'body:0', 6, 8), { sign: 'transfer', target });
    const moved = acceptMark(editionOf({ proofMarks: [mark] }), 'm');
    expect(found(editionOf(), withText(moved, 0, '口已经停航。'))).toEqual([
      '渡→ unasked',
      '三天→ asked',
      '→三天 asked',
    ]);
  });

  it('name marks that nothing was done for', () => {
    const mark = proofMark('d', textAnchor(story, 'body:1', 0, 2), { sign: 'delete' });
    const refused = proofMark('r', textAnchor(story, 'body:1', 0, 2), { sign: 'delete', state: 'refused' });
    const marked = editionOf({ proofMarks: [mark, refused] });
    expect(compareEditions(marked, marked)).toEqual({ owners: [], unmet: ['d'] });
  });

  it('hold stories that came and went', () => {
    const other = smallStory('t', '夜校开班', ['周三晚上七点。']);
    const after = compareEditions(editionOf(), editionOf({ stories: [other] })).owners;
    expect(after.map(({ name, kind }) => [name, kind])).toEqual([
      ['大坝蓄水', 'removed'],
      ['夜校开班', 'added'],
    ]);
  });

  it('know every accepted mark for what was asked', () => {
    const marks: readonly ProofMark[] = [
      proofMark('1', textAnchor(story, 'body:0', 4, 6), { text: '停运' }),
      proofMark('2', textAnchor(story, 'body:0', 0, 2), { sign: 'delete' }),
      proofMark('3', textAnchor(story, 'body:1', 3, 3), { sign: 'insert', text: '：' }),
      proofMark('4', textAnchor(story, 'headline', 2, 4), { sign: 'swap' }),
      proofMark('5', textAnchor(story, 'body:1', 4, 4), { sign: 'new-paragraph' }),
      proofMark('6', textAnchor(story, 'body:1', 0, 0), { sign: 'run-on' }),
      proofMark('7', textAnchor(story, 'body:0', 6, 8), {
        sign: 'transfer',
        target: textAnchor(story, 'body:1', 9, 9),
      }),
    ];
    for (const mark of marks) {
      const before = editionOf({ proofMarks: [mark] });
      expect([mark.sign, canAccept(before, mark)]).toEqual([mark.sign, true]);
      const after = acceptMark(before, mark.id);
      const causes = compareEditions(before, after).owners.flatMap(({ changes }) => changes.map(({ cause }) => cause));
      expect([mark.sign, new Set(causes)]).toEqual([mark.sign, new Set(['asked'])]);
    }
  });
});

describe('texts that became others', () => {
  const body = fc.array(fc.string({ unit: fc.constantFrom('渡', '口', '停', 'a', ' '), maxLength: 12 }), {
    maxLength: 6,
  });
  const whole = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
  const without = (texts: readonly string[], stretches: readonly ComparedStretch[]): string => {
    let [kept, last] = ['', 0];
    for (const { text, from } of stretches.filter((each) => each.text !== '')) {
      const start = whole(texts.slice(0, Number(from.part.slice(5)))).length + from.offset;
      expect(whole(texts).slice(start, start + text.length)).toBe(text);
      kept += whole(texts).slice(last, start);
      last = start + text.length;
    }
    return kept + whole(texts).slice(last);
  };

  it('are alike but for their changes, which stand where they are told', () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const parts = (texts: readonly string[]): readonly EditableText[] =>
          texts.map((text, index) => ({ part: bodyPart(index), text }));
        const changes = compareTexts(parts(before), parts(after));
        const [was, now] = [changes.map((change) => change.before), changes.map((change) => change.after)];
        expect(without(before, was)).toBe(without(after, now));
      }),
    );
  });
});
