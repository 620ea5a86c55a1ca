import type { Points } from '../units';
import type { Edges, Measures } from './sheet';

/** Own columns of a story 破栏 may be this narrow and this wide, in base columns, and so many. */
const OWN = { least: 0.55, most: 2.3, columns: 10 };

/** Whether an edge lies on the edge of a base column. */
function onColumn(at: Points, side: 'left' | 'right', grid: Measures): boolean {
  const steps = (at - grid.x + (side === 'right' ? grid.gutter : 0)) / grid.pitch;
  return Math.abs(steps - Math.round(steps)) * grid.pitch <= grid.tolX + 1e-6;
}

/** Whether both edges of a rectangle lie on base columns. */
export function onColumns({ x, x2 }: Edges, grid: Measures): boolean {
  return onColumn(x, 'left', grid) && onColumn(x2, 'right', grid);
}

/** Whether a box stands on equal columns of its story's own, the story itself on base columns. */
export function onOwnColumns(box: Edges, story: Edges, grid: Measures): boolean {
  return onColumns(story, grid) && onEqualColumns(box, story, grid);
}

/** Whether a box stands on some equal columns over the width of its story. */
function onEqualColumns(box: Edges, story: Edges, grid: Measures): boolean {
  for (let count = 1; count <= OWN.columns; count++) {
    const width = (story.x2 - story.x - (count - 1) * grid.gutter) / count;
    if (width < OWN.least * grid.column || width > OWN.most * grid.column) continue;
    const pitch = width + grid.gutter;
    const left = (box.x - story.x) / pitch;
    const right = (box.x2 - story.x + grid.gutter) / pitch;
    const off = (steps: number): number => Math.abs(steps - Math.round(steps)) * pitch;
    if (off(left) <= grid.tolX && off(right) <= grid.tolX) return true;
  }
  return false;
}

/** How far the text of a story in a frame may stand in from the edges of its columns, in base columns. */
const MOST_INSET = 0.2;

/**
 * Whether a box of a story in a frame stands as far within base columns as the story does, on both sides alike, or on
 * equal columns inside that white.
 */
export function onFramedColumns(box: Edges, story: Edges, grid: Measures): boolean {
  const inset = (story.x - grid.x) % grid.pitch;
  if (inset <= 0 || inset > MOST_INSET * grid.column) return false;
  const outset = ({ x, x2, ...edges }: Edges): Edges => ({ ...edges, x: x - inset, x2: x2 + inset });
  return onColumns(outset(story), grid) && (onColumns(outset(box), grid) || onEqualColumns(box, story, grid));
}
