import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../core/document';
import { composeGalley, createGalleyCache } from '../../../core/galley';
import type { GalleyOptions } from '../../../core/galley';
import { SIZE, body, options, profile, storyOf } from './setting';

const han = (length: number): string => '水位今年不高村民守着渡口'.repeat(9).slice(0, length);
const flush = (length: number, over: Partial<Paragraph> = {}): Paragraph =>
  body(han(length), [], { indents: { first: 0 }, ...over });

/** Lengths of the lines of these paragraphs. */
function lengths(paragraphs: readonly Paragraph[], by: Partial<GalleyOptions>): number[] {
  const { lines } = composeGalley(storyOf(paragraphs), { ...options, ...by });
  return lines.map(({ line }) => line.runs.flatMap((run) => run.text).length);
}

/** Pens of a line in points. */
function pens(paragraph: Paragraph, line: number, by: Partial<GalleyOptions>): number[] {
  const set = composeGalley(storyOf([paragraph]), { ...options, ...by }).lines[line]!;
  return set.line.runs.flatMap(({ x }) => x);
}

describe('tracking 字距 of running text', () => {
  it('leaves a character less a line of ten: ten take 101.8 points of 100', () => {
    expect(lengths([flush(27)], {})).toEqual([10, 10, 7]);
    expect(lengths([flush(27)], { tracking: 0.02 })).toEqual([9, 9, 9]);
    expect(lengths([flush(27)], { tracking: 0.02, direction: 'vertical' })).toEqual([9, 9, 9]);
  });

  it('gains a character a line of fifty: 51 take 500 points', () => {
    const wide = { measure: 50 * SIZE };
    expect(lengths([flush(102)], wide)).toEqual([50, 50, 2]);
    expect(lengths([flush(102)], { ...wide, tracking: -0.02 })).toEqual([51, 51]);
    expect(lengths([flush(102)], { ...wide, tracking: -0.02, direction: 'vertical' })).toEqual([51, 51]);
  });

  it('gives the column cells of its own, that last lines and indents keep too', () => {
    // 51 cells of 9.8 points and one of 10: lines are full, and an indent of two characters takes two of those cells.
    const by = { measure: 52 * 9.8 + 0.2, tracking: -0.02 };
    const paragraph = body(han(60));
    expect(lengths([paragraph], by)).toEqual([50, 10]);
    expect(pens(paragraph, 0, by).slice(0, 3)).toEqual([19.6, 29.4, 39.2]);
    expect(pens(paragraph, 1, by).slice(0, 3)).toEqual([0, 9.8, 19.6]);
  });

  it('leaves sub-heads alone, and tracks marks and dateline with the text', () => {
    const subhead: Paragraph = { kind: 'subhead', text: '水位今年' };
    expect(pens(subhead, 0, { tracking: 0.02 })).toEqual(pens(subhead, 0, {}));
    const marked = body(han(3), [{ kind: 'strong', start: 1, end: 2 }], { align: 'start', indents: { first: 0 } });
    expect(pens(marked, 0, { tracking: 0.02 })).toEqual([0, 10.2, 20.4]);
    const dated = storyOf([body(han(1), [], { align: 'start', indents: { first: 0 } })], { dateline: '本报讯' });
    const { lines } = composeGalley(dated, { ...options, tracking: 0.02 });
    expect(lines[0]!.line.runs.flatMap(({ x }) => x)).toEqual([0, 10.2, 20.4, 30.6, 40.8]);
  });

  it('leaves a strict grid', () => {
    const grid = { ...profile, composition: { ...profile.composition, grid: true as const } };
    expect(pens(flush(20), 0, { profile: grid }).every((x) => x % SIZE === 0)).toBe(true);
    expect(lengths([flush(27)], { profile: grid, tracking: 0.02 })).toEqual([9, 9, 9]);
  });

  it('is not taken for the same paragraph set without', () => {
    const cache = createGalleyCache();
    const paragraph = flush(27);
    expect(lengths([paragraph], { cache })).toEqual([10, 10, 7]);
    expect(lengths([paragraph], { cache, tracking: 0.02 })).toEqual([9, 9, 9]);
    expect(lengths([paragraph], { cache })).toEqual([10, 10, 7]);
  });

  it('loses no character and keeps to the measure', () => {
    const word = fc.constantFrom('水位', '“开闸”', '，', '。', '76.8%', 'GPS', '——', '村民');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: -200, max: 200 }),
        fc.constantFrom<'vertical' | undefined>('vertical', undefined),
        (words, tracking, direction) => {
          const text = `水${words.join('')}`;
          const by = { measure: 15.9 * SIZE, tracking: tracking / 10_000, ...(direction && { direction }) };
          const { lines } = composeGalley(storyOf([body(text)]), { ...options, ...by });
          expect(lines.flatMap(({ line }) => line.runs.flatMap((run) => run.text)).join('')).toBe(text);
          for (const { line } of lines) expect(line.left + line.width).toBeLessThanOrEqual(by.measure + 0.01);
        },
      ),
    );
  });
});
