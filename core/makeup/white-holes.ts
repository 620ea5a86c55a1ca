import { deeperBands } from './deeper-bands';
import { spareOf } from './depths';
import { deeperBy } from './placement';
import type { Placed } from './placement';
import type { Shape, ShapeBody, ShapeImage } from './shape';

/**
 * White lines at the end of a text that are a hole to an editor, of legs and in bands; fewer are seen as its end. With
 * the line between stories two under legs are three: of level pages with such a place readers marked two of three, of
 * others one in sixteen.
 */
const HOLE_LINES = { legs: 2, band: 4 };
/**
 * What a hole costs beyond its price in the score: each line more than the one before, in points of the score; one
 * under legs that is seen so much more however narrow it is, and each further line of it.
 */
const COST = { columns: 0.06, band: 0.04, most: 4, seen: 0.8, further: 0.3 };
/** A level head with so many lines of white in its block beyond its own hangs in air. */
const HANGS = 2;

/** The deepest hole of a placed story, in lines, and what its holes cost beyond their price in the score. */
export interface WhiteHoles {
  readonly lines: number;
  readonly cost: number;
  /** Whether the deepest is one to an editor, and not just the end of the text. */
  readonly seen: boolean;
}

/**
 * The white that a story leaves where text might stand: below its legs, beside the foot of a picture too, and below
 * one under which its leg would be too short; in bands 段 beyond the end of the text, in the last run that it reaches.
 */
export function whiteHoles(one: Placed, inBands: boolean): WhiteHoles {
  const under = Math.max(0, deeperBy(one));
  const { shape } = one;
  if (inBands) {
    const { bodies, white } = deeperBands(shape, under, one.air);
    const lines = white + bodies.reduce((sum, body) => sum + body.columns * body.lines, 0) - shape.rows;
    return { lines, cost: costOf(lines, COST.band), seen: lines >= HOLE_LINES.band };
  }
  const foot = under + aboveFoot(shape);
  let [deepest, cost] = [foot, costOf(foot, COST.columns * shape.columns)];
  for (const image of shape.images) {
    const below = whiteUnder(image, shape);
    if (below === 0) continue;
    const lines = below + under;
    deepest = Math.max(deepest, lines);
    cost += costOf(lines, COST.columns * image.columns) - costOf(under, COST.columns * image.columns);
  }
  const further = deepest - HOLE_LINES.legs;
  if (further >= 0) cost += COST.seen + COST.further * further;
  return { lines: deepest, cost, seen: further >= 0 };
}

/** Whether a level head stands in so much white that it hangs in air. */
export function hangsInAir({ shape, air }: Pick<Placed, 'shape' | 'air'>): boolean {
  return spareOf(shape) + air >= HANGS;
}

/** Lines by which level legs end above the foot of their shape, which a picture beside them holds. */
function aboveFoot({ bodies, rows, step }: Shape): number {
  if (step !== undefined) return 0;
  const legsOf = ({ columns, legs = columns }: ShapeBody): number => legs;
  const legs = bodies.reduce((sum, body) => sum + legsOf(body), 0);
  const cells = bodies.reduce((sum, body) => sum + legsOf(body) * body.lines, 0);
  return legs === 0 ? 0 : Math.floor((cells - rows) / legs);
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
