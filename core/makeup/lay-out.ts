import { depthsOf } from './depths';
import type { Depths } from './depths';
import { flush } from './flush';
import { isRagged } from './hole';
import type { Hole } from './hole';
import { judge } from './judge';
import type { Layout } from './judge';
import { spanOf } from './placement';
import type { Item, Placed } from './placement';
import { CLOSE_LINES } from './moves';
import { othersFirst } from './sameness';
import type { ScoreDesk } from './score-sheet';
import type { Shape } from './shape';
import { tile } from './tile';
import type { Beam } from './tile';

/** Searches of one page: one plain, then noisy ones. Many small noisy beams beat one wide beam. */
const BEAMS: readonly Beam[] = [0, 13, 7, 10, 4, 16, 8, 5, 12, 9].map((jitter, index) => ({
  ...{ states: 40, moves: 24, depths: 3 + (index % 2), jitter },
  close: CLOSE_LINES,
}));
/**
 * So many of them only look whether a page can be filled; so many go before those with steps, which find more in the
 * same time.
 */
const [BRIEF, BEFORE_STEPS] = [2, 3];
/** Searches for a page that those do not close: its lead may stand beside or below others, as blocks leave it room. */
const FREE_BEAMS: readonly Beam[] = [0, 6].map((jitter) => ({
  ...{ states: 60, moves: 40, depths: 5, jitter, anywhere: true },
  close: CLOSE_LINES,
}));
/** Searches for a page that none of those closes: white at the foot of stories rather than no page. */
const LOOSE_BEAMS: readonly Beam[] = [
  { states: 60, moves: 24, depths: 4, jitter: 5, close: 10 },
  { states: 60, moves: 30, depths: 4, jitter: 8, close: 18 },
  { states: 60, moves: 60, depths: 40, jitter: 4, close: 18 },
];
/** Topologies of each search that are given exact depths, and how many of them are judged. */
const TRIED: Tried = { topologies: 40, pages: 10 };
/** A page of this score that breaks no taboo is good enough. */
const GOOD = 96;

/** What items are laid out over, and how they are judged. */
export interface LayOutTask {
  readonly items: readonly Item[];
  readonly hole: Hole;
  readonly desk: ScoreDesk;
  readonly random: () => number;
  readonly depths: DepthsByLook;
  /** Stories may stand in steps: whether those of a page hold their text. */
  readonly holds?: (placed: readonly Placed[]) => boolean;
  /** The lead may stand beside or below others where blocks leave the hole ragged, and nothing else closes it. */
  readonly anywhere?: true;
}

/**
 * The best of a few layouts in which all items fill the hole, to be bettered; one that is good ends the search. A
 * `brief` search looks only a few times whether it can be filled at all, one to `close` it with no more white at feet
 * than exact depths level. `undefined` when nothing fills it.
 */
export function fillHole(task: LayOutTask, effort: 'full' | 'brief' | 'close'): Layout | undefined {
  let best: Layout | undefined;
  const usual = BEAMS.slice(0, effort !== 'full' ? BRIEF : task.holds === undefined ? BEAMS.length : BEFORE_STEPS);
  const free = task.anywhere === true && isRagged(task.hole) ? FREE_BEAMS : [];
  const last = effort === 'close' ? free : [...free, ...LOOSE_BEAMS];
  for (const beam of [...usual, ...last]) {
    if (best !== undefined && (isGood(best) || last.includes(beam))) break;
    const found = search(task, beam);
    if (found !== undefined) best = better(found, best);
  }
  return best;
}

/** The best page that one search comes to; `undefined` when none closes. */
export function search(
  { items, hole, desk, random, depths }: LayOutTask,
  beam: Beam,
  tried: Tried = TRIED,
): Layout | undefined {
  const topologies = tile({ items, hole, standing: [], random }, beam).map(({ placed }) => placed);
  return bestOf(topologies, { hole, desk, standing: [], depths, tried });
}

function better(found: Layout, best: Layout | undefined): Layout {
  return best === undefined || found.cost < best.cost ? found : best;
}

/** Whether a page is good enough not to be searched for much longer. */
export function isGood({ score, severity, alike }: Layout): boolean {
  return score >= GOOD && severity === 0 && alike !== true;
}

/** What topologies are given exact depths in: a hole, which may be a part of the page beside stories that stand. */
export interface FlushTask {
  readonly hole: Hole;
  readonly desk: ScoreDesk;
  readonly standing: readonly Placed[];
  readonly depths: DepthsByLook;
  /** A page that is known already. */
  readonly not?: Layout;
  /** Topologies that are given exact depths, and pages that are judged; few when left out. */
  readonly tried?: Tried;
}

/** How many topologies are given exact depths, and how many pages are judged. */
interface Tried {
  readonly topologies: number;
  readonly pages: number;
}

/** The best-looking page among topologies, with exact depths; `undefined` when none closes. */
export function bestOf(topologies: readonly (readonly Placed[])[], task: FlushTask): Layout | undefined {
  const { tried = TRIED } = task;
  const seen = new Set<string>();
  let [best, pages]: [Layout | undefined, number] = [undefined, 0];
  for (const topology of task.standing.length === 0 ? othersFirst(topologies, task.desk) : topologies) {
    const key = topology
      .map(({ item, shape, column }) => `${item.rank}/${column}/${spanOf(shape)}/${shape.columns}/${shape.kind}`)
      .join();
    if (seen.has(key)) continue;
    if (seen.add(key).size > tried.topologies || pages >= tried.pages) break;
    const flushed = flush(topology, task.depths, task.hole);
    if (flushed === undefined) continue;
    pages++;
    const placed = [...task.standing, ...flushed];
    const layout = judge(placed, task.desk);
    if (layout === task.not) continue;
    if (best === undefined || layout.cost < best.cost) best = layout;
  }
  return best;
}

/** The depths of what is placed, by its width and kind. */
export type DepthsByLook = (placed: Pick<Placed, 'item' | 'shape'>) => Depths;

/** Makes the depths of each item by width and kind once. */
export function depthsByLook(): DepthsByLook {
  const byShape = new Map<Shape, Depths>();
  const byLook = new Map<string, Depths>();
  return ({ item, shape }) => {
    let depths = byShape.get(shape);
    if (depths !== undefined) return depths;
    const key = `${item.rank}/${shape.columns}/${shape.kind}`;
    depths = byLook.get(key) ?? depthsOf(item.shapes, shape);
    byLook.set(key, depths);
    byShape.set(shape, depths);
    return depths;
  };
}
