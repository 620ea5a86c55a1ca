import type { Item } from './placement';
import { shapeTable } from './shape';

/** How often a story is forbidden one of its widths. */
const OFTEN = 0.75;

/** An item that may have lost the shapes of one width, never its only one: the search then looks for another page. */
export function thinned(item: Item, random: () => number): Item {
  const { widths, byWidth } = item.shapes;
  const [chance, choice] = [random(), random()];
  if (widths.length < 2 || chance > OFTEN) return item;
  const lost = widths[Math.floor(choice * widths.length)];
  const shapes = widths.flatMap((width) => (width === lost ? [] : (byWidth[width]?.shapes ?? [])));
  return { ...item, shapes: shapeTable(shapes, byWidth.length - 1) };
}
