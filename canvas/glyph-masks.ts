import type { GlyphRun } from '../core/display-list';
import type { FaceId, GlyphId } from '../core/font';
import type { GlyphOutline } from '../fonts';
import type { CanvasPath, PixelContext } from './context';
import type { GlyphPaths } from './glyph-paths';

/**
 * Side of an em in a mask's own pixels: more than twice the largest type that is laid from masks, so that none looks
 * soft.
 */
const MASK_EM = 48;

/** Every so many sums are left to a half mask; masks begin and end on such pixels. */
const STEP = 2;

/** Room for one glyph on the sheet where masks are drawn; a glyph that is larger has none. */
const CELL = 64;
const CELLS = { across: 16, down: 8 } as const;

/** Size in pixels of the sheet that masks are drawn on. */
export const MASK_SHEET = { width: CELL * CELLS.across, height: CELL * CELLS.down } as const;

/**
 * How much of each pixel a glyph covers, summed up from its top left corner: what any rectangle holds of it is four
 * readings, so type of any size is laid from one mask, every pixel covered by as much as the outline covers it.
 */
export interface GlyphMask {
  /** Side of an em in its own pixels. */
  readonly em: number;
  /** Where the mask begins from the pen position, in its own pixels; y downwards. */
  readonly left: number;
  readonly top: number;
  /** Size in its own pixels; 0 for a glyph without ink. */
  readonly width: number;
  readonly height: number;
  /**
   * Rows of `width` + 1 sums, `height` + 1 of them; full cover of a pixel counts 255. Empty until the mask is drawn.
   */
  readonly sums: Float32Array;
  /**
   * The same with every other sum left out, once drawn; it has no half itself. For type so small that readings lie far
   * apart anyway: a page's glyphs then fit into the processor's cache.
   */
  readonly half: GlyphMask | undefined;
}

type Mask = { -readonly [Key in keyof GlyphMask]: GlyphMask[Key] };

/**
 * The masks of a face by the numbers of its glyphs; `TOO_LARGE` for one that no mask holds, nothing for one not seen.
 */
export type FaceMasks = readonly (GlyphMask | typeof TOO_LARGE | undefined)[];

/** Stands where a mask would, had it room for the glyph. */
const TOO_LARGE = null;

/**
 * So many glyphs a face can have. A table of all is looked up at once, where a map would cost as much as laying the
 * glyph.
 */
const GLYPHS_A_FACE = 0x10000;

/** The masks of glyphs, one for each face and glyph seen; drawn when first laid, many at a time. */
export class GlyphMasks<Path extends CanvasPath, Image> {
  private readonly faces = new Map<FaceId, (Mask | typeof TOO_LARGE | undefined)[]>();
  private waiting: { readonly mask: Mask; readonly path: Path }[] = [];

  /**
   * `sheet` is a context of `MASK_SHEET` pixels of its own; `outline` gives the outline of a glyph, where it has one.
   */
  constructor(
    private readonly sheet: PixelContext<Path, Image>,
    private readonly glyphs: GlyphPaths<Path>,
    private readonly outline: (face: FaceId, glyph: GlyphId) => GlyphOutline | undefined,
  ) {}

  /** The masks of a face, to be read after `draw` by those that asked for theirs. */
  of(face: FaceId): FaceMasks {
    let known = this.faces.get(face);
    if (known === undefined) this.faces.set(face, (known = new Array<undefined>(GLYPHS_A_FACE)));
    return known;
  }

  /** Asks for the masks of a run, now or before it is painted; says whether masks hold all its glyphs. */
  ask({ face, glyphs }: Pick<GlyphRun, 'face' | 'glyphs'>): boolean {
    const known = this.of(face) as (Mask | typeof TOO_LARGE | undefined)[];
    let all = true;
    for (const glyph of glyphs) {
      const mask = known[glyph] === undefined ? (known[glyph] = this.begin(face, glyph)) : known[glyph];
      if (mask === TOO_LARGE) all = false;
    }
    return all;
  }

  /**
   * Draws the masks that were asked for and are not drawn yet; at most so many sheets of them. Says whether all are.
   */
  draw(sheets = Infinity): boolean {
    const atATime = CELLS.across * CELLS.down;
    for (let sheet = 0; sheet < sheets && this.waiting.length > 0; sheet += 1)
      this.drawSheet(this.waiting.splice(0, atATime));
    return this.waiting.length === 0;
  }

  private begin(face: FaceId, glyph: GlyphId): Mask | typeof TOO_LARGE {
    const { left, top, right, foot } = boxOf(this.outline(face, glyph)?.points ?? []);
    const [width, height] = [Math.max(0, right - left), Math.max(0, foot - top)];
    if (width > CELL || height > CELL) return TOO_LARGE;
    const mask: Mask = { em: MASK_EM, left, top, width, height, sums: new Float32Array(0), half: undefined };
    if (width > 0 && height > 0) this.waiting.push({ mask, path: this.glyphs.path(face, glyph) });
    return mask;
  }

  private drawSheet(batch: readonly { readonly mask: Mask; readonly path: Path }[]): void {
    const { sheet } = this;
    const rows = Math.ceil(batch.length / CELLS.across);
    sheet.setTransform(1, 0, 0, 1, 0, 0);
    sheet.fillStyle = '#fff';
    sheet.fillRect(0, 0, MASK_SHEET.width, rows * CELL);
    sheet.fillStyle = '#000';
    batch.forEach(({ mask, path }, index) => {
      const { x, y } = cellOf(index);
      sheet.setTransform(MASK_EM, 0, 0, -MASK_EM, x - mask.left, y - mask.top);
      sheet.fill(path);
    });
    const { data } = sheet.getImageData(0, 0, MASK_SHEET.width, rows * CELL);
    batch.forEach(({ mask }, index) => {
      mask.sums = sumsOf(data, mask, cellOf(index));
      mask.half = halfOf(mask);
    });
  }
}

function cellOf(index: number): { readonly x: number; readonly y: number } {
  return { x: (index % CELLS.across) * CELL, y: Math.floor(index / CELLS.across) * CELL };
}

/** The box of an outline's points, in whole pixels of a half mask, y downwards. */
function boxOf(points: ArrayLike<number>): { left: number; top: number; right: number; foot: number } {
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = [(points[at] ?? 0) * MASK_EM, -(points[at + 1] ?? 0) * MASK_EM];
    [left, right, top, foot] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(foot, y)];
  }
  if (left > right) return { left: 0, top: 0, right: 0, foot: 0 };
  const floor = (at: number): number => Math.floor(at / STEP) * STEP;
  const ceil = (at: number): number => Math.ceil(at / STEP) * STEP;
  return { left: floor(left), top: floor(top), right: ceil(right), foot: ceil(foot) };
}

const FULL = 255;

/** Sums up how dark a cell of the sheet is: black on white, four bytes a pixel. */
function sumsOf(
  data: ArrayLike<number>,
  { width, height }: Pick<GlyphMask, 'width' | 'height'>,
  cell: { readonly x: number; readonly y: number },
): Float32Array {
  const stride = width + 1;
  const sums = new Float32Array(stride * (height + 1));
  for (let row = 0; row < height; row += 1) {
    let from = ((cell.y + row) * MASK_SHEET.width + cell.x) * 4;
    let at = (row + 1) * stride + 1;
    let sum = 0;
    for (let column = 0; column < width; column += 1, from += 4, at += 1) {
      sum += FULL - (data[from] ?? FULL);
      sums[at] = (sums[at - stride] ?? 0) + sum;
    }
  }
  return sums;
}

function halfOf(mask: GlyphMask): GlyphMask {
  const [left, top, width, height] = [mask.left / STEP, mask.top / STEP, mask.width / STEP, mask.height / STEP];
  const sums = new Float32Array((width + 1) * (height + 1));
  for (let row = 0, at = 0; row <= height; row += 1)
    for (let column = 0; column <= width; column += 1, at += 1)
      sums[at] = (mask.sums[row * STEP * (mask.width + 1) + column * STEP] ?? 0) / STEP ** 2;
  return { em: mask.em / STEP, left, top, width, height, sums, half: undefined };
}
