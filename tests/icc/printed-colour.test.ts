import { describe, expect, it } from 'vitest';
import { blackOf, checkOutputProfile, inkTable, inkTableColour, printedLab, printedSrgb, totalInkOf } from '../../icc';
import type { Cmyk, OutputProfile } from '../../icc';
import { labToConnection } from '../../icc/colour-spaces';
import { NEWSPRINT_ICC, mlucTag, newsprintWith, stagesTag } from '../support/icc-profiles';

function profileOf(bytes: Uint8Array): OutputProfile {
  const result = checkOutputProfile(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.profile;
}

const newsprint = profileOf(NEWSPRINT_ICC);

/**
 * Bytes of inks, and what Ghostscript 10.0 (lcms) paints of them in sRGB through the newsprint profile, relative
 * colorimetric without black point compensation (`-dRenderIntent=1 -dBlackPtComp=0`).
 */
const PAINTED: readonly (readonly [Cmyk, readonly [number, number, number]])[] = [
  [
    [0, 0, 0, 0],
    [255, 255, 255],
  ],
  [
    [0, 0, 0, 255],
    [119, 113, 109],
  ],
  [
    [255, 0, 0, 0],
    [40, 193, 241],
  ],
  [
    [0, 255, 0, 0],
    [246, 120, 173],
  ],
  [
    [0, 0, 255, 0],
    [255, 244, 115],
  ],
  [
    [0, 128, 128, 0],
    [249, 161, 148],
  ],
  [
    [30, 40, 50, 60],
    [186, 176, 170],
  ],
  [
    [128, 128, 128, 128],
    [125, 119, 119],
  ],
  [
    [100, 0, 100, 20],
    [156, 204, 173],
  ],
  [
    [149, 103, 96, 255],
    [103, 103, 105],
  ],
];

const inksOf = (bytes: Cmyk): Cmyk => {
  const [c, m, y, k] = bytes;
  return [c / 255, m / 255, y / 255, k / 255];
};

/** Two ways of interpolating may differ by this much of 255. */
const NEAR = 2;

function furthest(first: readonly number[], second: readonly number[]): number {
  return Math.max(...first.map((value, index) => Math.abs(value - (second[index] ?? 0))));
}

describe('inks as they print', () => {
  it('look as another colour engine shows them', () => {
    const colour = printedSrgb(newsprint, 'white');
    for (const [bytes, painted] of PAINTED) expect(furthest(colour(inksOf(bytes)), painted)).toBeLessThan(NEAR);
  });

  it('lie on the paper in its own tint where that is asked for', () => {
    const paper = printedLab(newsprint, 'tinted')([0, 0, 0, 0]);
    expect(furthest(paper, [79.9, 0, 3.5])).toBeLessThan(0.1);
    expect(furthest(printedLab(newsprint, 'white')([0, 0, 0, 0]), [100, 0, 0])).toBeLessThan(0.1);
    // Black of newsprint is a dark grey, lighter than a screen's.
    const [lightness] = printedLab(newsprint, 'tinted')([0, 0, 0, 1]);
    expect(lightness).toBeGreaterThan(30);
    expect(lightness).toBeLessThan(45);
  });

  it('look the same by the small table that painters are given', () => {
    const table = inkTable(newsprint, 'tinted');
    const colour = printedSrgb(newsprint, 'tinted');
    for (const [bytes] of PAINTED) {
      expect(furthest(inkTableColour(table, inksOf(bytes)), colour(inksOf(bytes)))).toBeLessThan(3);
    }
    expect(inkTableColour(table, [2, -1, 0, 0])).toEqual(inkTableColour(table, [1, 0, 0, 0]));
  });
});

describe('a profile of version 4', () => {
  const { tables, connection } = newsprint;
  const lab = printedLab(newsprint, 'white');
  const toInk = stagesTag('mBA ', { inputs: 3, outputs: 4, points: 9 }, ([l = 0, a = 0, b = 0]) => {
    const inks = new Float64Array(4);
    const colour = [l * 100, a * 255 - 128, b * 255 - 128] as const;
    tables.B2A0.convert(labToConnection(colour, tables.B2A0, connection), inks);
    return [...inks];
  });
  const toLab = stagesTag('mAB ', { inputs: 4, outputs: 3, points: 9 }, (place) => {
    const [c = 0, m = 0, y = 0, k = 0] = place;
    const [l, a, b] = lab([c, m, y, k]);
    return [l / 100, (a + 128) / 255, (b + 128) / 255];
  });
  const four = profileOf(
    newsprintWith({
      major: 4,
      tags: {
        desc: mlucTag({ enUS: 'Newsprint in version 4' }),
        A2B0: toLab,
        A2B1: toLab,
        A2B2: undefined,
        B2A0: toInk,
        B2A1: toInk,
        B2A2: undefined,
      },
    }),
  );

  it('means the same colours by its own tables', () => {
    for (const [bytes] of PAINTED) {
      expect(furthest(printedLab(four, 'white')(inksOf(bytes)), lab(inksOf(bytes)))).toBeLessThan(1);
    }
  });

  it('has its most ink and its black told', () => {
    expect(totalInkOf(four)).toBeGreaterThan(220);
    expect(totalInkOf(four)).toBeLessThan(240.1);
    expect(furthest(blackOf(four), blackOf(newsprint))).toBeLessThan(2);
  });
});
