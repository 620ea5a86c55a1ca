import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setVerticalLine, setVerticalParagraph } from '../../../core/line';
import type { ParagraphStyle, SetLine } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span, textOf } from './setting';

const fonts = fakeFonts({ missing: '㐀' });
const set = (text: string, style: ParagraphStyle = mainland()) => setVerticalLine([span(text)], style, fonts);
const height = (text: string, style?: ParagraphStyle): number => set(text, style).width / SIZE;
const turns = (line: SetLine): [string, number][] => line.runs.map((run) => [run.text.join(''), run.turn ?? 0]);
const drawn = (line: SetLine): string =>
  line.runs.flatMap((run) => run.glyphs.map((glyph) => String.fromCodePoint(glyph))).join('');

describe('vertical lines', () => {
  it('stand a character to a cell, centred on the axis', () => {
    const line = set('春山');
    expect(line.width).toBe(2 * SIZE);
    expect(line.runs.map(({ x, cross }) => ({ x, cross }))).toEqual([{ x: [8.8, 18.8], cross: [-5, -5] }]);
  });

  it('turn curly quotes into corner brackets and keep the text (GB/T 15834 5.2.3)', () => {
    expect(drawn(set('他“好‘的’”。'))).toBe('他『好「的」』。');
    expect(drawn(set('他“好‘的’”。', mainland({ language: 'zh-Hant' })))).toBe('他「好『的』」。');
    expect(textOf(set('他“好‘的’”。'))).toBe('他“好‘的’”。');
  });

  it.each([
    // CLREQ 3.1.6.1, figure: in vertical text colons and exclamation marks fill their cells
    ['好。”走', 3.5, 4],
    ['好，走', 3, 3],
    ['好：走', 3, 3],
    ['好！”走', 4, 4],
    ['好（走）', 3.5, 4],
    ['好——走', 4, 4],
  ])('set %s %d em high in Simplified, %d in Traditional', (text, hans, hant) => {
    expect(height(text)).toBe(hans);
    expect(height(text, mainland({ language: 'zh-Hant' }))).toBe(hant);
  });

  it('stand Traditional stops in the middle of their cell', () => {
    const x = (language: 'zh-Hans' | 'zh-Hant'): readonly number[] => set('好，走', mainland({ language })).runs[0]!.x;
    expect(x('zh-Hans')).toEqual([8.8, 18.8, 28.8]);
    expect(x('zh-Hant')).toEqual([8.8, 18.8, 28.8]);
    expect(height('好，，走')).toBe(3.5);
  });

  it('combine two and three digits in one cell, and lay longer runs down (CLREQ 3.2.3)', () => {
    const line = set('7月16日2026');
    expect(turns(line)).toEqual([
      ['7月16日', 0],
      ['2026', 90],
    ]);
    expect(line.width / SIZE).toBe(4 + 0.25 + 2);
    const [upright] = line.runs;
    expect(upright!.x).toEqual([8.8, 18.8, 28.8, 28.8, 38.8]);
    expect(upright!.cross).toEqual([-2.5, -5, -5, 0, -5]);
  });

  it('condense all of three digits to their cell', () => {
    const { runs, width } = set('春120山');
    expect(runs.map(({ text, stretch = 1 }) => [text.join(''), Math.round(stretch * 1000)])).toEqual([
      ['春', 1000],
      ['120', 667],
      ['山', 1000],
    ]);
    expect(runs[1]!.cross).toEqual([-5, -1.667, 1.667]);
    expect(width).toBe(3 * SIZE);
  });

  it('keep combined digits level when the line is tracked', () => {
    const [run] = setVerticalLine([{ ...span('春12山'), tracking: 0.2 }], mainland(), fonts).runs;
    expect(run!.x).toEqual([8.8, 20.8, 20.8, 32.8]);
  });

  it('stand acronyms upright, lay words down with a quarter em beside them', () => {
    expect(turns(set('用GDP看'))).toEqual([['用GDP看', 0]]);
    expect(turns(set('用Forme排'))).toEqual([
      ['用', 0],
      ['Forme', 90],
      ['排', 0],
    ]);
    expect(height('用Forme排')).toBe(1 + 0.25 + 2.5 + 0.25 + 1);
    // A space that was typed there is the gap.
    expect(height('用 Forme 排')).toBe(1 + 0.25 + 2.5 + 0.25 + 1);
  });

  it('lays dashes on their side, drawn as one stroke', () => {
    const line = set('春——山');
    expect(line.runs.map((run) => run.turn ?? 0)).toEqual([0, 90, 0]);
    expect(line.runs[1]!.stretch).toBeGreaterThan(1);
  });

  it('tells a missing glyph', () => {
    expect(set('春㐀').notes).toMatchObject([{ kind: 'missing-glyph', offset: 1, character: '㐀' }]);
  });
});

describe('vertical paragraphs', () => {
  const lines = (text: string, cells: number, style = mainland()): SetLine[] => [
    ...setVerticalParagraph([span(text)], cells * SIZE, style, fonts).lines,
  ];

  it('break by the rules of horizontal lines (GB/T 15834 5.2.6)', () => {
    expect(lines('一二三四五，六七八九十', 5).map(textOf)).toEqual(['一二三四', '五，六七八', '九十']);
    expect(lines('一二三四（五六七八', 5).map(textOf)[0]).toBe('一二三四');
  });

  it('never part combined digits, and fill every line but the last', () => {
    const copy = fc
      .array(
        fc.constantFrom('春', '秋', '，', '。', '：“', '”', '16', '120', '2026', 'GDP', 'Forme', '——', '（', '）'),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(copy, fc.integer({ min: 8, max: 24 }), (text, cells) => {
        const { lines: all, notes } = setVerticalParagraph([span(text)], cells * SIZE, mainland(), fonts);
        const loose = new Set(notes.flatMap((note) => (note.kind === 'loose-line' ? [note.line] : [])));
        expect(all.map(textOf).join('')).toBe(text);
        for (const [index, line] of all.entries()) {
          expect(line.width).toBeLessThanOrEqual(cells * SIZE + 0.002);
          if (!line.last && !loose.has(index)) expect(line.width).toBeCloseTo(cells * SIZE, 2);
        }
      }),
    );
  });
});
