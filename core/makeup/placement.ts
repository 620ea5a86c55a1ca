import type { Points } from '../units';
import type { Hole } from './hole';
import type { StoryMeasure } from './measure';
import type { CellRect, Shape, ShapeHead, ShapeImage, ShapeTable } from './shape';

/** How many lines one column counts for when neighbours are told by distance. */
export const COLUMN_LINES = 12;

/** A story of a page as make-up sees it. */
export interface Item {
  readonly story: string;
  /** 0 is the lead of the page. */
  readonly rank: number;
  readonly shapes: ShapeTable;
  /** Its shapes with a step, cheapest first; of a story that may have any. */
  readonly stepped?: () => readonly Shape[];
  /** Its shapes in bands of its own 破栏: only proposals that are to differ take any. */
  readonly inOwnBands?: () => readonly Shape[];
  /** Its shapes over so many columns for a place whose depth is given. */
  readonly filling?: (width: number) => readonly Shape[];
  /** Of level text: the paper's sizes of main heads, largest first, and the head block that each makes over columns. */
  readonly head?: { readonly sizes: readonly Points[]; readonly measure: StoryMeasure['head'] };
  /** It stands at the right end of what is free, not at the left. */
  readonly end?: 'last';
  /** Where it stood on pages that the search is driven away from, and what each cell there costs it. */
  readonly shunned?: { readonly rects: readonly CellRect[]; readonly cost: number };
  /** It is the rest of a story that begins on another page. */
  readonly continued?: true;
}

/** An item in its place. */
export interface Placed {
  readonly item: Item;
  readonly shape: Shape;
  readonly column: number;
  readonly line: number;
  /** May exceed the shape's: the rest is air in the head block and white under the text. */
  readonly lines: number;
  /** Lines of air in the head block beyond the shape's. */
  readonly air: number;
  /** Lines of its step, which may exceed the shape's as well. */
  readonly stepLines?: number;
}

/** The rectangles of a placed item, their white line below included: two of one that stands in a step. */
export function placedRects(one: Placed): readonly CellRect[] {
  const rect = placedRect(one);
  const { column, line, shape, stepLines } = one;
  const { step } = shape;
  if (step === undefined) return [rect];
  return [rect, { column: column + shape.columns, columns: step.columns, line, lines: stepLines ?? step.lines }];
}

/** What it costs an item to stand in a rectangle again where it stood on pages that the search is driven away from. */
export function shunnedCost({ shunned }: Item, { column, columns, line, lines }: CellRect): number {
  if (shunned === undefined) return 0;
  let cells = 0;
  for (const other of shunned.rects) {
    const across = Math.min(column + columns, other.column + other.columns) - Math.max(column, other.column);
    const down = Math.min(line + lines, other.line + other.lines) - Math.max(line, other.line);
    if (across > 0 && down > 0) cells += across * down;
  }
  return cells * shunned.cost;
}

/** All columns of a shape, its step's included. */
export function spanOf({ columns, step }: Pick<Shape, 'columns' | 'step'>): number {
  return columns + (step?.columns ?? 0);
}

/** The rectangle of a placed item, its white line below included; of one in a step that with its head. */
export function placedRect({ column, line, lines, shape }: Placed): CellRect {
  return { column, line, columns: shape.columns, lines };
}

/** The headline of a placed item in page cells; `undefined` without one. */
export function placedHead({ shape, column, line, air }: Placed): ShapeHead | undefined {
  const { head } = shape;
  if (head.lines === 0) return undefined;
  return { ...head, column: column + head.column, line: line + head.line, lines: head.lines + air };
}

/** Lines by which a place is deeper than what stands there. */
export function deeperBy({ lines, air, shape }: Pick<Placed, 'lines' | 'air' | 'shape'>): number {
  return lines - air - shape.lines;
}

/** A picture in bands is cropped by this share of its width at the most to reach the end of its place. */
const REACH = 0.25;
/** Between a picture and the end of its place fewer lines than this hold no text: it goes on to there. */
const LEAST_TEXT = 5;

/**
 * The pictures of a placed item in page cells. In bands they reach the end of its place where only a few lines are
 * missing, in which no text has room.
 */
export function placedImages(one: Placed): readonly ShapeImage[] {
  const { shape, column, line, air } = one;
  const { head, images } = shape;
  return images.map((image) => {
    const under = image.line >= head.line + head.lines ? air : 0;
    const rect = { ...image, column: column + image.column, line: line + image.line + under };
    if (image.wordRows === undefined || shape.parts !== undefined) return rect;
    const short = one.lines - 1 - image.line - under - image.lines;
    return reaches(image, short, images) ? { ...rect, lines: image.lines + short } : rect;
  });
}

function reaches(image: ShapeImage, short: number, images: readonly ShapeImage[]): boolean {
  if (short <= 0 || short >= LEAST_TEXT || short > REACH * image.lines) return false;
  return !images.some(
    ({ column, columns, line }) =>
      line > image.line && column < image.column + image.columns && image.column < column + columns,
  );
}

/** For each column the first line that is free below what was placed. */
export type Skyline = readonly number[];

/** The skyline of an empty hole. */
export function emptySkyline(hole: Hole): Skyline {
  return Array.from({ length: hole.columns }, (_, column) => hole.next(column, 0));
}
