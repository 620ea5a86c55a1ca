import type { Hole } from './hole';
import type { CellRect, Shape, ShapeHead, ShapeTable } from './shape';

/** A story of a page as make-up sees it. */
export interface Item {
  readonly story: string;
  /** 0 is the lead of the page. */
  readonly rank: number;
  readonly shapes: ShapeTable;
}

/** An item in its place. `lines` may exceed the shape's: the rest is white under the text. */
export interface Placed {
  readonly item: Item;
  readonly shape: Shape;
  readonly column: number;
  readonly line: number;
  readonly lines: number;
}

/** The rectangle of a placed item, its white line below included. */
export function placedRect({ column, line, lines, shape }: Placed): CellRect {
  return { column, line, columns: shape.columns, lines };
}

/** The headline of a placed item in page cells; `undefined` without one. */
export function placedHead({ shape, column, line }: Placed): ShapeHead | undefined {
  if (shape.head.lines === 0) return undefined;
  return { ...shape.head, column: column + shape.head.column, line: line + shape.head.line };
}

/** The picture of a placed item in page cells; `undefined` without one. */
export function placedImage({ shape, column, line }: Placed): CellRect | undefined {
  return shape.image && { ...shape.image, column: column + shape.image.column, line: line + shape.image.line };
}

/** For each column the first line that is free below what was placed. */
export type Skyline = readonly number[];

/** The skyline of an empty hole. */
export function emptySkyline(hole: Hole): Skyline {
  return Array.from({ length: hole.columns }, (_, column) => hole.next(column, 0));
}

/** The skyline after a rectangle was placed. */
export function raiseSkyline(skyline: Skyline, rect: CellRect, hole: Hole): Skyline {
  return skyline.map((top, column) =>
    column >= rect.column && column < rect.column + rect.columns ? hole.next(column, rect.line + rect.lines) : top,
  );
}
