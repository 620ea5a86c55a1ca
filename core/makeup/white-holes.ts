import { deeperBands } from './deeper-bands';
import { deeperBy } from './placement';
import type { Placed } from './placement';
import type { Shape, ShapeImage } from './shape';

/** White lines at the end of a text that are a hole to an editor, of legs and in bands; fewer are seen as its end. */
const HOLE_LINES = { legs: 3, band: 4 };
/** What a hole costs beyond its price in the score: each line more than the one before, in points of the score. */
const COST = { columns: 0.06, band: 0.04, most: 4 };

/** The deepest hole of a placed story, in lines, and what its holes cost beyond their price in the score. */
export interface WhiteHoles {
  readonly lines: number;
  readonly cost: number;
  /** Whether the deepest is one to an editor, and not just the end of the text. */
  readonly seen: boolean;
}

/**
 * The white that a story leaves where text might stand: below its legs, and below a picture under which its leg would
 * be too short; in bands 段 beyond the end of the text, in the last run that it reaches.
 */
export function whiteHoles(one: Placed, inBands: boolean): WhiteHoles {
  const under = Math.max(0, deeperBy(one));
  const { shape } = one;
  if (inBands) {
    const { bodies, white } = deeperBands(shape, under, one.air);
    const lines = white + bodies.reduce((sum, body) => sum + body.columns * body.lines, 0) - shape.rows;
    return { lines, cost: costOf(lines, COST.band), seen: lines >= HOLE_LINES.band };
  }
  let [deepest, cost] = [under, costOf(under, COST.columns * shape.columns)];
  for (const image of shape.images) {
    const below = whiteUnder(image, shape);
    if (below === 0) continue;
    const lines = below + under;
    deepest = Math.max(deepest, lines);
    cost += costOf(lines, COST.columns * image.columns) - costOf(under, COST.columns * image.columns);
  }
  return { lines: deepest, cost, seen: deepest >= HOLE_LINES.legs };
}

/** Lines between the words under a picture and the foot of its story, where nothing of that stands there. */
function whiteUnder(
  { column, columns, line, lines, captionRows }: ShapeImage,
  { bodies, images, head, lines: all }: Shape,
): number {
  const foot = line + lines + captionRows;
  const isUnder = (other: { column: number; columns: number; line: number }): boolean =>
    other.line >= foot && other.column < column + columns && column < other.column + other.columns;
  if ([...bodies, ...images, head].some(isUnder)) return 0;
  return Math.max(0, all - 1 - foot);
}

function costOf(lines: number, each: number): number {
  return Math.min(COST.most, each * Math.max(0, lines - 1) ** 2);
}
