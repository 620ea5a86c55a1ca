import { describe, expect, it } from 'vitest';
import type { PaperLanguage } from '../../core/document';
import { setVerticalLine } from '../../core/line';
import type { Span } from '../../core/line';
import { library } from '../support/pdf-fixture';

const SIZE = 100;

/** Where the ink of each character of a vertical line stands, in em: down from the line's top, right of its axis. */
function inkOf(text: string, language: PaperLanguage): { top: number; foot: number; left: number; right: number }[] {
  const family = language === 'zh-Hans' ? 'Noto Serif SC' : 'Noto Serif TC';
  const span: Span = { text, family, weight: 400, size: SIZE, ink: { kind: 'process', cmyk: [0, 0, 0, 1] } };
  const composition = { prohibition: 'gb', punctuation: 'quanjiao', latinGap: 0, digitGap: 0, indent: 0 } as const;
  const { runs } = setVerticalLine([span], { language, composition, align: 'start', indent: 0 }, library);
  return runs.flatMap((run) => {
    const face = library.face(run.face);
    const stretch = run.stretch ?? 1;
    return run.glyphs.map((glyph, index) => {
      const ink = face.inkOf(glyph);
      const [down, across] = [run.x[index]! / SIZE, run.cross![index]! / SIZE];
      if (run.turn !== 90) {
        const [left, right] = [across + ink.left * stretch, across + ink.right * stretch];
        return { top: down - ink.top, foot: down - ink.bottom, left, right };
      }
      const [top, foot] = [down + ink.left * stretch, down + ink.right * stretch];
      return { top, foot, left: across + ink.bottom, right: across + ink.top };
    });
  });
}

const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

describe('marks of real faces in vertical lines', () => {
  it.each(['，', '。', '、'])('stand Simplified %s in the upper right of its cell (GB/T 15834 5.2.1)', (mark) => {
    const [, ink] = inkOf(`山${mark}山`, 'zh-Hans');
    expect(ink!.top).toBeGreaterThanOrEqual(1);
    expect(ink!.foot).toBeLessThanOrEqual(1.5);
    expect(ink!.left).toBeGreaterThan(0);
    expect(ink!.right).toBeLessThanOrEqual(0.5);
  });

  it.each(['：', '；', '！', '？'])('stand %s right of the axis in Simplified, on it in Traditional', (mark) => {
    // GB/T 15834 5.2.1 for the mainland; they fill their cells in both (CLREQ 3.1.6.1).
    const [hans, hant] = (['zh-Hans', 'zh-Hant'] as const).map((language) => inkOf(`山${mark}山`, language)[1]!);
    expect(middle(hans!)).toBeGreaterThan(0.2);
    expect(middle(hant!)).toBeCloseTo(0, 1);
    for (const { top, foot } of [hans!, hant!]) expect([top > 1, foot < 2]).toEqual([true, true]);
  });

  it.each(['，', '。', '、'])('stand Traditional %s in the middle of its cell (CLREQ 3.1.6.1)', (mark) => {
    const [, ink] = inkOf(`山${mark}山`, 'zh-Hant');
    expect(middle(ink!)).toBeCloseTo(0, 1);
    expect((ink!.top + ink!.foot) / 2).toBeCloseTo(1.5, 1);
  });

  it.each(['zh-Hans', 'zh-Hant'] as const)(
    'turn brackets and quotes, open ones to the foot of their cell (%s)',
    (language) => {
      for (const [opening, closing] of ['（）', '《》', '“”']) {
        const [open, , close] = inkOf(`${opening!}山${closing!}`, language);
        expect(open!.foot).toBeLessThanOrEqual(0.5 + 0.02);
        expect(open!.top).toBeGreaterThan(0);
        // The line gives up the first half cell: opening mark half, character whole, then the mark in the first half.
        expect(close!.top).toBeGreaterThanOrEqual(1.5 - 0.02);
        expect(close!.foot).toBeLessThanOrEqual(2);
      }
    },
  );

  it.each(['zh-Hans', 'zh-Hant'] as const)(
    'lay dashes down on the axis, two as one stroke (GB/T 15834 5.2.2; %s)',
    (language) => {
      const [, first, second] = inkOf('山——山', language);
      expect(middle(first!)).toBeCloseTo(0, 1);
      expect(first!.foot).toBeGreaterThanOrEqual(second!.top);
      expect(first!.top).toBeGreaterThan(1);
      expect(second!.foot).toBeLessThan(3);
    },
  );

  it.each(['zh-Hans', 'zh-Hant'] as const)('stand ellipses and interpuncts on the axis (%s)', (language) => {
    for (const text of ['山……', '山·山']) expect(middle(inkOf(text, language)[1]!)).toBeCloseTo(0, 1);
  });

  it.each(['12', '120', '888'])('keep %s side by side in one cell (CLREQ 3.2.3)', (digits) => {
    const inks = inkOf(`第${digits}号`, 'zh-Hans').slice(1, -1);
    expect(inks).toHaveLength(digits.length);
    inks.forEach((ink, index) => {
      expect(ink.left).toBeGreaterThanOrEqual(-0.5);
      expect(ink.right).toBeLessThanOrEqual(0.5);
      expect([ink.top >= 1, ink.foot <= 2]).toEqual([true, true]);
      const next = inks[index + 1];
      if (next !== undefined) expect(ink.right).toBeLessThan(next.left);
    });
  });

  it('lay words down in the middle of the line', () => {
    const word = inkOf('用xHx排', 'zh-Hans').slice(1, -1);
    expect(word).toHaveLength(3);
    expect(middle(word[1]!)).toBeCloseTo(0, 1);
  });
});
