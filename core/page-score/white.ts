import type { Box, Reading } from './sheet';

/** The raster's fineness: cells across at least and at most, cells a line of the grid. */
const RASTER = { least: 8, mostAcross: 400, mostDown: 600, perLine: 2 };

/**
 * The share of the type area that stays white: gaps of up to two lines, and of up to one and a quarter gutters, part
 * things as they should and do not count.
 */
export function whiteShare({ boxes, grid }: Reading): number {
  const [width, height] = [grid.x2 - grid.x, grid.y2 - grid.y];
  const fineness = Math.max(grid.gutter / 2, width / 300);
  const across = Math.max(RASTER.least, Math.min(RASTER.mostAcross, Math.round(width / fineness)));
  const down = Math.max(RASTER.least, Math.min(RASTER.mostDown, Math.round((height / grid.leading) * RASTER.perLine)));
  const cell = { width: width / across, height: height / down };
  const filled = new Uint8Array(across * down);
  for (const box of boxes) {
    if (box.ghost) continue;
    const left = Math.max(0, Math.round((box.x - grid.x) / cell.width));
    const right = Math.max(left, Math.min(across, Math.round((box.x2 - grid.x) / cell.width)));
    const foot = Math.min(down, Math.round((box.y2 - grid.y) / cell.height));
    for (let row = Math.max(0, Math.round((box.y - grid.y) / cell.height)); row < foot; row++) {
      filled.fill(1, row * across + left, row * across + right);
    }
  }
  closeGaps(
    filled,
    { runs: across, step: across, stride: 1, count: down },
    Math.round((2.05 * grid.leading + grid.underLines) / cell.height),
  );
  closeGaps(
    filled,
    { runs: down, step: 1, stride: across, count: across },
    Math.ceil((1.25 * grid.gutter) / cell.width),
  );
  let white = 0;
  for (const one of filled) if (one === 0) white++;
  return white / filled.length;
}

/** Fills gaps of up to `most` cells along each run; the edge of the area counts as filled. */
function closeGaps(
  filled: Uint8Array,
  {
    runs,
    stride,
    step,
    count,
  }: { readonly runs: number; readonly stride: number; readonly step: number; readonly count: number },
  most: number,
): void {
  for (let run = 0; run < runs; run++) {
    let last = -1;
    for (let at = 0; at <= count; at++) {
      if (at < count && filled[run * stride + at * step] === 0) continue;
      const gap = at - last - 1;
      if (gap > 0 && gap <= most) for (let fill = last + 1; fill < at; fill++) filled[run * stride + fill * step] = 1;
      last = at;
    }
  }
}

/**
 * The largest rectangle of nothing but text 大灰块, as a share of the type area; two lines between texts do not break
 * it.
 */
export function greyShare({ boxes, grid }: Reading): number {
  const [across, down] = [grid.columns, Math.max(1, Math.round((grid.y2 - grid.y) / grid.leading))];
  const cells = new Uint8Array(across * down);
  const paint = (box: Box, value: number): void => {
    const left = Math.max(0, Math.floor((box.x - grid.x + grid.tolX) / grid.pitch));
    const right = Math.min(across, Math.ceil((box.x2 - grid.x + grid.gutter - grid.tolX) / grid.pitch));
    const foot = Math.min(down, Math.ceil((box.y2 - grid.y) / grid.leading - 0.3));
    for (let row = Math.max(0, Math.floor((box.y - grid.y) / grid.leading + 0.3)); row < foot; row++) {
      for (let column = left; column < right; column++) cells[row * across + column] = value;
    }
  };
  for (const box of boxes) if (box.kind === 'body') paint(box, 1);
  for (const box of boxes) if (!box.ghost && box.kind !== 'body' && box.kind !== 'caption') paint(box, 2);
  for (let column = 0; column < across; column++) joinTexts(cells, column, { across, down });
  return largestText(cells, { across, down }) / cells.length;
}

function joinTexts(cells: Uint8Array, column: number, { across, down }: { across: number; down: number }): void {
  const at = (row: number): number => cells[row * across + column] ?? 0;
  for (let row = 1; row + 1 < down; row++) {
    if (at(row) !== 0 || at(row - 1) !== 1) continue;
    let end = row;
    while (end < down && at(end) === 0) end++;
    if (end - row > 2 || end >= down || at(end) !== 1) continue;
    for (let fill = row; fill < end; fill++) cells[fill * across + column] = 1;
  }
}

function largestText(cells: Uint8Array, { across, down }: { across: number; down: number }): number {
  const heights = new Int32Array(across);
  let largest = 0;
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      heights[column] = cells[row * across + column] === 1 ? (heights[column] ?? 0) + 1 : 0;
    }
    for (let from = 0; from < across; from++) {
      let least = heights[from] ?? 0;
      for (let to = from; to < across && least > 0; to++) {
        least = Math.min(least, heights[to] ?? 0);
        largest = Math.max(largest, least * (to - from + 1));
      }
    }
  }
  return largest;
}
