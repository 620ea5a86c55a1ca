import { depthsOf } from './depths';
import type { Depths } from './depths';
import { flush } from './flush';
import type { Hole } from './hole';
import { pageCost } from './judge';
import type { Item, Placed } from './placement';
import { repair } from './repair';
import { CLOSE_LINES } from './moves';
import { tile } from './tile';
import type { Beam } from './tile';

/** Searches of one page: one plain, then noisy ones. Many small noisy beams beat one wide beam. */
const BEAMS: readonly Beam[] = [0, 13, 7, 10, 4, 16, 8].map((jitter, index) => ({
  ...{ states: 40, moves: 24, depths: 3 + (index % 2), jitter },
  close: CLOSE_LINES,
}));
/** Searches for a page that those do not close: white at the foot of stories rather than no page. */
const LOOSE_BEAMS: readonly Beam[] = [
  { states: 60, moves: 24, depths: 4, jitter: 5, close: 10 },
  { states: 60, moves: 30, depths: 4, jitter: 8, close: 18 },
  { states: 60, moves: 60, depths: 40, jitter: 4, close: 18 },
];
/** Topologies of each search that are given exact depths, and how many of them are judged. */
const TRIED = { topologies: 40, pages: 10 };
/** A page whose cost lies so little above that of its stories' best shapes is good enough, in points a story. */
const GOOD = 0.9;

/** A page as laid out and what it lacks in looks. */
export interface Layout {
  readonly placed: readonly Placed[];
  readonly cost: number;
}

/**
 * Lays all items out over a hole so that they fill it: searches until a page is good, then mends its worst parts. A
 * `brief` search only looks whether the hole can be filled at all. `undefined` when nothing fills it.
 */
export function layOut(
  items: readonly Item[],
  hole: Hole,
  { random, effort }: { readonly random: () => number; readonly effort: 'full' | 'brief' },
): readonly Placed[] | undefined {
  const depths = depthsByLook();
  const good = items.reduce((sum, item) => sum + item.shapes.bestCost, 0) + GOOD * items.length;
  let best: Layout | undefined;
  for (const beam of [...(effort === 'full' ? BEAMS : BEAMS.slice(0, 2)), ...LOOSE_BEAMS]) {
    if (best !== undefined && (best.cost <= good || LOOSE_BEAMS.includes(beam))) break;
    const topologies = tile({ items, hole, standing: [], random }, beam).map(({ placed }) => placed);
    const found = bestOf(topologies, { hole, whole: hole, standing: [], depths });
    if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found;
  }
  return best && repair(best, hole, { depths, random, enough: good }).placed;
}

/** What topologies are given exact depths in: a hole, which may be a part of the page beside stories that stand. */
export interface FlushTask {
  readonly hole: Hole;
  readonly whole: Hole;
  readonly standing: readonly Placed[];
  readonly depths: DepthsByLook;
}

/** The best-looking page among topologies, with exact depths; `undefined` when none closes. */
export function bestOf(topologies: readonly (readonly Placed[])[], task: FlushTask): Layout | undefined {
  const seen = new Set<string>();
  let [best, pages]: [Layout | undefined, number] = [undefined, 0];
  for (const topology of topologies) {
    const key = topology
      .map(({ item, shape, column }) => `${item.rank}/${column}/${shape.columns}/${shape.kind}`)
      .join();
    if (seen.has(key)) continue;
    if (seen.add(key).size > TRIED.topologies || pages >= TRIED.pages) break;
    const flushed = flush(topology, task.depths, task.hole);
    if (flushed === undefined) continue;
    pages++;
    const placed = [...task.standing, ...flushed];
    const cost = pageCost(placed, task.whole);
    if (best === undefined || cost < best.cost) best = { placed, cost };
  }
  return best;
}

/** The depths of what is placed, by its width and kind. */
export type DepthsByLook = (placed: Placed) => Depths;

/** Makes the depths of each item by width and kind once. */
function depthsByLook(): DepthsByLook {
  const known = new Map<string, Depths>();
  return ({ item, shape }) => {
    const key = `${item.rank}/${shape.columns}/${shape.kind}`;
    const depths = known.get(key) ?? depthsOf(item.shapes, shape);
    known.set(key, depths);
    return depths;
  };
}
