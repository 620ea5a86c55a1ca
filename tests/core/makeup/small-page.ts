import type { Story } from '../../../core/document';
import type { HeadMeasure } from '../../../core/page';
import { headSizes } from '../../../core/makeup/head-sizes';
import type { Item, Placed } from '../../../core/makeup/placement';
import type { OwnColumnsMeasure, StoryMeasure } from '../../../core/makeup/measure';
import { shapeTable } from '../../../core/makeup/shape';
import type { Shape } from '../../../core/makeup/shape';
import type { ShapeContext } from '../../../core/makeup/shape-costs';
import { bare, storyOf } from '../page/fake';

/** A story measure to add up in the head: text in level legs, one row of words under a picture, three lines of head. */
export function measureOf(rows: number, over: Partial<StoryMeasure> & { readonly story?: Story } = {}): StoryMeasure {
  return {
    story: storyOf('s', [], { headline: '青石桥今日通车' }),
    rows,
    pictures: [],
    head: (columns: number): HeadMeasure => ({ lines: 3, headlineLines: 1, fits: columns > 0, ill: 0 }),
    depth: (columns, taken) => {
      const feet = taken.map(({ line, lines }) => Math.max(0, line + lines));
      const cells = taken.reduce((sum, rect, at) => sum + rect.columns * Math.min(rect.lines, feet[at] ?? 0), 0);
      return Math.max(0, ...feet, Math.ceil((rows + cells) / columns));
    },
    jumpHead: () => ({ lines: 2, headlineLines: 1, fits: true, ill: 0 }),
    verticalHead: () => ({ size: 20, fits: false }),
    own: (columns, count) => ownOf(rows, columns, count),
    captionRows: () => 1,
    ...over,
  };
}

/** Columns of ten characters, a gutter of one and more between own ones; rows grow as lines get shorter. */
function ownOf(rows: number, columns: number, count: number): OwnColumnsMeasure {
  const cells = Math.floor((11 * columns - count) / count);
  const own = Math.ceil((rows * 10) / Math.max(1, cells));
  const depth: OwnColumnsMeasure['depth'] = (taken) => {
    const foot = Math.max(0, ...taken.map(({ line, lines }) => line + lines));
    return foot + Math.ceil(own / count);
  };
  return { cells, rows: own, depth };
}

/** The place of a story of this rank on the small paper of the page tests: four columns, forty lines. */
export function contextOf(rank: number): ShapeContext {
  const sizes = headSizes(rank, { front: true, width: 430 });
  return { profile: bare, rank, room: 1, sizes, pageColumns: 4, column: 100, gutter: 10, leading: 15, most: 40 };
}

/** A plain shape: a head of three lines over text. */
export function shapeOf(columns: number, lines: number, over: Partial<Shape> = {}): Shape {
  return {
    columns,
    lines,
    kind: 'text',
    cost: 0,
    air: 0,
    head: { column: 0, columns, line: 0, lines: 3, size: 20, reach: columns },
    airy: true,
    images: [],
    pictures: [],
    bodies: [{ column: 0, columns, line: 3, lines: Math.max(0, lines - 4) }],
    rows: columns * Math.max(0, lines - 4),
    ...over,
  };
}

/** An item with these shapes only, on a page of four columns. */
export function itemOf(rank: number, shapes: readonly Shape[]): Item {
  return { story: `s${rank}`, rank, shapes: shapeTable(shapes, 4) };
}

/** An item put to a place in its first shape. */
export function placedAt(item: Item, shape: Shape, column: number, line: number): Placed {
  return { item, shape, column, line, lines: shape.lines, air: 0 };
}
