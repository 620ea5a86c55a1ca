import type { Rect } from '../geometry';
import { tenths } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RulePage } from './rule-page';

/** A hole is at least so many cells by so many lines. */
const HOLE = { cells: 4, lines: 4 };
/** White over this share of the type area, holes or not, is more than a page can hide. */
const MOST_WHITE = 0.01;

/**
 * L38 空白: a white block of four cells by four lines or more that nothing planned; else white over a hundredth of the
 * type area. Planned is the white in head blocks, furniture and boxes' edges, around pictures, in gutters, between
 * stories, and within legs: a leg takes its whole measure from its first line to its last.
 */
export const white: LayoutRule = {
  id: 'L38',
  name: { 'zh-Hans': '空白', 'zh-Hant': '空白', en: 'unplanned white' },
  severity: 'soft',
  scope: 'page',
  check: (page) => {
    if (page.articles.length === 0) return [];
    const map = whiteMap(page);
    const holes = holesIn(map);
    if (holes.length > 0) {
      return holes.map((hole): Hit => ({
        code: 'white-hole',
        rects: [rectOf(hole, page)],
        values: { cells: hole.width, lines: hole.height },
      }));
    }
    const share = whiteCells(map) / map.cells.length;
    if (share <= MOST_WHITE) return [];
    return [{ code: 'much-white', rects: [], values: { percent: tenths(share * 100) } }];
  },
};

/** The type area in cells by lines: 1 where something stands. */
interface WhiteMap {
  readonly width: number;
  readonly height: number;
  readonly cells: Uint8Array;
}

function whiteMap(page: RulePage): WhiteMap {
  const { grid } = page;
  const width = Math.round(grid.area.width / grid.cell);
  const map: WhiteMap = { width, height: grid.lines, cells: new Uint8Array(width * grid.lines) };
  const { gutter, leading, cell } = grid;
  // A gutter beside, a line above and below belong to whatever stands there.
  const mark = (rect: Rect): void => fill(map, grow(rect, gutter, leading), page);
  for (const rect of page.planned) mark(rect);
  for (const { rect } of page.furniture) mark(rect);
  for (const { rect } of page.blocks) mark(rect);
  for (const { legs, lines } of page.articles) {
    for (const { rect } of legs) mark(rect);
    for (const { x, y, leg, line, vertical } of lines) {
      if (leg === undefined && !vertical) mark({ x, y: y - cell, width: line.measure, height: leading });
    }
  }
  return map;
}

function whiteCells({ cells }: WhiteMap): number {
  let white = 0;
  for (const taken of cells) white += 1 - taken;
  return white;
}

function grow({ x, y, width, height }: Rect, across: number, down: number): Rect {
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}

function fill(map: WhiteMap, { x, y, width, height }: Rect, { grid }: RulePage): void {
  const { area, cell, leading } = grid;
  const left = Math.max(0, Math.round((x - area.x) / cell));
  const right = Math.min(map.width, Math.round((x + width - area.x) / cell));
  const top = Math.max(0, Math.round((y - area.y) / leading));
  const foot = Math.min(map.height, Math.round((y + height - area.y) / leading));
  for (let line = top; line < foot; line++)
    map.cells.fill(1, line * map.width + left, line * map.width + Math.max(left, right));
}

/** The holes of a map, the largest first, none over another. */
function holesIn(map: WhiteMap): readonly Rect[] {
  const cells = map.cells.slice();
  const holes: Rect[] = [];
  for (let hole = largest({ ...map, cells }); hole !== undefined; hole = largest({ ...map, cells })) {
    holes.push(hole);
    for (let line = hole.y; line < hole.y + hole.height; line++) {
      cells.fill(1, line * map.width + hole.x, line * map.width + hole.x + hole.width);
    }
  }
  return holes;
}

/** The largest white rectangle that counts as a hole: under each line, how high white stands in each cell. */
function largest({ width, height, cells }: WhiteMap): Rect | undefined {
  const high = new Uint16Array(width);
  let best: Rect | undefined;
  let size = 0;
  for (let line = 0; line < height; line++) {
    for (let x = 0; x < width; x++) high[x] = cells[line * width + x] === 1 ? 0 : high[x]! + 1;
    for (let x = 0; x < width; x++) {
      let low = high[x]!;
      for (let end = x; end < width && low >= HOLE.lines; end++) {
        low = Math.min(low, high[end]!);
        if (low < HOLE.lines || end - x + 1 < HOLE.cells || low * (end - x + 1) <= size) continue;
        size = low * (end - x + 1);
        best = { x, y: line - low + 1, width: end - x + 1, height: low };
      }
    }
  }
  return best;
}

function rectOf({ x, y, width, height }: Rect, { grid }: RulePage): Rect {
  const { area, cell, leading } = grid;
  return { x: area.x + x * cell, y: area.y + y * leading, width: width * cell, height: height * leading };
}
