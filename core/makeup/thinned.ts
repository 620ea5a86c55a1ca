import type { Item, Placed } from './placement';
import { shapeTable } from './shape';

/** How often a story is forbidden one of its widths. */
const OFTEN = 0.75;

/**
 * An item that may have lost the shapes of one width, never its only one: the search then looks for another page. Of any
 * width, or of the one that it has among what is `placed`.
 */
export function thinned(item: Item, random: () => number, placed: readonly Placed[] = []): Item {
  const { widths, byWidth } = item.shapes;
  const [chance, choice] = [random(), random()];
  if (widths.length < 2 || chance > OFTEN) return item;
  const stands = placed.find((one) => one.item.story === item.story);
  const lost = stands?.shape.columns ?? widths[Math.floor(choice * widths.length)];
  const shapes = widths.flatMap((width) => (width === lost ? [] : (byWidth[width]?.shapes ?? [])));
  return shapes.length === 0 ? item : { ...item, shapes: shapeTable(shapes, byWidth.length - 1) };
}
