import { restrictHole } from './hole';
import type { Hole } from './hole';
import type { Item } from './placement';
import type { CellRect } from './shape';

/** A hole without what is too shallow for any shape of any of the items: no story can ever fill that. */
export function withoutShallow(hole: Hole, items: readonly Item[]): Hole {
  const depths = items.flatMap(({ shapes }) => shapes.byWidth.flatMap((width) => width?.depths ?? []));
  const shallow = depths.length === 0 ? [] : shallowRuns(hole, Math.min(...depths));
  return shallow.length === 0 ? hole : restrictHole(hole, shallow);
}

/** Runs of free lines in a column that are shallower than `least`. */
function shallowRuns(hole: Hole, least: number): readonly CellRect[] {
  const shallow: CellRect[] = [];
  for (let column = 0; column < hole.columns; column++) {
    for (let line = hole.next(column, 0); line < hole.foot;) {
      const end = hole.limit(column, line);
      if (end - line < least) shallow.push({ column, columns: 1, line, lines: end - line });
      line = hole.next(column, end);
    }
  }
  return shallow;
}
