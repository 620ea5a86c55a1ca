import type { Shape, ShapeTable } from './shape';

/** A shape at a depth: `lines` beyond the shape's own are white under its text. */
export interface Fitted {
  readonly shape: Shape;
  readonly lines: number;
  readonly cost: number;
}

/** How shapes of one width and kind fill any depth. */
export interface Depths {
  /** Shapes without white, cheapest first. */
  readonly own: readonly Fitted[];
  /** The cheapest way to fill exactly so many lines; `undefined` when all shapes are deeper. */
  fill(lines: number): Fitted | undefined;
}

/** White lines under a story's text look like a mistake: each costs more than the one before. */
const WHITE = 0.9;

/** What white lines under an article of this width cost, in points of the page's score. */
export function whiteCost(white: number, columns: number): number {
  return WHITE * white * (1 + white / 8) * (0.5 + columns / 4);
}

/** The depths of the shapes that look alike. Answers are kept: the search asks for each many thousand times. */
export function depthsOf(table: ShapeTable, like: Shape): Depths {
  const shapes = (table.byWidth[like.columns] ?? []).filter((shape) => shape.kind === like.kind);
  const own = shapes.map((shape) => ({ shape, lines: shape.lines, cost: shape.cost }));
  const filled = new Map<number, Fitted | undefined>();
  return {
    own,
    fill(lines) {
      if (!filled.has(lines)) filled.set(lines, cheapest(shapes, lines));
      return filled.get(lines);
    },
  };
}

function cheapest(shapes: readonly Shape[], lines: number): Fitted | undefined {
  let best: Fitted | undefined;
  for (const shape of shapes) {
    if (shape.lines > lines) continue;
    const cost = shape.cost + whiteCost(lines - shape.lines, shape.columns);
    if (best === undefined || cost < best.cost) best = { shape, lines, cost };
  }
  return best;
}
