import type { Points } from '../units';
import type { Box, Edges, Measures } from './sheet';

/** Own columns of a story 破栏 may be this narrow and this wide, in base columns, and so many. */
const OWN = { least: 0.55, most: 2.3, columns: 10 };
/** White between own columns or bands may be so narrow and so wide, in gutters of the page. */
const OWN_GUTTER = { least: 0.5, most: 1.25 };

/** Whether an edge lies on the edge of a base column. */
function onColumn(at: Points, side: 'left' | 'right', grid: Measures): boolean {
  const steps = (at - grid.x + (side === 'right' ? grid.gutter : 0)) / grid.pitch;
  return Math.abs(steps - Math.round(steps)) * grid.pitch <= grid.tolX + 1e-6;
}

/** Whether both edges of a rectangle lie on base columns. */
export function onColumns({ x, x2 }: Edges, grid: Measures): boolean {
  return onColumn(x, 'left', grid) && onColumn(x2, 'right', grid);
}

/** A rectangle of equal legs: one when not told. */
type Legs = Edges & Pick<Box, 'columns'>;

/** Whether a box stands on equal columns of its story's own, the story itself on base columns. */
export function onOwnColumns(box: Legs, story: Edges, grid: Measures): boolean {
  return onColumns(story, grid) && onEqualColumns(box, story, grid);
}

/** Whether a box stands on equal columns over the width of its story, the page's gutter or another between them. */
function onEqualColumns(box: Legs, story: Edges, grid: Measures): boolean {
  for (let count = 1; count <= OWN.columns; count++) {
    for (const gutter of [grid.gutter, gutterBetween(box, story, count)]) {
      if (gutter < OWN_GUTTER.least * grid.gutter || gutter > OWN_GUTTER.most * grid.gutter) continue;
      const width = (story.x2 - story.x - (count - 1) * gutter) / count;
      if (width < OWN.least * grid.column || width > OWN.most * grid.column) continue;
      const pitch = width + gutter;
      const left = (box.x - story.x) / pitch;
      const right = (box.x2 - story.x + gutter) / pitch;
      const off = (steps: number): number => Math.abs(steps - Math.round(steps)) * pitch;
      if (off(left) <= grid.tolX && off(right) <= grid.tolX) return true;
    }
  }
  return false;
}

/** White between `count` columns over the width of a story of which the legs of a box are some; of all of them none. */
function gutterBetween({ x, x2, columns: legs = 1 }: Legs, story: Edges, count: number): Points {
  return legs === count ? 0 : (legs * (story.x2 - story.x) - count * (x2 - x)) / (count - legs);
}

/** How far the text of a story in a frame may stand in from the edges of its columns, in base columns. */
const MOST_INSET = 0.2;

/**
 * Whether a box of a story in a frame stands as far within base columns as the story does, on both sides alike, or on
 * equal columns inside that white.
 */
export function onFramedColumns(box: Legs, story: Edges, grid: Measures): boolean {
  const inset = (story.x - grid.x) % grid.pitch;
  if (inset <= 0 || inset > MOST_INSET * grid.column) return false;
  const outset = ({ x, x2, ...edges }: Edges): Edges => ({ ...edges, x: x - inset, x2: x2 + inset });
  return onColumns(outset(story), grid) && (onColumns(outset(box), grid) || onEqualColumns(box, story, grid));
}
