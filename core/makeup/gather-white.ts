import { restrictHole } from './hole';
import type { Layout } from './judge';
import { fillHole } from './lay-out';
import type { LayOutTask } from './lay-out';
import { deeperBy } from './placement';
import type { Item } from './placement';
import { withoutShallow } from './shallow-cells';
import { whitePlaces } from './white-places';

/** More white than this share of its hole is gathered in one place, if it can be; so many places are tried. */
const GATHERED = { from: 0.02, places: 90 };
/** A layout, and what it was laid out over. */
interface Closed {
  readonly layout: Layout;
  readonly task: LayOutTask;
}

/**
 * A layout of all items that fills the hole, or leaves one place of it white, as small as is found; `undefined` when
 * none does.
 */
export function closedWithLittleWhite(task: LayOutTask): Closed | undefined {
  const { hole, items } = task;
  const full = fillHole(task, 'full');
  const isWhole = (layout: Layout | undefined): boolean =>
    layout !== undefined && whiteUnder(layout) <= GATHERED.from * hole.cells;
  if (isWhole(full)) return full && { layout: full, task };
  const sum = (cells: (shapes: Item['shapes']) => number): number =>
    items.reduce((all, { shapes }) => all + cells(shapes), 0);
  const bounds = {
    least: hole.cells - sum(({ largest }) => largest),
    most: hole.cells - sum(({ smallest }) => smallest),
  };
  let tried = 0;
  for (const places of whitePlaces(hole, bounds)) {
    let best: Closed | undefined;
    for (const place of places) {
      const order = { ...task, hole: withoutShallow(restrictHole(hole, [place]), items) };
      const layout = fillHole(order, 'close');
      if (layout !== undefined && isWhole(layout) && layout.cost < (best?.layout.cost ?? Infinity)) {
        best = { layout, task: order };
      }
      tried += items.length;
    }
    if (best !== undefined || tried >= GATHERED.places) return best ?? (full && { layout: full, task });
  }
  return full && { layout: full, task };
}

/** Cells of white under the stories of a layout, beyond the line that parts them. */
function whiteUnder({ placed }: Layout): number {
  return placed.reduce((sum, one) => sum + Math.max(0, deeperBy(one) - 1) * one.shape.columns, 0);
}
