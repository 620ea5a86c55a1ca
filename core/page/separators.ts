import type { BoxSide, GridRect, SeparationSpec } from '../document';
import type { DisplayItem } from '../display-list';
import { roundPoints } from '../units';
import type { Points } from '../units';
import type { PageGrid } from './grid';
import { drawRule, fitRule } from './ornaments';

/** Stories further apart than this many lines need no rule between them. */
const MAX_APART = 2;

/** White that an ornamented rule leaves to the type on both sides, in cells; it is drawn smaller for that. */
const LEAST_WHITE = 0.2;

/** The frame of an article or block, and the sides of it that a box shows. */
export interface SeparatedFrame {
  readonly frame: GridRect;
  readonly boxed: readonly BoxSide[];
  /** Of an article: between two of one story, which stands in steps, there is no rule. */
  readonly story?: string;
}

/** A rule between stories, from end to end: level or upright. */
export interface Separator {
  readonly x1: Points;
  readonly y1: Points;
  readonly x2: Points;
  readonly y2: Points;
}

/**
 * The thin rules between neighbouring stories (rule L30): in the gutter where two stand side by side, in the white line
 * where one stands over another. A side with a box needs none. Rules that would meet
 * end to end are one, level ones on over the white lines between stories that are set vertically. Upright ones first.
 */
export function separators(
  frames: readonly SeparatedFrame[],
  grid: PageGrid,
  spec: SeparationSpec,
): readonly Separator[] {
  if (spec.storyRule === 0) return [];
  // Where columns are vertical lines, white ones stand between stories as level ones do elsewhere.
  const mostBeside = grid.bandLines === undefined ? 0 : MAX_APART;
  const upright = new Map<number, [number, number][]>();
  const level = new Map<number, [number, number][]>();
  for (const one of frames) {
    for (const other of frames) {
      // A frame of no columns stands beside itself.
      if (one === other || (one.story !== undefined && one.story === other.story)) continue;
      const { frame: a, boxed: before } = one;
      const { frame: b, boxed: after } = other;
      const beside = b.column - (a.column + a.columns);
      if (beside >= 0 && beside <= mostBeside && !before.includes('right') && !after.includes('left')) {
        const top = Math.max(a.line, b.line);
        const foot = Math.min(a.line + a.lines, b.line + b.lines);
        if (top < foot) push(upright, b.column - beside / 2, [top, foot]);
      }
      const apart = b.line - (a.line + a.lines);
      if (apart >= 1 && apart <= MAX_APART && !before.includes('bottom') && !after.includes('top')) {
        const left = Math.max(a.column, b.column);
        const right = Math.min(a.column + a.columns, b.column + b.columns);
        if (left < right) push(level, a.line + a.lines + apart / 2, [left, right]);
      }
    }
  }
  const rules: Separator[] = [];
  for (const [column, spans] of upright) {
    const x = roundPoints(grid.columnX(column) - grid.gutter / 2);
    for (const [top, foot] of merge(spans, 1)) rules.push({ x1: x, y1: grid.lineY(top), x2: x, y2: grid.lineY(foot) });
  }
  for (const [at, spans] of level) {
    const y = grid.lineY(at);
    for (const [left, right] of merge(spans, mostBeside)) {
      const x2 = roundPoints(grid.columnX(left) + grid.columnWidth(right - left));
      rules.push({ x1: grid.columnX(left), y1: y, x2, y2: y });
    }
  }
  return rules;
}

/** Draws rules between stories: plain lines, or as the paper says. */
export function drawSeparators(
  rules: readonly Separator[],
  grid: PageGrid,
  spec: SeparationSpec,
): readonly DisplayItem[] {
  const style = spec.style ?? { kind: 'line', width: spec.storyRule };
  const by = { owner: { kind: 'furniture', id: 'separators', part: 'rule' }, ink: spec.ink } as const;
  const white = LEAST_WHITE * grid.cell;
  const beside = grid.bandLines === undefined ? grid.gutter : grid.gutter + grid.measure;
  const inGutter = fitRule(style, beside - 2 * white);
  const inLine = fitRule(style, grid.leading - 2 * white);
  return rules.flatMap((rule) => drawRule(rule.x1 === rule.x2 ? inGutter : inLine, rule, by));
}

function push(map: Map<number, [number, number][]>, key: number, span: [number, number]): void {
  const spans = map.get(key);
  if (spans === undefined) map.set(key, [span]);
  else spans.push(span);
}

/** Joins spans that overlap or lie within `apart` of one another. */
function merge(spans: readonly (readonly [number, number])[], apart: number): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1] + apart) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
