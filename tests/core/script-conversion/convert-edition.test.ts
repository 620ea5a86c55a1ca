import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition, ProofMark } from '../../../core/document';
import { validateEdition } from '../../../core/document';
import { patchEdition, proposeConversion, proposedChanges, scriptConverter } from '../../../core/script-conversion';
import type { ScriptTarget } from '../../../core/script-conversion';
import { SCRIPT_TABLES } from '../../../core/script-tables';
import { createModel } from '../../../model';
import { smallEdition, smallStory } from '../document/small-edition';

const TO_HANT = scriptConverter(SCRIPT_TABLES, { from: 'zh-Hans', target: 'hant-tw', names: ['范余里'] });
const TO_HANS = scriptConverter(SCRIPT_TABLES, { from: 'zh-Hant', target: 'hans-tw', names: ['范余里'] });
const FAMILIES = { 'Test Serif': { family: 'Other Serif', weights: [300, 700] } };

function mark(id: string, from: number, to: number, more: Partial<ProofMark> = {}): ProofMark {
  const part = 'body:0' as const;
  return {
    ...{ id, sign: 'delete', reader: '周', round: 'first', at: '2026-11-26T09:30:00Z', state: 'open' },
    anchor: {
      ...{ kind: 'text', owner: { kind: 'story', id: 's1' }, words: '' },
      ...{ from: { part, offset: from }, to: { part, offset: to } },
    },
    ...more,
  };
}

const TEXT = '范余里用U盘发出“后面”的数据库。';

function edition(marks: readonly ProofMark[] = []): Edition {
  const small = smallEdition();
  const story = smallStory('s1', '头发长了', []);
  const kept = { kind: 'strong', start: 4, end: 6 } as const;
  const paragraphs = [{ kind: 'body', text: TEXT, marks: [kept, { kind: 'dot', start: 9, end: 11 }] } as const];
  return {
    ...small,
    masthead: { ...small.masthead, name: '河湾报' },
    stories: [{ ...story, paragraphs }, ...small.stories.slice(1)],
    ...(marks.length > 0 && { proofMarks: marks }),
  };
}

function whole(before: Edition, target: ScriptTarget = 'hant-tw'): Edition {
  const toHant = target.startsWith('hant');
  const proposal = proposeConversion(before, toHant ? TO_HANT : TO_HANS);
  return patchEdition(before, proposal, { language: toHant ? 'zh-Hant' : 'zh-Hans', families: FAMILIES });
}

describe('converting an edition', () => {
  it('converts what people wrote everywhere, its language and its families', () => {
    const { stories, masthead, profile, teasers, credits } = whole(edition());
    expect(stories[0]?.headline).toBe('頭髮長了');
    expect(stories[0]?.paragraphs[0]?.text).toBe('范余里用隨身碟發出「後面」的資料庫。');
    expect([masthead.name, teasers[0]?.text, credits[0]?.role]).toEqual(['河灣報', '渡口新橋今晨通車', '責編']);
    expect([profile.language, profile.pageNames[0], profile.paper.name]).toEqual(['zh-Hant', '要聞', '四開']);
    expect(profile.styles.body).toMatchObject({ family: 'Other Serif', weight: 700 });
    expect(validateEdition(JSON.parse(JSON.stringify(whole(edition())))).ok).toBe(true);
  });

  it('keeps inline marks on their characters, where words grow too', () => {
    const [paragraph] = whole(edition()).stories[0]!.paragraphs;
    const marked = paragraph!.marks!.map(({ kind, start, end }) => [kind, paragraph!.text.slice(start, end)]);
    expect(marked).toEqual([
      ['strong', '隨身碟'],
      ['dot', '後面'],
    ]);
  });

  it('keeps proof marks on their characters, and puts what they put in into the script, as one step back', () => {
    const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
    const before = edition([
      mark('m1', ...at('后面')),
      mark('m2', ...at('U盘'), { sign: 'correct', text: '软件' }),
      mark('m3', ...at('数据库'), { sign: 'query', text: '后面呢' }),
      mark('m4', TEXT.length, TEXT.length),
    ]);
    const model = createModel(before);
    const after = model.change('convert', (now) => whole(now));
    const text = after.stories[0]!.paragraphs[0]!.text;
    const stood = after.proofMarks!.map(({ anchor }) => {
      if (anchor.kind !== 'text') return undefined;
      return [text.slice(anchor.from.offset, anchor.to.offset), anchor.gone];
    });
    expect(stood).toEqual([
      ['後面', undefined],
      ['隨身碟', undefined],
      ['資料庫', undefined],
      ['', undefined],
    ]);
    expect(after.proofMarks!.map((each) => each.text)).toEqual([undefined, '軟體', '后面呢', undefined]);
    model.undo();
    expect(model.edition()).toEqual(before);
  });

  it('leaves everything else as it is, and all of an edition without anything to convert', () => {
    const before = edition();
    const scope = new Map([['story s1 headline', undefined]]);
    const after = patchEdition(before, proposeConversion(before, TO_HANT, scope));
    expect(after.stories[0]).toEqual({ ...before.stories[0], headline: '頭髮長了' });
    expect([after.profile, after.pages, after.stories[1]]).toEqual([before.profile, before.pages, before.stories[1]]);
    expect(after.stories[1]).toBe(before.stories[1]);
    expect(patchEdition(before, new Map())).toBe(before);
  });

  it('converts a part of a text only', () => {
    const before = edition();
    const scope = new Map([['story s1 headline', { start: 2, end: 4 }]]);
    expect(patchEdition(before, proposeConversion(before, TO_HANT, scope)).stories[0]?.headline).toBe('头发長了');
  });

  it('tells alike changes as one, those of doubt first', () => {
    const before = { ...edition(), teasers: [{ text: '新桥' }, { text: '旧桥' }] };
    const changes = proposedChanges(proposeConversion(before, TO_HANT));
    expect(changes[0]?.others).toBeDefined();
    expect(changes.find(({ was }) => was === 'U盘')).toMatchObject({ kind: 'words', words: '隨身碟' });
    expect(changes.find(({ was }) => was === '数据库')).toMatchObject({ words: '資料庫' });
    expect(changes.find(({ kind }) => kind === 'words')?.places).toHaveLength(1);
    expect(changes.find(({ was }) => was === '桥')?.places.length).toBe(2);
  });

  it('leaves names and the structure alone there and back', () => {
    const piece = fc.constantFrom('范余里', '，', '软件', '头发', '后面', '“好”', '说');
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 8 }), { maxLength: 4 }), (paragraphs) => {
        const small = edition();
        const stories = [
          smallStory(
            's1',
            '范余里',
            paragraphs.map((pieces) => pieces.join('')),
          ),
        ];
        const before = { ...small, stories, pages: [], teasers: [] };
        const back = whole(whole(before), 'hans-tw');
        expect(shape(back)).toEqual(shape(before));
        back.stories[0]!.paragraphs.forEach(({ text }, index) => {
          expect(text.split('范余里').length).toBe(before.stories[0]!.paragraphs[index]!.text.split('范余里').length);
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** What an edition is but for its words and faces. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? '' : value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'weight')
      .map(([name, part]) => [name, shape(part)]),
  );
}
