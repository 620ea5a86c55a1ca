import type { GlyphRun, Ink } from '../core/display-list';
import type { FontBook, GlyphId } from '../core/font';
import { mmToPoints } from '../core/units';
import { BLACK } from '../core/display-list';
import { KNOCK_OUT, type InkWriter } from './inks';
import { pdfNumbers } from './pdf-number';

/** Room around the trim for marks and the slug line. */
export const MARGIN = mmToPoints(12);

/** Marks keep 3 mm and their own width off the trim, so that none is left on the page after trimming (N-MARKS). */
const OFFSET = mmToPoints(3.1);
const CROP_LENGTH = mmToPoints(6);
const MARK_WIDTH = 0.3;
const CROSS_ARM = mmToPoints(3);
const CROSS_CENTRE = mmToPoints(7);

const PATCH_WIDTH = 15;
const PATCH_HEIGHT = 10;
const PATCH_STEP = 16;
const PATCH_LEFT = 40;
const PATCH_OFFSET = mmToPoints(9.5);

const SLUG_SIZE = 7;
const SLUG_LEFT = 60;
/** More than this outside the trim is no slug line to a plant (N-GLYPH-TRIM). */
const LONGEST_SLUG = 200;
const SLUG_BASELINE = mmToPoints(5);

/** A page's trim in PDF space. */
export interface TrimSize {
  readonly width: number;
  readonly height: number;
}

/** Crop marks at the corners and registration crosses at the middles, on every plate, all outside the trim. */
export function registrationMarks({ width, height }: TrimSize, inks: InkWriter): string {
  const line = (x1: number, y1: number, x2: number, y2: number): string =>
    `${pdfNumbers(x1, y1)} m ${pdfNumbers(x2, y2)} l S`;
  const strokes: string[] = [];
  for (const [x, outX] of [
    [0, -1],
    [width, 1],
  ] as const) {
    for (const [y, outY] of [
      [0, -1],
      [height, 1],
    ] as const) {
      strokes.push(line(x + outX * OFFSET, y, x + outX * (OFFSET + CROP_LENGTH), y));
      strokes.push(line(x, y + outY * OFFSET, x, y + outY * (OFFSET + CROP_LENGTH)));
    }
  }
  for (const [x, y] of [
    [width / 2, -CROSS_CENTRE],
    [width / 2, height + CROSS_CENTRE],
    [-CROSS_CENTRE, height / 2],
    [width + CROSS_CENTRE, height / 2],
  ] as const) {
    strokes.push(line(x - CROSS_ARM, y, x + CROSS_ARM, y), line(x, y - CROSS_ARM, x, y + CROSS_ARM));
  }
  return `${inks.state(KNOCK_OUT)} ${inks.registrationStroke()} ${MARK_WIDTH} w\n${strokes.join('\n')}`;
}

/** Patches of each ink, full and half, below the trim: what the pressman measures. */
export function inkPatches(inks: InkWriter): string {
  const full = [0, 1, 2, 3].map((plate) => patch(plate, 1));
  const half = [0, 1, 2, 3].map((plate) => patch(plate, 0.5));
  const fills = [...full, ...half].map((ink, i) => {
    const left = PATCH_LEFT + i * PATCH_STEP;
    return `${inks.fill(ink)} ${pdfNumbers(left, -PATCH_OFFSET, PATCH_WIDTH, PATCH_HEIGHT)} re f`;
  });
  return `${inks.state(KNOCK_OUT)}\n${fills.join('\n')}`;
}

function patch(plate: number, value: number): Ink {
  const [c, m, y, k] = [0, 1, 2, 3].map((i) => (i === plate ? value : 0));
  return { kind: 'process', cmyk: [c ?? 0, m ?? 0, y ?? 0, k ?? 0] };
}

/**
 * The slug line above the trim as a run of the sheet's own coordinates (its `y` is negative). What the face lacks and
 * what would not fit above the trim is left out.
 */
export function slugRun(text: string, { width }: TrimSize, fonts: FontBook): GlyphRun {
  const { face } = fonts.match({ family: 'Noto Sans SC', weight: 400 });
  const characters: string[] = [];
  const glyphs: GlyphId[] = [];
  const x: number[] = [];
  let pen = SLUG_LEFT;
  for (const character of text) {
    const glyph = face.glyphOf(character.codePointAt(0) ?? 0);
    if (glyph === 0) continue;
    const end = pen + face.advanceOf(glyph) * SLUG_SIZE;
    if (end > width || glyphs.length === LONGEST_SLUG) break;
    characters.push(character);
    glyphs.push(glyph);
    x.push(pen);
    pen = end;
  }
  return {
    kind: 'glyphs',
    owner: { kind: 'furniture', id: 'slug', part: 'slug' },
    face: face.id,
    size: SLUG_SIZE,
    ink: BLACK,
    glyphs,
    text: characters,
    x,
    y: glyphs.map(() => -SLUG_BASELINE),
  };
}
