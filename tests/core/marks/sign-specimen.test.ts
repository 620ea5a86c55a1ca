import { describe, expect, it } from 'vitest';
import { PROOF_SIGNS } from '../../../core/document';
import { placeSpecimen, signSpecimen } from '../../../core/marks';

const SPECIMENS = [
  ...PROOF_SIGNS.map((sign) => [sign, signSpecimen(sign)] as const),
  ...(['point', 'rectangle', 'arrow'] as const).map((shape) => [shape, placeSpecimen(shape)] as const),
];

describe('signs by themselves', () => {
  it('look each otherwise', () => {
    const looks = SPECIMENS.map(([, { strokes, words }]) => JSON.stringify([strokes, words.map(({ text }) => text)]));
    expect(new Set(looks).size).toBe(SPECIMENS.length);
  });

  it.each(SPECIMENS)('%s stands within its picture', (_name, { strokes, words, width, height }) => {
    expect(strokes.length).toBeGreaterThan(0);
    for (const value of strokes.flatMap((stroke) => stroke.filter((_each, index) => index % 2 === 0))) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(width);
    }
    for (const value of strokes.flatMap((stroke) => stroke.filter((_each, index) => index % 2 === 1))) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(height);
    }
    for (const { text, x, size } of words) expect(x + text.length * size).toBeLessThanOrEqual(width);
  });
});
