import { rivalry } from '../layout-rules';
import type { Extent } from '../layout-rules';
import { leadBands } from './lead-bands';
import { placedImages } from './placement';
import type { Item, Placed } from './placement';
import { largestPicture, shapeTable } from './shape';
import type { Shape } from './shape';

/** Pictures of other stories stay below this share of the largest that the lead may show. */
const MOST_SHARE = 0.95;
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
 * The lead and the stories whose picture vies with its own (`rivalry`). None where the lead shows no picture, or its
 * own vies with none.
 */
export function pictureRivals(placed: readonly Placed[]): readonly Placed[] {
  const lead = placed.find(({ item }) => item.rank === 0);
  const leads = lead === undefined ? [] : extentsOf(lead);
  const rivals = placed.filter(
    (one) => one !== lead && extentsOf(one).some((own) => rivalry(own, leads) !== undefined),
  );
  return lead === undefined || rivals.length === 0 ? [] : [lead, ...rivals];
}

/**
 * The pictures of a story with text, as wide and as high as they lie on the page, in columns and lines: those of bands
 * have lines across and bands down, of which their words take little. None of a photo with its words only.
 */
function extentsOf(one: Placed): readonly Extent[] {
  if (one.shape.bodies.length === 0) return [];
  return placedImages(one).map(({ columns, lines, wordRows }) =>
    wordRows === undefined ? { width: columns, height: lines } : { width: lines, height: columns },
  );
}

/**
 * The items of a page without the shapes whose picture is larger than any that its lead is likely to show, and the lead
 * in bands 段 without those that show its own over fewer than its head spans: other stories' would be as high. All of an
 * item that can hardly do without.
 */
export function behindLeadPicture(items: readonly Item[]): readonly Item[] {
  const lead = items.find(({ rank }) => rank === 0);
  if (lead === undefined) return items;
  const likely = shapesOf(lead).filter(({ cost }) => cost <= lead.shapes.bestCost + EXPECTED);
  const most = MOST_SHARE * Math.max(0, ...likely.map(largestPicture));
  if (most === 0) return items;
  const bands = leadBands(lead.shapes.byWidth.length - 1);
  return items.map((item) => {
    if (item !== lead) return onlyWith(item, (shape) => largestPicture(shape) < most, MOST_LOSS);
    return item.filling === undefined ? item : onlyWith(item, (shape) => isOverBands(shape, bands), EXPECTED);
  });
}

/** Whether a shape in bands shows a picture over so many of them. */
function isOverBands({ images }: Shape, bands: number): boolean {
  return images.some(({ columns }) => columns >= bands);
}

/** An item without the shapes that fail a test; the whole item where that would cost it more than `loss`. */
function onlyWith(item: Item, passes: (shape: Shape) => boolean, loss: number): Item {
  const all = shapesOf(item);
  const kept = all.filter(passes);
  if (kept.length === all.length || !kept.some(({ cost }) => cost <= item.shapes.bestCost + loss)) return item;
  const { stepped, inOwnBands, filling } = item;
  return {
    ...item,
    shapes: shapeTable(kept, item.shapes.byWidth.length - 1),
    ...(stepped && { stepped: () => stepped().filter(passes) }),
    ...(inOwnBands && { inOwnBands: () => inOwnBands().filter(passes) }),
    ...(filling && { filling: (width: number) => filling(width).filter(passes) }),
  };
}

function shapesOf({ shapes }: Item): readonly Shape[] {
  return shapes.byWidth.flatMap((width) => width?.shapes ?? []);
}
