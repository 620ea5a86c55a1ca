import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../../core/text-edit';
import type { Story } from '../../../core/document';
import type { StoryGalley } from '../../../core/text-edit';
import { galleyPatch, isUnchanged, listPatch, patchedGalley, patchedList } from '../../../renderer/compose/list-patch';

const line = (at: number): TextLine => ({
  page: 1,
  part: 'body:0',
  start: at,
  end: at + 1,
  edges: [at, at + 10],
  from: 0,
  to: 10,
  begin: 0,
  limit: 100,
  row: at,
});
const lines = (...at: readonly number[]): readonly TextLine[] => at.map(line);

describe('a patch of a list', () => {
  it('tells only those that a key has changed', () => {
    expect(listPatch(lines(1, 2, 3, 4), lines(1, 2, 9, 4))).toEqual({ head: 2, tail: 1, between: lines(9) });
    expect(listPatch(lines(1, 1), lines(1, 1, 1))).toEqual({ head: 2, tail: 0, between: lines(1) });
    expect(listPatch([], lines(1))).toEqual({ head: 0, tail: 0, between: lines(1) });
  });

  it('leads to what it was made for, and what stays is the same line', () => {
    const some = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, (before, after) => {
        const known = lines(...before);
        const patch = listPatch(known, lines(...after));
        const made = patchedList(known, patch);
        expect(made).toEqual(lines(...after));
        expect(isUnchanged(known, patch)).toBe(before.join() === after.join());
        expect(made === known).toBe(before.join() === after.join());
        for (let at = 0; at < patch.head; at++) expect(made[at]).toBe(known[at]);
        for (let at = 1; at <= patch.tail; at++) expect(made.at(-at)).toBe(known.at(-at));
      }),
    );
  });
});

describe('a patch of a galley', () => {
  const galley = (texts: readonly string[]): StoryGalley => ({
    story: {
      id: 's',
      kicker: '',
      headline: `共${texts.length}段`,
      decks: [],
      dateline: '',
      byline: '',
      paragraphs: texts.map((text) => ({ kind: 'body', text })),
      pictures: [],
      section: '',
      priority: 1,
      killed: false,
    } satisfies Story,
    lines: texts.map((text, at) => ({ part: `body:${at}`, start: 0, end: text.length, state: 'set', page: 1 })),
    cells: 12,
  });

  it('leads to the galley that it was made for, from another or from none', () => {
    const texts = fc.array(fc.constantFrom('石桥', '柿子', '白塔渔港'), { maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (before, after, first) => {
        const known = first ? undefined : galley(before);
        expect(patchedGalley(known, galleyPatch(known, galley(after)))).toEqual(galley(after));
        // The window may hold another story's galley when a new one is begun with.
        expect(patchedGalley(galley(before), galleyPatch(undefined, galley(after)))).toEqual(galley(after));
      }),
    );
  });

  it('sends the one paragraph that was typed in, and its line', () => {
    const before = galley(['石桥', '柿子', '白塔渔港', '霜降']);
    const { paragraphs, lines: sent } = galleyPatch(before, galley(['石桥', '柿子', '白塔渔港口', '霜降']));
    expect(paragraphs).toEqual({ head: 2, tail: 1, between: [{ kind: 'body', text: '白塔渔港口' }] });
    expect(sent.between).toHaveLength(1);
  });
});
