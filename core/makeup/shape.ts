import type { ArticlePicture } from '../document';
import type { Points } from '../units';

/** A rectangle of an article's own make-up, in base columns and grid lines from the article's top left. */
export interface CellRect {
  readonly column: number;
  readonly columns: number;
  readonly line: number;
  readonly lines: number;
}

/** A headline within a shape, for telling clashes. */
export interface ShapeHead extends CellRect {
  readonly size: Points;
}

/** One way to make an article up: the rectangle it fills, how it looks inside, and what that costs in looks. */
export interface Shape {
  readonly columns: number;
  /** Grid lines, the white line below the article included. */
  readonly lines: number;
  /** What looks alike: shapes of one class differ only in depth. */
  readonly kind: string;
  readonly cost: number;
  readonly size: Points;
  /** Extra lines of air in the head block. */
  readonly air: number;
  readonly head: ShapeHead;
  /** Where the picture stands, from the article's top left; absent without one. */
  readonly image?: CellRect;
  readonly pictures: readonly ArticlePicture[];
}

/** Every shape that a story can take on a page, and figures for bounding the search. */
export interface ShapeTable {
  /** Shapes by width, cheapest first; index is the number of columns. */
  readonly byWidth: readonly (readonly Shape[])[];
  /** Widths with any shape, narrowest first. */
  readonly widths: readonly number[];
  /** Cells (columns × lines) of the smallest, the largest and the best-looking shape. */
  readonly smallest: number;
  readonly largest: number;
  readonly best: number;
  readonly bestCost: number;
}

/** Orders shapes into a table. One shape is kept for each width, kind and depth: the cheapest. */
export function shapeTable(shapes: readonly Shape[], columns: number): ShapeTable {
  const kept = new Map<string, Shape>();
  for (const shape of shapes) {
    const key = `${shape.columns}/${shape.kind}/${shape.lines}`;
    const known = kept.get(key);
    if (known === undefined || shape.cost < known.cost) kept.set(key, shape);
  }
  const byWidth: Shape[][] = Array.from({ length: columns + 1 }, () => []);
  let [smallest, largest, best, bestCost] = [Infinity, 0, 0, Infinity];
  for (const shape of kept.values()) {
    byWidth[shape.columns]?.push(shape);
    const cells = shape.columns * shape.lines;
    smallest = Math.min(smallest, cells);
    largest = Math.max(largest, cells);
    if (shape.cost < bestCost) [best, bestCost] = [cells, shape.cost];
  }
  for (const list of byWidth) list.sort((a, b) => a.cost - b.cost || a.lines - b.lines);
  const widths = byWidth.flatMap((list, width) => (list.length > 0 ? [width] : []));
  return { byWidth, widths, smallest, largest, best, bestCost };
}
