import type { Hole } from './hole';
import { isSound, judge } from './judge';
import type { Layout } from './judge';
import type { DepthsByLook, LayOutTask } from './lay-out';
import type { Placed } from './placement';
import { waysToFill } from './polish';
import { strandsOf } from './strands';

/** Lines by which an edge moves at the most, up or down, in one step. */
const MOST_LINES = 6;
/** Layouts judged at most. */
const MOST_JUDGED = 200;

/** An edge that a page does not fix: which of its stories end there, and which begin there. */
interface Edge {
  readonly over: readonly number[];
  readonly under: readonly number[];
}

/**
 * A layout whose level edges have moved, what stands over and under each filling its new place as it looks best, as
 * long as the page is judged better for it and no fault comes. Exact depths are found by what shapes cost, which knows
 * nothing of the page (`flush`): here a story takes the lines that its neighbour leaves white.
 */
export function withMovedEdges(
  layout: Layout,
  { hole, depths, desk }: Pick<LayOutTask, 'hole' | 'depths' | 'desk'>,
): Layout {
  const edges = edgesOf(layout.placed, hole);
  let best = layout;
  let judged = 0;
  for (let better = true; better;) {
    better = false;
    for (const edge of edges) {
      for (let lines = -MOST_LINES; lines <= MOST_LINES; lines++) {
        const placed = lines === 0 ? undefined : moved(best.placed, edge, lines, depths);
        if (placed === undefined) continue;
        if (++judged > MOST_JUDGED) return best;
        const made = judge(placed, desk);
        if (made.cost < best.cost - 1e-9 && isSound(made, best)) [best, better] = [made, true];
      }
    }
  }
  return best;
}

/** The layout with an edge so many lines further down; `undefined` where a story does not fill what it is left. */
function moved(
  placed: readonly Placed[],
  { over, under }: Edge,
  lines: number,
  depths: DepthsByLook,
): readonly Placed[] | undefined {
  const made = [...placed];
  for (const [index, down, deeper] of [
    ...over.map((at) => [at, 0, lines] as const),
    ...under.map((at) => [at, lines, -lines] as const),
  ]) {
    const one = placed[index];
    if (one === undefined) return undefined;
    const place = { ...one, line: one.line + down, lines: one.lines + deeper };
    const [way] = waysToFill(one.item, place, depths);
    if (way === undefined) return undefined;
    made[index] = { ...place, shape: way.shape, air: way.air };
  }
  return made;
}

/** The edges between stories of a layout: those at which one stands in a step are left as they are. */
function edgesOf(placed: readonly Placed[], hole: Hole): readonly Edge[] {
  const strands = strandsOf(placed, hole);
  if (strands === undefined) return [];
  const { order, above, below, start, end } = strands;
  const known = new Set<number>();
  const edges: Edge[] = [];
  for (const first of order.keys()) {
    if (known.has(first) || below[first]?.length === 0) continue;
    const [over, under] = [new Set([first]), new Set<number>()];
    // A set that grows is walked to its end.
    for (const one of over) {
      known.add(one);
      for (const lower of below[one] ?? []) {
        under.add(lower);
        for (const upper of above[lower] ?? []) over.add(upper);
      }
    }
    const isFixed =
      [...over].some((one) => end[one] !== undefined) || [...under].some((one) => start[one] !== undefined);
    const isWhole = [...over, ...under].every((one) => order[one]?.part === 'whole');
    if (isFixed || !isWhole) continue;
    const inLayout = (some: ReadonlySet<number>): readonly number[] =>
      [...some].map((one) => placed.findIndex((own) => own === order[one]?.placed));
    edges.push({ over: inLayout(over), under: inLayout(under) });
  }
  return edges;
}
