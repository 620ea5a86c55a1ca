import { itemBounds, placeContour, toProcess } from '../../display-list';
import type { Contour, DisplayItem, DisplayList, Fill, Ink, PathItem, PictureItem } from '../../display-list';
import { contains } from '../../geometry';
import type { Point, Rect } from '../../geometry';

/** Something that covers the paper, for what is drawn after it. */
export type Ground = Fill | PathItem | PictureItem;

/** The grounds of a page, by where in the drawing order they come. */
export interface Grounds {
  /** What an item that comes at `index` stands on at a point; `undefined` where it stands on paper. */
  readonly under: (index: number, point: Point) => Ground | undefined;
}

/** Finds the grounds of a page. */
export function groundsOf({ items }: DisplayList): Grounds {
  const grounds = items.flatMap((item, index) => (isGround(item) ? [{ item, index, bounds: itemBounds(item) }] : []));
  return {
    under: (index, point) =>
      grounds.findLast((ground) => ground.index < index && contains(ground.bounds, point) && covers(ground.item, point))
        ?.item,
  };
}

function isGround(item: DisplayItem): item is Ground {
  return item.kind === 'fill' || item.kind === 'picture' || (item.kind === 'path' && item.width === undefined);
}

/** How many inks print together in an ink: none for paper, one for a spot. */
export function inksIn(ink: Ink): number {
  return ink.kind === 'spot' ? Math.min(1, ink.tint) : toProcess(ink).filter((share) => share > 0).length;
}

/** The middle of a rectangle. */
export function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function covers(ground: Ground, { x, y }: Point): boolean {
  if (ground.kind !== 'path') return true;
  // Filled by the non-zero rule: how often its contours go round the point.
  const turns = ground.contours.reduce(
    (sum, contour) => sum + windings(placeContour(contour, (right, down) => [right - x, down - y])),
    0,
  );
  return turns !== 0;
}

/** Straight pieces that stand for a cubic. */
const PIECES = 8;

/** How often a contour goes round the origin. */
function windings(contour: Contour): number {
  let [x = 0, y = 0] = contour;
  let turns = 0;
  for (let at = 2; at + 5 < contour.length; at += 6) {
    const [startX, startY] = [x, y];
    for (let piece = 1; piece <= PIECES; piece++) {
      const nextX = cubicAt(piece / PIECES, startX, contour[at]!, contour[at + 2]!, contour[at + 4]!);
      const nextY = cubicAt(piece / PIECES, startY, contour[at + 1]!, contour[at + 3]!, contour[at + 5]!);
      // A piece that crosses the ray to the right of the origin counts, by its direction.
      if (y <= 0 !== nextY <= 0 && x + ((nextX - x) * -y) / (nextY - y) > 0) turns += nextY > y ? 1 : -1;
      [x, y] = [nextX, nextY];
    }
  }
  return turns;
}

function cubicAt(t: number, from: number, out: number, back: number, to: number): number {
  const u = 1 - t;
  return u * u * u * from + 3 * u * u * t * out + 3 * u * t * t * back + t * t * t * to;
}
