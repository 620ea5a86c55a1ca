import { TOUCH_SEVERITY } from '../page-score';
import type { Layout } from './judge';
import { search } from './lay-out';
import type { LayOutTask } from './lay-out';
import { withMovedEdges } from './moved-edges';
import { CLOSE_LINES } from './moves';
import type { Item } from './placement';
import { polish } from './polish';
import { repair } from './repair';
import type { Beam } from './tile';

/** A page below this score is searched for further, as one that breaks a taboo is. */
const FAIR = 92;
/** As one is on which more than this share stays white. */
const MUCH_WHITE = 0.008;
/**
 * Searches for a page that is not fair, after all mending: wide ones, which find the rare layouts without a taboo. Much
 * chance finds more than little.
 */
const WIDE_BEAMS: readonly Beam[] = [0, 9, 4, 13, 16, 7, 11, 18, 14, 5, 20, 10].map((jitter) => ({
  ...{ states: 100, moves: 60, depths: 4, jitter },
  close: CLOSE_LINES,
}));
/** So many of them are all that a page has which is only poor, or whose taboos are slight. */
const FEW = { searches: 4, slight: 0.3 };
/** No more are made after so many in a row of which none closes the page. */
const MOST_OPEN = 3;
/** Topologies of each that are given exact depths, and how many of them are judged. */
const TRIED = { topologies: 80, pages: 16 };

/**
 * Betters a layout of all items: mends its worst parts, and searches on where it is poor still; one that is poorer than
 * `least` once it is mended is not wanted, and is searched for no further.
 */
export function betterLayout(found: Layout, task: LayOutTask, least = 0): Layout {
  let best = mended(found, task);
  if (isFair(best) || best.score < least) return best;
  let stepped: LayOutTask | undefined;
  let open = 0;
  for (const [index, beam] of WIDE_BEAMS.entries()) {
    if (isFair(best) || open === MOST_OPEN) break;
    if (index >= FEW.searches && best.severity <= FEW.slight) break;
    // Rectangles are what editors expect: steps are for pages that those leave with a taboo.
    const wide = search(breaksTaboo(best) ? (stepped ??= withSteps(task)) : task, beam, TRIED);
    open = wide === undefined ? open + 1 : 0;
    if (wide === undefined || (wide.severity >= best.severity && wide.cost >= best.cost)) continue;
    const page = mended(wide, task);
    if (page.cost < best.cost && task.holds?.(page.placed) !== false) best = page;
  }
  return best;
}

/** What is laid out, in steps too where its stories may stand in some. */
function withSteps(task: LayOutTask): LayOutTask {
  if (task.holds === undefined) return task;
  const items = task.items.map((item): Item => ({
    ...item,
    shapes: { ...item.shapes, steps: item.stepped?.() ?? [] },
  }));
  return { ...task, items };
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
