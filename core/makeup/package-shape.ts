import { barOver, pageGrid } from '../page';
import type { PageGrid, Setting } from '../page';
import type { GridRect, OwnBox, OwnColumns } from '../document';
import type { Placed } from './placement';
import type { ShapePart } from './shape';
import { shapeTable } from './shape';

/** White between the edge of a package's box, or a gutter within it, and the text beside it, in cells. */
export const PACKAGE_INSET = 0.5;

/** The line of white under the bar of a package. */
const WHITE = 1;

/** Lines over the stories of a package in a box: the bar with its name, and white. */
export function packageTop(columns: number): number {
  return barOver({ column: 0, columns, line: 0, lines: Infinity }).lines + WHITE;
}

/**
 * The setting of stories in the box of a package: every leg is a cell narrower, half a cell from its column's edges.
 * Bands 段 stay as they are, for the sides of a box run in the white between them.
 */
export function boxedSetting(setting: Setting): Setting {
  if (setting.profile.grid.bandLines !== undefined) return setting;
  let boxed = boxedSettings.get(setting);
  if (boxed === undefined) {
    const { grid } = setting.profile;
    const inner = { ...grid, cells: grid.cells - 2 * PACKAGE_INSET, gutter: grid.gutter + 2 * PACKAGE_INSET };
    boxedSettings.set(setting, (boxed = { ...setting, profile: { ...setting.profile, grid: inner } }));
  }
  return boxed;
}

const boxedSettings = new WeakMap<Setting, Setting>();

/** The legs of an article in the box of a package, as `boxedSetting` measures them. */
export function boxedArticle(
  columns: number,
  { grid }: Setting['profile'],
): { readonly columns?: OwnColumns; readonly box?: OwnBox } {
  if (grid.bandLines !== undefined) return {};
  return {
    columns: { count: columns, gutter: grid.gutter + 2 * PACKAGE_INSET },
    box: { padding: { cells: PACKAGE_INSET, lines: 0 } },
  };
}

/** The grid of the legs in the box of a package: `grid`'s columns, half a cell narrower on both sides. */
export function boxedGrid(grid: PageGrid, setting: Setting): PageGrid {
  if (setting.profile.grid.bandLines !== undefined) return grid;
  const inner = pageGrid(boxedSetting(setting).profile);
  const shift = grid.columnX(0) + PACKAGE_INSET * grid.cell - inner.columnX(0);
  return {
    ...inner,
    columnX: (column) => inner.columnX(column) + shift,
    rectOf: (frame) => {
      const rect = inner.rectOf(frame);
      return { ...rect, x: rect.x + shift };
    },
  };
}

const NO_SHAPES = shapeTable([], 0);

/** The stories that a placed item holds, each in its own place: those of a package, or the one. */
export function partsOf(one: Placed): readonly Placed[] {
  const { parts } = one.shape;
  if (parts === undefined) return [one];
  return parts.map((part) => placedPart(part, one));
}

function placedPart({ story, rank, shape, column, line, lines, air }: ShapePart, within: Placed): Placed {
  return {
    item: { story, rank, shapes: NO_SHAPES },
    ...{ shape, lines, air },
    column: within.column + column,
    line: within.line + line,
  };
}

/** The ids of the stories that a placed item holds. */
export function storiesOf({ item, shape }: Placed): readonly string[] {
  return shape.parts?.map(({ story }) => story) ?? [item.story];
}

/**
 * The box of a placed package on the page that is laid out, without the line of white below it; `undefined` for what
 * has none.
 */
export function packageFrame({ shape, column, line, lines }: Placed): GridRect | undefined {
  return shape.framed === undefined ? undefined : { column, columns: shape.columns, line, lines: lines - 1 };
}
