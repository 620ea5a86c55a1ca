import { replacePages } from '../document';
import type { Page } from '../document';
import type { ChangeSearch } from './change-search';
import { waysInPlace } from './fill-places';
import { staysOn } from './handmade';
import { isSound, judge } from './judge';
import type { Layout } from './judge';
import { bestOf, depthsByLook } from './lay-out';
import { CLOSE_LINES } from './moves';
import type { Item } from './placement';
import { seededRandom } from './random';
import {
  fillingItem,
  holdTheirText,
  liftedHole,
  partsOf,
  standingDistance,
  standingItem,
  standingPage,
  withPlaced,
} from './standing';
import type { Standing, StandingTask } from './standing';
import { MOST_ITEMS } from './state';
import { tile } from './tile';
import type { Beam } from './tile';

/** A mended page may score so much less than before its story changed. */
const WORSE = 8;
/** Of more changed stories than these the rest is mended when they are: searches for more seldom close. */
const AT_ONCE = 16;
/** How large heads may become against those that stand, before a neighbour moves. */
const HEADS = [1, 0.75, 1.2] as const;
/** Searches of the place that is made free, one after the other until one closes. */
const BEAMS: readonly Beam[] = [
  { states: 40, moves: 24, depths: 5, jitter: 0, close: CLOSE_LINES },
  { states: 40, moves: 24, depths: 5, jitter: 6, close: CLOSE_LINES },
];

/** What is to be mended: the page (from 1) and the articles on it whose stories do not fit them any more. */
export interface MendTask extends StandingTask, ChangeSearch {
  readonly articles: readonly string[];
  readonly seed?: number;
}

/** A page mended. */
export interface MendedPage {
  readonly page: Page;
  /** Ids of the articles besides those named that moved or changed. */
  readonly moved: readonly string[];
}

/**
 * Makes changed stories fit their page again with the fewest moves: in their own place if they can, else together with
 * their nearest neighbours, one more at a time. All else stays: what is locked or made by hand, in a package, or runs
 * on elsewhere. Heads keep near the sizes they have. `undefined` when no way closes the page without harm to its looks.
 * Deterministic: the search counts its steps.
 */
export function mendPage(task: MendTask): MendedPage | undefined {
  const { edition, page, seed = 1 } = task;
  const own = edition.pages[page - 1];
  if (own === undefined) return undefined;
  const { desk, stands } = standingPage(task, own);
  const stays = staysOn(own, edition);
  const mayMove = ({ article }: Standing): boolean => !stays(article);
  const changed = stands.filter((one) => partsOf(one).some(({ id }) => task.articles.includes(id)) && mayMove(one));
  if (changed.length === 0) return undefined;
  if (changed.length > AT_ONCE) return mendInTurn(task, changed);
  const before = judge(
    stands.map(({ placed }) => placed),
    desk,
  );
  const others = stands.filter((one) => !changed.includes(one) && mayMove(one));
  const near = others.toSorted(
    (a, b) => standingDistance(a, changed) - standingDistance(b, changed) || a.rank - b.rank,
  );
  const items = new Map<string, Item>();
  const itemFor = (one: Standing, heads: number): Item => {
    const key = `${one.article.id} ${heads}`;
    const item = items.get(key) ?? standingItem(one, heads, task, desk.grid);
    items.set(key, item);
    return item;
  };
  let told = -Infinity;
  /**
   * The page with what was found, where it is as good as before and holds its text; one that only looks worse is told.
   */
  const madeOf = (found: Layout, freed: readonly Standing[]): MendedPage | undefined => {
    const isGood = isAsGood(found, before);
    if (!isGood && (task.onBetter === undefined || found.soft <= told || !isSound(found, before))) return undefined;
    const made = withPlaced(own, freed, found.placed, task.articles, edition.profile);
    if (!holdTheirText(made.page, freed, task)) return undefined;
    if (isGood) return made;
    told = found.soft;
    task.onBetter?.(made.page);
    return undefined;
  };
  const [alone] = changed;
  if (alone !== undefined && changed.length === 1) {
    const standing = stands.filter((one) => one !== alone).map(({ placed }) => placed);
    for (const found of waysInPlace(alone, fillingItem(alone, task, desk.grid), { standing, desk })) {
      const made = madeOf(found, changed);
      if (made !== undefined) return made;
    }
  }
  const ways = [...steps(changed, near)];
  for (const [index, { freed, heads }] of ways.entries()) {
    task.onStep?.(index, ways.length);
    const hole = liftedHole(freed, desk.grid);
    const standing = stands.filter((one) => !freed.includes(one)).map(({ placed }) => placed);
    const fresh = freed.map((one) => itemFor(one, heads)).sort((a, b) => a.rank - b.rank);
    if (fresh.reduce((sum, { shapes }) => sum + shapes.smallest, 0) > hole.cells) continue;
    const random = seededRandom(seed + freed.length);
    for (const beam of BEAMS) {
      const topologies = tile({ items: fresh, hole, standing, random }, beam).map(({ placed }) => placed);
      const found = bestOf(topologies, { hole, desk, standing, depths: depthsByLook() });
      const made = found && madeOf(found, freed);
      if (made !== undefined) return made;
    }
  }
  return undefined;
}

/** Whether a page has no fault that it had not, and looks hardly worse. */
function isAsGood(page: Layout, before: Layout): boolean {
  return page.soft >= before.soft - WORSE && isSound(page, before);
}

/** What is lifted, in turn, and how large heads may be against those that stand. */
function* steps(
  changed: readonly Standing[],
  near: readonly Standing[],
): Generator<{ readonly freed: readonly Standing[]; readonly heads: number }> {
  // Before a neighbour moves, heads give way: those of several stories together.
  if (changed.length > 1) for (const heads of HEADS) yield { freed: changed, heads };
  const most = Math.min(near.length, MOST_ITEMS - changed.length);
  for (let count = 1; count <= most; count++) yield { freed: [...changed, ...near.slice(0, count)], heads: 1 };
}

/** Mends a page on which more stories changed than are mended at once: as many of them as are, then the others. */
function mendInTurn(task: MendTask, changed: readonly Standing[]): MendedPage | undefined {
  const ids = (some: readonly Standing[]): readonly string[] => some.flatMap(partsOf).map(({ id }) => id);
  // Pages half mended are none to be shown.
  const { onBetter: _onBetter, ...own } = task;
  const first = mendPage({ ...own, articles: ids(changed.slice(0, AT_ONCE)) });
  if (first === undefined) return undefined;
  const edition = replacePages(task.edition, [first.page]);
  const others = mendPage({ ...own, edition, articles: ids(changed.slice(AT_ONCE)) });
  if (others === undefined) return undefined;
  const moved = [...new Set([...first.moved, ...others.moved])];
  return { page: others.page, moved: moved.filter((id) => !task.articles.includes(id)) };
}
