import { describe, expect, it } from 'vitest';
import type { Face, FontBook } from '../../../core/font';
import { setHeadline } from '../../../core/line';
import type { ParagraphStyle, SetLine } from '../../../core/line';
import { fakeFace } from '../../support/fake-font';
import { mainland, span, textOf } from './setting';

/** Ink boxes like those of a bold Song face, in em; a cell is one em wide and an opening mark stands at its right. */
const INK: Readonly<Record<string, readonly [number, number]>> = {
  '《': [0.53, 0.97],
  '》': [0.03, 0.47],
  '（': [0.64, 0.94],
  '）': [0.06, 0.36],
  '“': [0.53, 0.93],
  '”': [0.07, 0.47],
  '：': [0.18, 0.36],
  '，': [0.05, 0.23],
  '！': [0.17, 0.33],
  '？': [0.02, 0.47],
  '·': [0.36, 0.64],
  '—': [0.1, 0.9],
};
const HAN: readonly [number, number] = [0.03, 0.97];
const LATIN: readonly [number, number] = [0.05, 0.45];

const inkOf = (glyph: number): readonly [number, number] =>
  INK[String.fromCodePoint(glyph)] ?? (glyph < 0x80 ? LATIN : HAN);
const face: Face = {
  ...fakeFace(),
  advanceOf: (glyph) => (glyph < 0x80 ? 0.5 : 1),
  inkOf: (glyph) => ({ left: inkOf(glyph)[0], right: inkOf(glyph)[1], bottom: 0, top: 0.8 }),
};
const fonts: FontBook = { match: () => ({ face, exact: true }) };
const SIZE = 100;

function setAt(text: string, size = SIZE, style: Partial<ParagraphStyle> = {}): SetLine {
  const { lines } = setHeadline([{ ...span(text), size }], 100 * size, { ...mainland(), ...style }, fonts);
  return lines[0]!;
}

/** White from ink to ink between neighbours, in em. */
function gapsOf(line: SetLine, size = SIZE): number[] {
  const ink = line.runs.flatMap((run) =>
    run.glyphs.map((glyph, at) => ({
      left: run.x[at]! / size + inkOf(glyph)[0],
      right: run.x[at]! / size + inkOf(glyph)[1],
    })),
  );
  return ink.slice(1).map(({ left }, at) => Math.round((left - ink[at]!.right) * 1000) / 1000);
}

// The rule is the house's own: CLREQ 4.1 has headings set solid and names no pairs.
describe('pairs at display size', () => {
  it.each(['读《山》记', '县（市）区', '称“山”为', '阿里·卡德', '山：水', '山！水', '5月A水'])(
    'come no nearer than a tenth of an em, and stand no wider where a mark leads: %s',
    (text) => {
      const line = setAt(text);
      expect(textOf(line)).toBe(text);
      gapsOf(line).forEach((gap, at) => {
        expect(gap).toBeGreaterThanOrEqual(0.06 - 1e-6);
        const afterStop = '：！，'.includes(text[at]!);
        if (/[《》（）“”：！·A]/.test(text[at]! + text[at + 1]!))
          expect(gap).toBeLessThanOrEqual(afterStop ? 0.2 : 0.1);
      });
    },
  );

  it('take a breath after a stop between clauses, of one width whatever the stop', () => {
    for (const text of ['山？水', '山！水', '山，水']) expect(gapsOf(setAt(text))[1]).toBeCloseTo(0.2);
    expect(gapsOf(setAt('“山？”水'))[2]).toBeCloseTo(0.1);
  });

  it('leave Han alone, and small type', () => {
    expect(gapsOf(setAt('春山'))).toEqual([0.06]);
    expect(gapsOf(setAt('县（市）', 10), 10)[0]).toBeGreaterThan(0.15);
  });

  it('tighten no pair by more than a quarter em', () => {
    const loose = setAt('山：水').width;
    expect(3 * SIZE - 0.5 * SIZE - loose).toBeLessThanOrEqual(2 * 0.25 * SIZE);
  });

  it('hang a mark’s white at the ends of a line, so that ink stands under ink', () => {
    const [mark, han] = [setAt('（山', SIZE, { align: 'start' }), setAt('山河', SIZE, { align: 'start' })];
    const inkLeft = (line: SetLine): number => line.runs[0]!.x[0]! / SIZE + inkOf(line.runs[0]!.glyphs[0]!)[0];
    expect(Math.abs(inkLeft(mark) - inkLeft(han))).toBeLessThan(0.01);
    const centred = setAt('山，', SIZE, { align: 'centre' });
    const right = centred.runs[0]!.x[1]! / SIZE + 0.23;
    const left = centred.runs[0]!.x[0]! / SIZE + 0.03;
    expect(left + right).toBeCloseTo(100, 1);
  });
});
