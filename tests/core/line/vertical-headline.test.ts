import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setHeadline, setVerticalHeadline } from '../../../core/line';
import type { SetVerticalHeadline } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span } from './setting';

const fonts = fakeFonts();
const style = mainland({ align: 'centre', words: ['青石隧道'] });
const set = (text: string, cells: number): SetVerticalHeadline =>
  setVerticalHeadline([span(text)], cells * SIZE, style, fonts);
const textsOf = ({ lines }: SetVerticalHeadline): string[] =>
  lines.map((line) => line.runs.flatMap((run) => run.text).join(''));

describe('vertical headlines', () => {
  // Newspaper rule L18: the same words hold together as in level heads.
  it.each([
    ['清溪县召开今冬明春水利建设动员大会', 9],
    ['青石隧道贯通 两县车程缩短四十分钟', 10],
    ['《青石镇志》座谈会在县图书馆举行', 9],
    ['大山里的孩子们迎来了新学校的第一堂课', 10],
  ])('break where level ones do: %s', (text, cells) => {
    const level = setHeadline([span(text)], cells * SIZE, style, fonts).lines;
    const upright = set(text, cells);
    expect(upright.lines.map(({ start, end }) => [start, end])).toEqual(level.map(({ start, end }) => [start, end]));
    expect(upright.fits).toBe(true);
  });

  it('keep offsets in the whole text, from line to line', () => {
    const { lines } = set('风雨无阻\n守护平安', 12);
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [5, 9],
    ]);
    expect(lines[1]!.runs[0]).toMatchObject({ start: 5, end: 9 });
  });

  // The separator is one em as in level heads, and hangs at a line's end.
  it('part phrases by one em, whatever spaces part them', () => {
    for (const text of ['凝心聚力 砥砺前行', '凝心聚力　砥砺前行', '凝心聚力  砥砺前行']) {
      expect(set(text, 12).lines.map(({ width }) => width)).toEqual([9 * SIZE]);
      expect(set(text, 8.5).lines.map(({ width }) => width)).toEqual([8.5 * SIZE]);
      expect(set(text, 8).lines.map(({ width }) => width)).toEqual([4 * SIZE, 4 * SIZE]);
    }
  });

  // CLREQ 3.2.3, GB/T 15834 5.2.3.
  it('set short figures upright in one cell and quotes as corner brackets', () => {
    const { lines } = set('7月16日“开馆”', 12);
    const glyphs = lines[0]!.runs.map((run) => String.fromCodePoint(...run.glyphs));
    expect(glyphs.join('')).toBe('7月16日『开馆』');
  });

  // As level heads: marks of half a cell stand solid (CLREQ 3.1.6.1); `：` fills its cell in vertical text.
  it('set marks solid', () => {
    expect(set('《山》河', 12).lines[0]!.width).toBe(3 * SIZE);
    expect(set('山·河', 12).lines[0]!.width).toBe(2.5 * SIZE);
    expect(set('山：河', 12).lines[0]!.width).toBe(3 * SIZE);
    const [run] = set('山·河', 12).lines[0]!.runs;
    expect(run!.x[2]! - run!.x[0]!).toBe(1.5 * SIZE);
  });

  it('cut a word only when no line holds it, and tell', () => {
    const cut = set('图书馆', 2);
    expect(cut.lines.map(({ width }) => width / SIZE).sort()).toEqual([1, 2]);
    expect(textsOf(cut).join('')).toBe('图书馆');
    expect(cut.fits).toBe(false);
    expect(set('图书馆', 3).fits).toBe(true);
    expect(textsOf(set('', 4))).toEqual([]);
  });

  it('cut what is too long for a headline, at once', () => {
    const text = '春山夏水'.repeat(500);
    const found = set(text, 12);
    expect(textsOf(found).join('')).toBe(text);
    expect(found.lines).toHaveLength(Math.ceil(text.length / 12));
  });

  it('lose nothing, stay within their height and begin with no closing mark', () => {
    const part = fc.constantFrom(
      ...'春山河田，。：”》',
      '水利',
      '博物馆',
      '2026年',
      '16',
      ' ',
      '　',
      'GDP',
      'New York',
      '“',
      '《',
      '\n',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), fc.integer({ min: 6, max: 16 }), (parts, cells) => {
        const text = parts.join('');
        const found = set(text, cells);
        expect(textsOf(found).join('')).toBe(text);
        expect(set(text, cells)).toEqual(found);
        for (const [index, line] of found.lines.entries()) {
          expect(line.start).toBe(found.lines[index - 1]?.end ?? 0);
          if (!found.fits) continue;
          expect(line.width).toBeLessThanOrEqual(cells * SIZE + 0.02);
          if (index > 0 && !/[\s]/.test(text[line.start - 1]!)) expect(text[line.start]).not.toMatch(/[，。：”》]/);
        }
      }),
    );
  });
});
