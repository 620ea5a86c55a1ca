import type { GlyphEvent } from '../content/events';
import type { ContentFont } from '../content/font';
import { multiply, type Matrix } from '../content/matrix';
import { mapPath } from '../content/path';
import { coverageOf, type Coverage, type PixelBox } from './coverage';

/** Parts of a pixel that glyphs are put to: a quarter moves no ink by more than an eighth. */
const PARTS = 4;
/** Glyphs wider than this many pixels are drawn anew each time: they are few, and large. */
const WIDEST_KEPT = 64;
/** Wider than any sheet in pixels. */
const ANYWHERE: PixelBox = { left: -20_000, top: -20_000, right: 20_000, bottom: 20_000 };

/** A glyph's coverage, and by how many whole pixels it is moved. */
export interface PlacedCoverage {
  readonly coverage: Coverage | undefined;
  readonly x: number;
  readonly y: number;
}

/** Draws a glyph; `undefined` where its outline is not known. */
export type GlyphCoverage = (event: GlyphEvent, toPixels: Matrix) => PlacedCoverage | undefined;

/** Draws glyphs, each once for every size and quarter of a pixel that it stands at. */
export function createGlyphCoverage(): GlyphCoverage {
  const fonts = new Map<ContentFont, Map<string, Map<number, Coverage | undefined>>>();
  let lastFont: ContentFont | undefined;
  let lastScale: readonly number[] = [];
  let lastGlyphs = new Map<number, Coverage | undefined>();

  /** The glyphs kept for a font at a size: the same as last time for all glyphs of a line. */
  const kept = (font: ContentFont, [a, b, c, d]: Matrix): Map<number, Coverage | undefined> => {
    if (font === lastFont && a === lastScale[0] && b === lastScale[1] && c === lastScale[2] && d === lastScale[3]) {
      return lastGlyphs;
    }
    const key = [a, b, c, d].map((value) => Math.round(value * 1000)).join(' ');
    let sizes = fonts.get(font);
    if (sizes === undefined) fonts.set(font, (sizes = new Map()));
    let glyphs = sizes.get(key);
    if (glyphs === undefined) sizes.set(key, (glyphs = new Map<number, Coverage | undefined>()));
    [lastFont, lastScale, lastGlyphs] = [font, [a, b, c, d], glyphs];
    return glyphs;
  };

  return ({ font, code, matrix }, toPixels) => {
    const { glyph } = code;
    const { program } = font;
    if (glyph === undefined || program === undefined) return undefined;
    const place = multiply(matrix, toPixels);
    const [x, y] = [Math.floor(place[4]), Math.floor(place[5])];
    if (!(Math.abs(x) < 1e6 && Math.abs(y) < 1e6)) return undefined;
    const [partX, partY] = [Math.floor((place[4] - x) * PARTS), Math.floor((place[5] - y) * PARTS)];
    const glyphs = kept(font, place);
    const key = (glyph * PARTS + partX) * PARTS + partY;
    if (glyphs.has(key)) return { coverage: glyphs.get(key), x, y };
    const outline = program.outlineOf(glyph);
    const half = 0.5 / PARTS;
    const at: Matrix = [place[0], place[1], place[2], place[3], partX / PARTS + half, partY / PARTS + half];
    const coverage = outline && coverageOf(mapPath(outline, at), 'nonzero', ANYWHERE);
    if (coverage === undefined || coverage.width <= WIDEST_KEPT) glyphs.set(key, coverage);
    return { coverage, x, y };
  };
}
