import { climbShare } from '../layout-rules';
import { onColumns } from './column-grid';
import { around, overlapX, ramp, sumOf } from './sheet';
import type { Box, Edges, Measures, Region, RegionLooks } from './sheet';

/** What a story adds to the terms of the score, wherever the others of its page stand. */
export function looksOfRegion(region: Omit<Region, 'faults' | 'looks'>, grid: Measures): RegionLooks {
  const { boxes, bodies, x, y, x2, y2 } = region;
  const area = (x2 - x) * (y2 - y);
  const edges = boxes.filter(({ kind }) => kind !== 'caption');
  const left = sumOf(bodies, ({ slack }) => slack);
  const legs = sumOf(bodies, ({ columns = 1 }) => columns);
  return {
    area,
    solid: area * ramp(coveredShare(region, grid), 0.45, 0.97),
    proportioned: area * aspectValue(region),
    edges: edges.length,
    onGrid: edges.filter((box) => onColumns(box, grid)).length,
    text: sumOf(bodies, ({ w, h }) => w * h),
    deep: sumOf(bodies, ({ w, h, depth }) => w * h * depthValue(depth)),
    wide: sumOf(bodies, ({ w, h, perLine }) => w * h * measureValue(perLine)),
    even: 1 - ramp(left, Math.max(2, legs - 1), Math.max(8, 3 * legs)),
    slack: sumOf(bodies, ({ slack, measure }) => slack * measure * grid.leading),
    climb: climbOf(region, grid),
    aside: asideOf(region, grid),
  };
}

/**
 * How far the eye has to climb within a story; bands of vertical text, and what goes on from another page, begin where
 * they may.
 */
function climbOf({ bodies, heads }: Pick<Region, 'bodies' | 'heads'>, { leading, underLines }: Measures): number {
  const [first, ...others] = bodies.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (first === undefined || others.length === 0 || underLines > 0) return 0;
  if (first.jumpPart === true || heads.length === 0) return 0;
  const [highest, headFoot] = [Math.min(...others.map(({ y }) => y)), Math.min(...heads.map(({ y2 }) => y2))];
  return climbShare(
    { line: first.y / leading, lines: first.depth },
    { highest: highest / leading, headFoot: headFoot / leading },
  );
}

/**
 * Whether level text goes on beside the width of its head from above the head's foot on (rule L07). Text under a
 * picture that stands beside the head is made so, and text that goes on from another page has no head to stand under.
 */
function asideOf({ bodies, heads, images }: Pick<Region, 'bodies' | 'heads' | 'images'>, grid: Measures): number {
  if (heads.length === 0 || grid.underLines > 0) return 0;
  if (heads.some(({ vertical, place }) => vertical === true || place !== undefined)) return 0;
  const { x, x2, y2 } = around(heads);
  const isAside = (body: Box): boolean =>
    body.jumpPart !== true &&
    body.y < y2 &&
    (body.x < x - 0.1 * grid.column || body.x2 > x2 + 0.1 * grid.column) &&
    !images.some((image) => image.y < body.y && overlapX(image, body) > grid.tolX);
  return bodies.some(isAside) ? 1 : 0;
}

function aspectValue({ x, y, x2, y2 }: Edges): number {
  const aspect = (x2 - x) / (y2 - y);
  if (aspect < 0.33) return ramp(aspect, 0.12, 0.33);
  return aspect <= 3.6 ? 1 : 1 - ramp(aspect, 3.6, 8);
}

/** How much of its rectangle a story covers, its boxes grown by the white that belongs around them. */
function coveredShare(region: Edges & { readonly boxes: readonly Box[] }, grid: Measures): number {
  const grown = region.boxes
    .filter(({ jumpPart }) => jumpPart !== true)
    .map((box) => ({
      x: Math.max(region.x, box.x - 0.6 * grid.gutter),
      x2: Math.min(region.x2, box.x2 + 0.6 * grid.gutter),
      y: Math.max(region.y, box.y - 1.05 * grid.leading),
      y2: Math.min(region.y2, box.y2 + 1.05 * grid.leading),
    }));
  const columns = [...new Set([region.x, region.x2, ...grown.flatMap(({ x, x2 }) => [x, x2])])].sort((a, b) => a - b);
  const rows = [...new Set([region.y, region.y2, ...grown.flatMap(({ y, y2 }) => [y, y2])])].sort((a, b) => a - b);
  let covered = 0;
  for (let i = 0; i + 1 < columns.length; i++) {
    for (let j = 0; j + 1 < rows.length; j++) {
      const [left, right, top, foot] = [columns[i] ?? 0, columns[i + 1] ?? 0, rows[j] ?? 0, rows[j + 1] ?? 0];
      const [x, y] = [(left + right) / 2, (top + foot) / 2];
      const inside = grown.some((box) => x > box.x && x < box.x2 && y > box.y && y < box.y2);
      if (inside) covered += (right - left) * (foot - top);
    }
  }
  return covered / ((region.x2 - region.x) * (region.y2 - region.y));
}

function depthValue(depth: number): number {
  if (depth < 5) return 0.1;
  if (depth < 8) return 0.65;
  if (depth <= 40) return 1;
  return depth <= 60 ? 1 - (0.4 * (depth - 40)) / 20 : 0.4;
}

function measureValue(perLine: number): number {
  if (perLine < 6) return 0;
  if (perLine < 9) return ramp(perLine, 6, 9);
  return perLine <= 26 ? 1 : ramp(perLine, 40, 26);
}
