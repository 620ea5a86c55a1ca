import { AS_LARGE } from '../layout-rules';
import type { Item, Placed } from './placement';
import { largestPicture, shapeTable } from './shape';
import type { Shape } from './shape';

/** Pictures of other stories stay below this share of the largest that the lead may show. */
const MOST_SHARE = 0.95;
/** A picture of so much of the height of the lead's looks as high. */
const AS_HIGH = 0.97;
/** What a picture costs that has more than such a share of the lead's, in points of a page's score. */
const OUTSHONE = { from: 0.75, share: 12, most: 6 };
/** The lead may be expected to show what costs its shape so much more than its best, in points of a page's score. */
const EXPECTED = 4;
/** What a story may lose by it, in the same points: one that lives by its picture keeps it. */
const MOST_LOSS = 5;

/** What another story's picture costs beside the lead's: both by their cells, 0 where there is none. */
export function outshoneCost(lead: number, other: number): number {
  return lead === 0 ? 0 : Math.min(OUTSHONE.most, OUTSHONE.share * Math.max(0, other / lead - OUTSHONE.from));
}

/**
 * The lead and the stories whose picture vies with its own: as large, or in level columns as high, which readers of
 * made-up pages take for as large however narrow it is. None where the lead shows no picture, or its own vies with
 * none.
 */
export function pictureRivals(placed: readonly Placed[]): readonly Placed[] {
  const lead = placed.find(({ item }) => item.rank === 0);
  if (lead === undefined || largestPicture(lead.shape) === 0) return [];
  const [large, high] = [AS_LARGE * largestPicture(lead.shape), AS_HIGH * highestPicture(lead.shape)];
  const rivals = placed.filter(
    ({ shape }) => largestPicture(shape) >= large || (high > 0 && highestPicture(shape) >= high),
  );
  return rivals.length > 1 ? rivals : [];
}

/** Lines of the highest picture of level text; 0 in bands, and of a photo with its words only. */
function highestPicture({ images, bodies }: Shape): number {
  if (bodies.length === 0) return 0;
  return Math.max(0, ...images.map(({ lines, wordRows }) => (wordRows === undefined ? lines : 0)));
}

/**
 * The items of a page without the shapes whose picture is larger than any that its lead is likely to show; all of an
 * item that can hardly do without.
 */
export function behindLeadPicture(items: readonly Item[]): readonly Item[] {
  const lead = items.find(({ rank }) => rank === 0);
  if (lead === undefined) return items;
  const own = shapesOf(lead).filter(({ cost }) => cost <= lead.shapes.bestCost + EXPECTED);
  const most = MOST_SHARE * Math.max(0, ...own.map(largestPicture));
  return most === 0 ? items : items.map((item) => (item === lead ? item : withPicturesBelow(item, most)));
}

function withPicturesBelow(item: Item, most: number): Item {
  const isBelow = (shape: Shape): boolean => largestPicture(shape) < most;
  const all = shapesOf(item);
  const kept = all.filter(isBelow);
  if (kept.length === all.length || !kept.some(({ cost }) => cost <= item.shapes.bestCost + MOST_LOSS)) return item;
  const { stepped, inOwnBands, filling } = item;
  return {
    ...item,
    shapes: shapeTable(kept, item.shapes.byWidth.length - 1),
    ...(stepped && { stepped: () => stepped().filter(isBelow) }),
    ...(inOwnBands && { inOwnBands: () => inOwnBands().filter(isBelow) }),
    ...(filling && { filling: (width: number) => filling(width).filter(isBelow) }),
  };
}

function shapesOf({ shapes }: Item): readonly Shape[] {
  return shapes.byWidth.flatMap((width) => width?.shapes ?? []);
}
