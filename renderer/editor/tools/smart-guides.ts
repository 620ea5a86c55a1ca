import { sharesColumns, sharesLines } from '../../../core/document';
import type { GridRect } from '../../../core/document';
import { overlaps } from '../../../core/geometry';
import type { Point, Rect } from '../../../core/geometry';
import type { PageGrid } from '../../../core/page';
import type { SnapScene } from './snap';

/** A line that shows with what a dragged frame lies level. Points of the page. */
export interface GuideLine {
  readonly from: Point;
  readonly to: Point;
}

/** How far a dragged frame is from a neighbour. Points of the page. */
export interface GapMeasure {
  readonly side: 'left' | 'right' | 'above' | 'below';
  readonly from: Point;
  readonly to: Point;
  /** In cells 字 left and right, in lines 行 above and below; less than nothing where it lies over a neighbour. */
  readonly amount: number;
  /** The gap on the other side is the same, or the next one of a row that the frame goes on. */
  readonly equal: boolean;
}

/** What is shown of a frame's place among others. */
export interface SmartGuides {
  readonly lines: readonly GuideLine[];
  readonly gaps: readonly GapMeasure[];
}

/** Things further above or below than this many lines are not shown as level at the sides. */
const FAR_LINES = 40;

/** How a frame stands among the others of its page: level with which, and how far from its neighbours. */
export function smartGuides(frame: GridRect, scene: SnapScene, grid: PageGrid): SmartGuides {
  const gaps = withEqual(gapsOf(frame, scene, grid));
  const rows = gaps.map((gap) => rowGap(gap, frame, { scene, grid }));
  return {
    lines: levelLines(frame, scene, grid),
    gaps: [
      ...gaps.map((gap, at) => (rows[at] === undefined ? gap : { ...gap, equal: true })),
      ...rows.flatMap((row) => row ?? []),
    ],
  };
}

function levelLines(
  frame: GridRect,
  { others, acrossAt, downAt, lines: depth }: SnapScene,
  grid: PageGrid,
): GuideLine[] {
  const own = grid.rectOf(frame);
  const rects = others.map((other) => grid.rectOf(other));
  const rows = [frame.line, frame.line + frame.lines].flatMap((line): GuideLine[] => {
    const y = grid.lineY(line);
    const level = rects.filter((rect) => near(rect.y, y) || near(rect.y + rect.height, y));
    if (acrossAt.some((at) => Math.round(at) === line) && line > 0 && line < depth) {
      return [{ from: { x: grid.area.x, y }, to: { x: grid.area.x + grid.area.width, y } }];
    }
    return level.length === 0 ? [] : [across(y, [own, ...level])];
  });
  const sides = [own.x, own.x + own.width].flatMap((x): GuideLine[] => {
    if (downAt.some((at) => near(at, x))) return [down(x, [grid.area])];
    const level = rects.filter((rect) => near(rect.x, x) || near(rect.x + rect.width, x));
    const close = level.filter((rect) => gapDown(own, rect) <= FAR_LINES * grid.leading);
    return close.length === 0 ? [] : [down(x, [own, ...close])];
  });
  return [...rows, ...sides];
}

function gapsOf(frame: GridRect, { others }: SnapScene, grid: PageGrid): GapMeasure[] {
  const own = grid.rectOf(frame);
  const beside = others.filter((other) => sharesLines(frame, other)).map((other) => grid.rectOf(other));
  const along = others.filter((other) => sharesColumns(frame, other)).map((other) => grid.rectOf(other));
  // What is lain over counts before what lies clear of it.
  const upright = (far: (rect: Rect) => number, begins: (rect: Rect) => boolean): Rect | undefined =>
    along
      .filter((rect) => begins(rect) && overlaps(rect, own))
      .reduce<Rect | undefined>(
        (most, rect) => (most === undefined || far(rect) < far(most) ? rect : most),
        undefined,
      ) ?? edge(along, far);
  const edge = (rects: readonly Rect[], far: (rect: Rect) => number): Rect | undefined =>
    rects
      .filter((rect) => far(rect) >= 0)
      .reduce<Rect | undefined>((best, rect) => (best === undefined || far(rect) < far(best) ? rect : best), undefined);
  const left = edge(beside, (rect) => own.x - rect.x - rect.width);
  const right = edge(beside, (rect) => rect.x - own.x - own.width);
  const above = upright(
    (rect) => own.y - rect.y - rect.height,
    (rect) => rect.y <= own.y,
  );
  const below = upright(
    (rect) => rect.y - own.y - own.height,
    (rect) => rect.y > own.y,
  );
  const level = (rect: Rect): number => middleOf([own.y, own.y + own.height], [rect.y, rect.y + rect.height]);
  const plumb = (rect: Rect): number => middleOf([own.x, own.x + own.width], [rect.x, rect.x + rect.width]);
  const gap = (side: GapMeasure['side'], from: Point, to: Point): GapMeasure => {
    const amount = from.y === to.y ? (to.x - from.x) / grid.cell : (to.y - from.y) / grid.leading;
    return { side, from, to, amount: Math.round(amount * 10) / 10, equal: false };
  };
  return [
    ...(left ? [gap('left', { x: left.x + left.width, y: level(left) }, { x: own.x, y: level(left) })] : []),
    ...(right ? [gap('right', { x: own.x + own.width, y: level(right) }, { x: right.x, y: level(right) })] : []),
    ...(above ? [gap('above', { x: plumb(above), y: above.y + above.height }, { x: plumb(above), y: own.y })] : []),
    ...(below ? [gap('below', { x: plumb(below), y: own.y + own.height }, { x: plumb(below), y: below.y })] : []),
  ];
}

const OPPOSITE = { left: 'right', right: 'left', above: 'below', below: 'above' } as const;

function withEqual(gaps: readonly GapMeasure[]): GapMeasure[] {
  return gaps.map((gap) => {
    const other = gaps.find(({ side }) => side === OPPOSITE[gap.side]);
    return gap.amount >= 0 && other?.amount === gap.amount ? { ...gap, equal: true } : gap;
  });
}

/**
 * The gap beyond a neighbour where it is the same as that between it and the frame: the frame goes on a row. The
 * gutter, which all columns have between them, makes no row.
 */
function rowGap(
  { side, from, to, amount }: GapMeasure,
  frame: GridRect,
  { scene: { others }, grid }: { readonly scene: SnapScene; readonly grid: PageGrid },
): GapMeasure | undefined {
  const level = side === 'left' || side === 'right';
  const shares = level ? sharesLines : sharesColumns;
  const row = others.filter((other) => shares(frame, other)).map((other) => grid.rectOf(other));
  const [begin, size] = level ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const backward = side === 'left' || side === 'above';
  const at = backward ? from[begin] : to[begin];
  const edge = (rect: Rect, last: boolean): number => rect[begin] + (last ? rect[size] : 0);
  const next = row.find((rect) => near(edge(rect, backward), at));
  const wide = Math.abs(to[begin] - from[begin]);
  if (next === undefined || amount <= 0 || (level && wide <= grid.gutter + ON_EDGE)) return undefined;
  const start = edge(next, !backward);
  const end = backward ? start - wide : start + wide;
  const beyond = row.find((rect) => near(edge(rect, backward), end));
  if (beyond === undefined) return undefined;
  const cross = level
    ? ([beyond.y, beyond.y + beyond.height] as const)
    : ([beyond.x, beyond.x + beyond.width] as const);
  const middle = middleOf(cross, level ? [next.y, next.y + next.height] : [next.x, next.x + next.width]);
  const point = (along: number): Point => (level ? { x: along, y: middle } : { x: middle, y: along });
  return { side, from: point(Math.min(start, end)), to: point(Math.max(start, end)), amount, equal: true };
}

/** The middle of what two stretches share. */
function middleOf(a: readonly [number, number], b: readonly [number, number]): number {
  return (Math.max(a[0], b[0]) + Math.min(a[1], b[1])) / 2;
}

function across(y: number, rects: readonly Rect[]): GuideLine {
  const from = Math.min(...rects.map((rect) => rect.x));
  const to = Math.max(...rects.map((rect) => rect.x + rect.width));
  return { from: { x: from, y }, to: { x: to, y } };
}

function down(x: number, rects: readonly Rect[]): GuideLine {
  const from = Math.min(...rects.map((rect) => rect.y));
  const to = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { from: { x, y: from }, to: { x, y: to } };
}

function gapDown(a: Rect, b: Rect): number {
  return Math.max(b.y - a.y - a.height, a.y - b.y - b.height, 0);
}

/** Places are rounded to a thousandth of a point. */
const ON_EDGE = 0.01;

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < ON_EDGE;
}
