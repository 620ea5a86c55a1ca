import { overlaps } from '../geometry';
import type { Rect } from '../geometry';
import { greyWall } from '../layout-rules';
import type { Box, Reading } from './sheet';

/** What gives the eye a hold in a stretch of text. */
const RELIEFS: ReadonlySet<Box['kind']> = new Set(['image', 'ad', 'masthead']);
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

/** How much of the type area the page's wall of grey takes (`greyWall`), and the stories whose text makes it. */
export function greyOf({ boxes, regions, grid }: Pick<Reading, 'boxes' | 'regions' | 'grid'>): {
  readonly share: number;
  readonly stories: readonly string[];
} {
  const raster = { columns: grid.columns, lines: Math.max(1, Math.round((grid.y2 - grid.y) / grid.leading)) };
  const framed = new Set(regions.flatMap(({ id, told }) => (told.framed === true ? [id] : [])));
  const cellsOf = (box: Box): Rect => {
    const x = Math.floor((box.x - grid.x + grid.tolX) / grid.pitch);
    const y = Math.floor((box.y - grid.y) / grid.leading + 0.3);
    const right = Math.ceil((box.x2 - grid.x + grid.gutter - grid.tolX) / grid.pitch);
    return { x, y, width: right - x, height: Math.ceil((box.y2 - grid.y) / grid.leading - 0.3) - y };
  };
  const [texts, reliefs]: [{ rect: Rect; story: string | undefined }[], Rect[]] = [[], []];
  for (const box of boxes) {
    const isBoxed = box.articleId !== undefined && framed.has(box.articleId);
    if (!box.ghost && (isBoxed || RELIEFS.has(box.kind))) reliefs.push(cellsOf(box));
    else if (box.kind === 'body') texts.push({ rect: cellsOf(box), story: box.articleId });
  }
  const wall = greyWall(
    raster,
    texts.map(({ rect }) => rect),
    reliefs,
  );
  if (wall === undefined) return { share: 0, stories: [] };
  const stories = texts.flatMap(({ rect, story }) => (story !== undefined && overlaps(rect, wall.rect) ? [story] : []));
  return { share: wall.share, stories: [...new Set(stories)] };
}
