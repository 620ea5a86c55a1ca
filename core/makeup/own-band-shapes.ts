import { bandShapeWith } from './band-shapes';
import type { BandTask } from './band-shapes';
import { byLines, headChoices } from './head-choices';
import { ownLegs } from './legs';
import type { StoryMeasure } from './measure';
import { pictureChoices } from './picture-choices';
import type { Item } from './placement';
import { shapeTable } from './shape';
import type { Shape, ShapeTable } from './shape';
import type { ShapeContext } from './shape-costs';
import { leastWidth } from './shapes';

/**
 * The shapes of a story of a page that is set vertically in bands of its own 破栏, one fewer than those of the page that
 * they stand over: its head and its pictures over all of them, as over own columns; none of a level page, whose shapes
 * in own columns are among the others. Those much dearer than the cheapest so far, whose cost is `best`, are left out.
 */
export function ownBandShapes(measure: StoryMeasure, context: ShapeContext, best: number): readonly Shape[] {
  if (measure.wordRows === undefined) return [];
  const { profile, sizes, filling, rank } = context;
  const { columns } = profile.grid;
  const wish = { profile, sizes, misfits: 'refuse' } as const;
  const shapes: Shape[] = [];
  const [from, to] =
    filling === undefined ? [leastWidth(measure, rank, columns), columns] : [filling.width, filling.width];
  for (let width = from; width <= to; width++) {
    const task: BandTask = { measure, context, misfits: 'refuse', best: { cost: best }, known: new Map() };
    const heads = byLines(headChoices(measure, width, wish)).filter(({ air }) => air === 0);
    const across = pictureChoices(measure, width, context).filter(
      ({ place, pictures }) => place !== 'beside' && pictures.every((picture) => picture.columns === width),
    );
    for (const legs of ownLegs(measure, width)) {
      for (const head of heads) {
        for (const choice of measure.pictures.length === 0 ? [undefined] : across) {
          if (choice?.place === 'above' && head.lines === 0) continue;
          const spot = { columns: width, line: choice?.place === 'above' ? choice.lines + 1 : 0 };
          const shape = bandShapeWith(task, legs, spot, head, choice);
          if (shape !== undefined) shapes.push(shape);
        }
      }
    }
  }
  return shapes;
}

/** Those shapes, made when they are first asked for: only proposals do. */
export function inOwnBands(...story: Parameters<typeof ownBandShapes>): () => readonly Shape[] {
  let made: readonly Shape[] | undefined;
  return () => (made ??= ownBandShapes(...story));
}

/** An item with its shapes in bands of its own as well; itself where it has none. */
export function withOwnBands(item: Item): Item {
  const own = item.inOwnBands?.() ?? [];
  return own.length === 0 ? item : { ...item, shapes: withShapes(item.shapes, own) };
}

/** A table of shapes with others besides. */
export function withShapes(table: ShapeTable, others: readonly Shape[]): ShapeTable {
  if (others.length === 0) return table;
  const own = table.byWidth.flatMap((width) => width?.shapes ?? []);
  return { ...table, ...shapeTable([...own, ...others], table.byWidth.length - 1) };
}
