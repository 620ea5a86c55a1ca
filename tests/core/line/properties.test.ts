import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../core/cjk';
import { setHeadline, setParagraph } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span, textOf } from './setting';

const fonts = fakeFonts({ missing: '㐀' });

/** Copy as it comes: mostly Han, with every mark, digits, Latin, spaces and odd characters. */
const copy = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...'春夏秋冬山河田土风雨人民') },
      { weight: 4, arbitrary: fc.constantFrom(...'，。、；：？！“”‘’（）《》·') },
      { weight: 2, arbitrary: fc.constantFrom('——', '……', '76.8%', '2026', 'GB/T', 'Forme', '-', '～', '／', '￥9') },
      { weight: 1, arbitrary: fc.constantFrom(' ', '　', '㐀', '𠮷', 'e\u0301', '\u200b', '\n', 'http://a.cn/b?c=d') },
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

const cells = fc.integer({ min: 4, max: 30 });
const style = fc.record({
  language: fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const),
  align: fc.constantFrom('justify' as const, 'start' as const, 'centre' as const, 'end' as const),
  indent: fc.constantFrom(0, 2 * SIZE),
  composition: fc.record({
    prohibition: fc.constantFrom('none' as const, 'basic' as const, 'gb' as const, 'strict' as const),
    punctuation: fc.constantFrom('quanjiao' as const, 'kaiming' as const, 'banjiao' as const, 'none' as const),
    latinGap: fc.constantFrom(0, 0.125, 0.25),
    composer: fc.constantFrom('paragraph' as const, 'line' as const),
    digitGap: fc.constantFrom(0, 0.125),
  }),
});

describe('any copy at any measure', () => {
  it('keeps every character once, in lines that join up', () => {
    fc.assert(
      fc.property(copy, cells, style, (text, width, over) => {
        const { lines } = setParagraph([span(text)], width * SIZE, mainland(over), fonts);
        expect(lines.map(textOf).join('')).toBe(text);
        expect(lines[0]!.start).toBe(0);
        expect(lines.at(-1)!.end).toBe(text.length);
        for (const [index, line] of lines.entries()) {
          expect(line.start).toBe(lines[index - 1]?.end ?? 0);
          expect(textOf(line)).toBe(text.slice(line.start, line.end));
          expect(line.runs.flatMap((run) => run.glyphs)).not.toContain(0);
        }
      }),
    );
  });

  it('stays within the measure, filled to it when justified', () => {
    fc.assert(
      fc.property(copy, cells, style, (text, width, over) => {
        const { lines, notes } = setParagraph([span(text)], width * SIZE, mainland(over), fonts);
        const loose = new Set(notes.flatMap((note) => (note.kind === 'loose-line' ? [note.line] : [])));
        for (const [index, line] of lines.entries()) {
          expect(line.left + line.width).toBeLessThanOrEqual(width * SIZE + 0.002);
          if (over.align !== 'justify' || line.last || loose.has(index)) continue;
          expect(line.left + line.width).toBeCloseTo(width * SIZE, 2);
        }
      }),
    );
  });

  it('stretches nothing beyond its limit unless it is reported (CLREQ 3.6.3, 3.6.4)', () => {
    fc.assert(
      fc.property(copy, fc.integer({ min: 8, max: 30 }), style, (text, width, over) => {
        const { lines, notes } = setParagraph([span(text)], width * SIZE, mainland(over), fonts);
        const loose = new Set(notes.flatMap((note) => (note.kind === 'loose-line' ? [note.line] : [])));
        for (const [index, line] of lines.entries()) {
          if (!loose.has(index)) expect(line.gap).toBeLessThanOrEqual(0.15 + 1e-9);
          expect(line.gap).toBeGreaterThanOrEqual(0);
          const characters = line.runs.flatMap((run) => run.text.map((one, at) => ({ one, x: run.x[at]! })));
          characters.forEach(({ one, x }, at) => {
            const next = characters[at + 1];
            if (next === undefined || loose.has(index)) return;
            if (/[春夏秋冬]/u.test(one) && /[春夏秋冬]/u.test(next.one)) {
              expect(next.x - x).toBeLessThanOrEqual((1.15 + 0.001) * SIZE);
              expect(next.x - x).toBeGreaterThanOrEqual((1 - 0.001) * SIZE);
            }
            if (over.composition.latinGap > 0 && /[春夏秋冬]/u.test(one) && /[A-Z]/u.test(next.one)) {
              expect(next.x - x).toBeLessThanOrEqual((1.5 + 0.001) * SIZE);
              expect(next.x - x).toBeGreaterThanOrEqual((1.125 - 0.001) * SIZE);
            }
          });
        }
      }),
    );
  });

  it('is set the same way twice', () => {
    fc.assert(
      fc.property(copy, cells, style, (text, width, over) => {
        const once = setParagraph([span(text)], width * SIZE, mainland(over), fonts);
        expect(setParagraph([span(text)], width * SIZE, mainland(over), fakeFonts({ missing: '㐀' }))).toEqual(once);
      }),
    );
  });

  it('starts and ends no line with what GB/T 15834 forbids', () => {
    const noEnd = /[“‘（《／]$/u;
    const noStart = /^[，。、；：？！”’）》·～]/u;
    fc.assert(
      fc.property(copy, fc.integer({ min: 12, max: 30 }), (text, width) => {
        const { lines } = setParagraph([span(text)], width * SIZE, mainland(), fonts);
        for (const line of lines) {
          const before = text.slice(0, line.start);
          const words = textOf(line).trimEnd();
          // Runs of marks longer than any measure, and marks after a space, have to be cut somewhere.
          if (/[\s“‘（《／，。、；：？！”’）》·～\u200b]{4}|[\s\u200b]/u.test(text)) continue;
          if (before !== '') expect(words).not.toMatch(noStart);
          if (!line.last) expect(words).not.toMatch(noEnd);
        }
      }),
    );
  });

  it('keeps headlines whole', () => {
    fc.assert(
      fc.property(copy, cells, (text, width) => {
        const { lines } = setHeadline([span(text)], width * SIZE, mainland({ align: 'centre' }), fonts);
        expect(lines.map(textOf).join('')).toBe(text);
        for (const line of lines) expect(line.left + line.width).toBeLessThanOrEqual(width * SIZE + 0.002);
        expect(setHeadline([span(text)], width * SIZE, mainland({ align: 'centre' }), fonts).lines).toEqual(lines);
      }),
    );
  });

  it('keeps heads of display size in their measure, ink and all, and starts no line wrongly', () => {
    const head = fc
      .array(
        fc.constantFrom('水利', '博物馆', '“山”', '《河》', '，', '：', '！', '的', '2026年', '阿里·卡德', ' ', '　'),
        {
          minLength: 1,
          maxLength: 14,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(head, fc.integer({ min: 8, max: 20 }), (text, width) => {
        const large = { ...span(text), size: 20 };
        const { lines } = setHeadline([large], width * 20, mainland({ align: 'centre' }), fonts);
        expect(lines.map(textOf).join('')).toBe(text);
        for (const line of lines) {
          expect(line.width).toBeLessThanOrEqual(width * 20 + 0.002);
          // Two names run together are one that may be longer than a line; runs of marks have no right place.
          if (/阿里·卡德阿里|[，：！的“《\s]{3}|\s[，：！的”》]/u.test(text)) continue;
          if (line.start > 0) expect(text[line.start]).not.toMatch(/[，：！”》·的]/u);
        }
      }),
    );
  });

  it('breaks headlines between words wherever a line holds the longest', () => {
    const word = fc.constantFrom(
      '水利',
      '博物馆',
      '建设',
      '三十六家',
      '志愿者',
      '启动',
      '農民',
      '2026年',
      '召开',
      '圖書館',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 9 }), fc.integer({ min: 5, max: 12 }), (parts, width) => {
        const text = parts.join('');
        const starts = new Set(wordsOf(text).map(({ start }) => start));
        const { lines } = setHeadline([span(text)], width * SIZE, mainland({ align: 'centre' }), fonts);
        for (const line of lines) expect(starts).toContain(line.start);
      }),
    );
  });
});
