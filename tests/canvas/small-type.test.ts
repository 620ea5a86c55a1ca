import { Path2D, createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { GlyphMasks, GlyphPaths, MASK_SHEET, createCanvasPainter, createSmallType, writeOutline } from '../../canvas';
import { BLACK, paint, process } from '../../core/display-list';
import type { DisplayItem, GlyphRun, Owner } from '../../core/display-list';
import { OUTLINE_CLOSE, OUTLINE_LINE, OUTLINE_MOVE, OUTLINE_QUADRATIC } from '../../fonts';
import type { GlyphOutline } from '../../fonts';

const owner: Owner = { kind: 'furniture', id: 'masthead', part: 'name' };
const RED = process(0, 100, 100, 0);

/** Half an em square on the baseline; a lens; two em wide; nothing. */
const [SQUARE, LENS, WIDE, SPACE] = [1, 2, 3, 4];
const line = (...points: number[]): GlyphOutline => ({
  commands: Uint8Array.of(OUTLINE_MOVE, OUTLINE_LINE, OUTLINE_LINE, OUTLINE_LINE, OUTLINE_CLOSE),
  points: Float32Array.from(points),
});
const OUTLINES = new Map<number, GlyphOutline>([
  [SQUARE, line(0, 0, 0.5, 0, 0.5, 0.5, 0, 0.5)],
  [
    LENS,
    {
      commands: Uint8Array.of(OUTLINE_MOVE, OUTLINE_QUADRATIC, OUTLINE_QUADRATIC, OUTLINE_CLOSE),
      points: Float32Array.of(0.1, 0, 0.9, 0.1, 0.8, 0.9, 0, 0.7, 0.1, 0),
    },
  ],
  [WIDE, line(0, 0, 2, 0, 2, 0.5, 0, 0.5)],
  [SPACE, { commands: new Uint8Array(0), points: new Float32Array(0) }],
]);

const SIDE = 40;

function run(glyphs: readonly number[], x: readonly number[], more: Partial<GlyphRun> = {}): GlyphRun {
  const [y, text] = [glyphs.map(() => 20), glyphs.map(() => 'a')];
  return { kind: 'glyphs', owner, face: 'Song/400', size: 10, ink: BLACK, glyphs, text, x, y, ...more };
}

interface How {
  readonly masks: boolean;
  readonly overprint?: boolean;
  /** Times as large. */
  readonly scale?: number;
}

/** How much green is in each pixel, with type laid from masks or filled as paths. */
function painted(items: readonly DisplayItem[], how: How): number[] {
  const { scale = 1 } = how;
  const side = SIDE * scale;
  const paths = new GlyphPaths(
    () => new Path2D(),
    (_face, glyph, path) => writeOutline(OUTLINES.get(glyph) ?? line(), path),
  );
  const sheet = createCanvas(MASK_SHEET.width, MASK_SHEET.height).getContext('2d');
  const masks = new GlyphMasks(sheet, paths, (_face, glyph) => OUTLINES.get(glyph));
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  const place = { scale, left: 0, top: 0 };
  const smallType = createSmallType({ context, masks, width: side, height: side, ...place });
  const painter = createCanvasPainter({
    context,
    glyphs: paths,
    picture: () => undefined,
    ...place,
    inks: {
      paper: [255, 255, 255],
      colour: ({ kind, ...ink }) =>
        kind === 'process' && 'cmyk' in ink && ink.cmyk[3] === 1 ? [0, 0, 0] : [255, 0, 0],
      ...(how.overprint === true && { overprint: () => [128, 128, 128] as const }),
    },
    ...(how.masks && { smallType }),
  });
  paint({ page: 1, width: SIDE, height: SIDE, items }, painter);
  smallType.flush();
  return [...context.getImageData(0, 0, side, side).data].filter((_, index) => index % 4 === 1);
}

const FINER = 8;

/** Pixels painted so many times finer, each the mean of those that it is made of. */
function reduced(pixels: readonly number[]): number[] {
  const sums = Array.from({ length: SIDE * SIDE }, () => 0);
  pixels.forEach((value, index) => {
    const [x, y] = [Math.floor((index % (SIDE * FINER)) / FINER), Math.floor(index / (SIDE * FINER) / FINER)];
    sums[y * SIDE + x] = (sums[y * SIDE + x] ?? 0) + value / FINER ** 2;
  });
  return sums;
}

const at = (pixels: readonly number[], x: number, y: number): number | undefined => pixels[y * SIDE + x];

describe('small type', () => {
  it('gives each pixel as much ink as the glyph covers of it, wherever it stands', () => {
    const pixels = painted([run([SQUARE], [10.25])], { masks: true });
    // From 10.25 to 15.25, five high above the baseline.
    const row = [9, 10, 11, 14, 15, 16].map((x) => at(pixels, x, 17));
    expect(row).toEqual([255, 64, 0, 0, 191, 255]);
    expect([14, 15, 19, 20].map((y) => at(pixels, 12, y))).toEqual([255, 0, 0, 255]);
  });

  it.each([
    ['4.3', { size: 4.3 }],
    ['10', { size: 10 }],
    ['16', { size: 16 }],
    ['20', { size: 20 }],
    ['10, condensed', { stretch: 0.7 }],
    ['10, extended', { stretch: 1.4 }],
  ])('looks as its outlines do, at %s pixels an em', (_, more) => {
    const items = [run([LENS, SPACE, SQUARE, LENS], [3.3, 5, 12.8, 25.1], { ink: RED, ...more })];
    const masks = painted(items, { masks: true });
    const exact = reduced(painted(items, { masks: false, scale: FINER }));
    const off = masks.map((value, index) => Math.abs(value - (exact[index] ?? 0)));
    expect(Math.max(...off)).toBeLessThan(40);
    expect(masks.some((value) => value < 20)).toBe(true);
  });

  it('lies under what is painted after it, and over what was before', () => {
    const fill = { kind: 'fill', owner, rect: { x: 0, y: 0, width: SIDE, height: 17 }, ink: RED } as const;
    const under = painted([run([SQUARE], [10]), fill], { masks: true });
    expect([16, 17].map((y) => at(under, 12, y))).toEqual([0, 0]);
    const colours = painted([fill, run([SQUARE], [10], { ink: process(0, 0, 0, 50) })], { masks: true });
    expect(at(colours, 12, 16)).toBe(0);
    expect(at(colours, 12, 5)).toBe(0);
    expect(at(colours, 12, 30)).toBe(255);
  });

  it('darkens what is below where black overprints', () => {
    const twice = [run([SQUARE], [10]), run([SQUARE], [10])];
    const pixels = painted(twice, { masks: true, overprint: true });
    expect(at(pixels, 12, 17)).toBe(64);
  });

  it('leaves large type, turned type and glyphs that no mask holds to their outlines', () => {
    for (const more of [{ size: 30 }, { turn: 90 as const }]) {
      const items = [run([SQUARE], [10], more)];
      expect(painted(items, { masks: true })).toEqual(painted(items, { masks: false }));
    }
    const wide = [run([SQUARE, WIDE], [3, 10])];
    expect(painted(wide, { masks: true })).toEqual(painted(wide, { masks: false }));
    expect(at(painted(wide, { masks: true }), 25, 17)).toBe(0);
  });

  it('is clipped where the canvas ends', () => {
    const pixels = painted([run([SQUARE, SQUARE], [-2.5, 38])], { masks: true });
    expect([0, 1, 2, 3].map((x) => at(pixels, x, 17))).toEqual([0, 0, 127, 255]);
    expect([37, 38, 39].map((x) => at(pixels, x, 17))).toEqual([255, 0, 0]);
  });
});
