import type { Hole } from './hole';
import type { CellRect } from './shape';

/** A place left white is so deep at the least: a filler 补白 or a small notice fits it, and it does not look missed. */
const LEAST_LINES = 4;
/** Sizes of such a place that are tried, from what must stay white to what may. */
const SIZES = 10;

/**
 * Places of a hole that may stay white as one, where copy does not fill it: rectangles right over its foot or over a
 * block, at one end of what ends level there. In groups of about one size, the smallest first, from `least` to `most`
 * cells.
 */
export function* whitePlaces(hole: Hole, { least, most }: { least: number; most: number }): Generator<CellRect[]> {
  const feet = levelFeet(hole);
  const from = Math.max(least, LEAST_LINES);
  const step = Math.max(1, (most - from) / SIZES);
  for (let cells = from; cells <= most; cells += step) {
    const places = feet.flatMap((foot) => placesOver(foot, cells));
    if (places.length > 0) yield places;
  }
}

/** Columns whose free runs end level, and the depth that all of them have. */
interface Foot extends CellRect {
  /** The line past the runs' last. */
  readonly end: number;
}

function levelFeet(hole: Hole): readonly Foot[] {
  const feet: Foot[] = [];
  for (let column = 0; column < hole.columns; column++) {
    for (let line = hole.next(column, 0); line < hole.foot;) {
      const end = hole.limit(column, line);
      const before = feet.findIndex((foot) => foot.end === end && foot.column + foot.columns === column);
      const known = feet[before];
      if (known === undefined) feet.push({ column, columns: 1, line, lines: end - line, end });
      else {
        const top = Math.max(known.line, line);
        feet[before] = { ...known, columns: known.columns + 1, line: top, lines: end - top };
      }
      line = hole.next(column, end);
    }
  }
  return feet;
}

function placesOver({ column, columns, lines: deepest, end }: Foot, cells: number): readonly CellRect[] {
  const places: CellRect[] = [];
  for (let width = 1; width <= columns; width++) {
    const lines = Math.ceil(cells / width);
    if (lines < LEAST_LINES || lines > deepest) continue;
    places.push({ column: column + columns - width, columns: width, line: end - lines, lines });
    if (width < columns) places.push({ column, columns: width, line: end - lines, lines });
  }
  return places;
}
