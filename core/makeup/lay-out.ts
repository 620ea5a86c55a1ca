import { TOUCH_SEVERITY } from '../page-score';
import { depthsOf } from './depths';
import type { Depths } from './depths';
import { flush } from './flush';
import { isRagged } from './hole';
import type { Hole } from './hole';
import { judge } from './judge';
import type { Layout } from './judge';
import { withMovedEdges } from './moved-edges';
import { spanOf } from './placement';
import type { Item, Placed } from './placement';
import { polish } from './polish';
import { repair } from './repair';
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
const [BRIEF, BEFORE_STEPS] = [2, 5];
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
/** A page below this score is searched for further, as one that breaks a taboo is. */
const FAIR = 92;
/** As one is on which more than this share stays white. */
const MUCH_WHITE = 0.008;
/**
 * Searches for a page that is not fair, or breaks a taboo, after all mending: wide ones, which find the rare layouts
 * without.
 */
const WIDE_BEAMS: readonly Beam[] = [0, 9, 4, 13, 2, 7, 16, 5, 11, 3, 14, 6].map((jitter) => ({
  ...{ states: 100, moves: 60, depths: 4, jitter },
  close: CLOSE_LINES,
}));
/**
 * So many of them set stories in rectangles, those after them in steps too on a page that breaks a taboo still; so many
 * are all that a page has which is only poor.
 */
const [PLAIN_WIDE, POOR_WIDE] = [2, 4];
/** Topologies of each search that are given exact depths, and how many of them are judged; and of wide ones. */
const TRIED = { usual: { topologies: 40, pages: 10 }, wide: { topologies: 80, pages: 16 } };
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

/**
 * Betters a layout of all items: mends its worst parts, and searches on where it is poor still; one that is poorer than
 * `least` once it is mended is not wanted, and is searched for no further.
 */
export function betterLayout(found: Layout, task: LayOutTask, least = 0): Layout {
  const { items, holds } = task;
  let best = mended(found, task);
  if (isFair(best) || best.score < least) return best;
  const more =
    holds === undefined
      ? items
      : items.map(({ shapes, ...item }): Item => ({ ...item, shapes: { ...shapes, steps: item.stepped?.() ?? [] } }));
  for (const [index, beam] of WIDE_BEAMS.entries()) {
    if (isFair(best) || (index >= POOR_WIDE && !breaksTaboo(best))) break;
    const wide = search({ ...task, items: index < PLAIN_WIDE || !breaksTaboo(best) ? items : more }, beam);
    if (wide === undefined || (wide.severity >= best.severity && wide.cost >= best.cost)) continue;
    const page = mended(wide, task);
    if (page.cost < best.cost && holds?.(page.placed) !== false) best = page;
  }
  return best;
}

function search({ items, hole, desk, random, depths }: LayOutTask, beam: Beam): Layout | undefined {
  const topologies = tile({ items, hole, standing: [], random }, beam).map(({ placed }) => placed);
  const tried = WIDE_BEAMS.includes(beam) ? TRIED.wide : TRIED.usual;
  return bestOf(topologies, { hole, desk, standing: [], depths, tried });
}

function mended(page: Layout, task: LayOutTask): Layout {
  return withMovedEdges(repair(polish(page, task), task.hole, task), task);
}

/**
 * Whether a page is not searched for any further: not poor, no taboo but two pictures that are seen as a pair, and no
 * page from which it is to differ.
 */
export function isFair(page: Pick<Layout, 'score' | 'severity' | 'white' | 'alike'>): boolean {
  return !breaksTaboo(page) && page.score >= FAIR && page.white <= MUCH_WHITE && page.alike !== true;
}

/** Whether a page breaks a taboo that is worse than two pictures that are seen as a pair. */
function breaksTaboo({ severity }: Pick<Layout, 'severity'>): boolean {
  return severity > TOUCH_SEVERITY.pair;
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
  readonly tried?: { readonly topologies: number; readonly pages: number };
}

/** The best-looking page among topologies, with exact depths; `undefined` when none closes. */
export function bestOf(topologies: readonly (readonly Placed[])[], task: FlushTask): Layout | undefined {
  const { tried = TRIED.usual } = task;
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
