import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KIND, PLAIN_HAN, kindOf } from '../../../core/cjk';
import { prepare } from '../../../core/line/prepare';
import { prepareHeadline } from '../../../core/line/prepare-headline';
import { STRETCH } from '../../../core/line/prepared';
import type { Prepared } from '../../../core/line/prepared';
import type { Span } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { mainland, span } from './setting';

const fonts = fakeFonts({ missing: '㐀丂' });

const copy = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...'春夏秋冬山河年月人民') },
      { weight: 4, arbitrary: fc.constantFrom(...'，。、；：？！“”‘’（）《》·—…々〇ゝア') },
      { weight: 2, arbitrary: fc.constantFrom('——', '76.8%', '2026年', 'GB/T', 'Forme', '-', '～', '／', '￥9', '①') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(' ', '　', '㐀', '丂', '𠮷', '春\u0301', '\u200b', '\u200d', '\n', '://b?c'),
      },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const style = fc.record({
  language: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const),
  grid: fc.constantFrom(undefined, true as const),
  composition: fc.record({
    prohibition: fc.constantFrom('none' as const, 'basic' as const, 'gb' as const, 'strict' as const),
    lineBreak: fc.constantFrom('normal' as const, 'loose' as const, 'strict' as const),
    punctuation: fc.constantFrom('quanjiao' as const, 'kaiming' as const, 'banjiao' as const, 'none' as const),
    latinGap: fc.constantFrom(0, 0.125),
    digitGap: fc.constantFrom(0, 0.125),
  }),
});

/** All that a line is set by, as plain lists of the cells in use. */
function cellsOf(cells: Prepared): Record<string, unknown> {
  const { sums, length, solid: _solid, spans: _spans, ...rest } = cells;
  const lists = Object.entries({ ...rest, ...sums }).map(([name, value]) => {
    const more = name in sums || name === 'offsets' ? 1 : 0;
    return [name, ArrayBuffer.isView(value) ? [...(value as Float64Array)].slice(0, length + more) : value];
  });
  return { length, ...(Object.fromEntries(lists) as Record<string, unknown>) };
}

/** White of nought between its characters: so that every cell is looked at by itself. */
function lookedAt(text: string): Span {
  return { ...span(text), tracking: 0 };
}

describe('plain Han, dealt with at once', () => {
  it('is what it would be cell by cell', () => {
    fc.assert(
      fc.property(copy, style, fc.boolean(), (text, { grid, ...over }, display) => {
        const options = { style: { ...mainland(over), ...(grid && { grid }) }, fonts, display };
        const atOnce = cellsOf(prepare([span(text)], options));
        expect(atOnce).toEqual(cellsOf(prepare([lookedAt(text)], options)));
      }),
      { numRuns: 400 },
    );
  });

  it('is solid only where a cell has nothing but its character, in heads too', () => {
    fc.assert(
      fc.property(copy, style, (text, { grid: _grid, ...over }) => {
        const large = { ...span(text), size: 40 };
        const options = { style: mainland(over), fonts, display: false };
        for (const cells of [prepare([large], options), prepareHeadline([large], mainland(over), fonts).cells]) {
          const { solid, kinds, body, em, shift, glue, shrink, stretch, stretchClass, length } = cells;
          for (let i = 0; i < length; i++) {
            if (solid[i] !== 1) continue;
            expect([kinds[i], body[i], shift[i], glue[i], shrink[i]]).toEqual([KIND.han, em[0], 0, 0, 0]);
            expect([stretchClass[i], stretch[i]]).toEqual([STRETCH.any, em[0]]);
          }
        }
      }),
    );
  });

  it('is solid wherever another character follows', () => {
    const { solid, length } = prepare([span('春夏秋冬山河')], { style: mainland(), fonts, display: false });
    expect([length, ...solid.slice(0, length - 1)]).toEqual([6, 1, 1, 1, 1, 1]);
  });

  it('is all of one kind', () => {
    for (let point = PLAIN_HAN.first; point <= PLAIN_HAN.last; point++) expect(kindOf(point)).toBe(KIND.han);
  });
});
