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

/**
 * A page on which others moved may score `least` points less than before its story changed, and `most` where no page on
 * which more of them did comes nearer; one on which none did, `most`.
 */
const WORSE = { least: 4, most: 8 };
/** Of more changed stories than these the rest is mended when they are: searches for more seldom close. */
const AT_ONCE = 16;
/** How large heads may become against those that stand, before a neighbour moves. */
const HEADS = [1, 0.75, 1.2] as const;
/** So many of the nearest neighbours are tried each by itself, and in pairs, before more move. */
const TRIED = { single: 5, pairs: 4 };
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
 * one of their neighbours, with two, then with the nearest, one more at a time. All else stays: what is locked or made
 * by hand, in a package, or runs on elsewhere. Heads keep near the sizes they have. `undefined` when no way closes the
 * page without harm to its looks. Deterministic: the search counts its steps.
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
  const lay = ({ freed, heads }: Lifted): readonly Found[] => {
    const hole = liftedHole(freed, desk.grid);
    const standing = stands.filter((one) => !freed.includes(one)).map(({ placed }) => placed);
    const fresh = freed.map((one) => itemFor(one, heads)).sort((a, b) => a.rank - b.rank);
    if (fresh.reduce((sum, { shapes }) => sum + shapes.smallest, 0) > hole.cells) return [];
    const random = seededRandom(seed + freed.length);
    const found: Found[] = [];
    for (const beam of BEAMS) {
      const topologies = tile({ items: fresh, hole, standing, random }, beam).map(({ placed }) => placed);
      const layout = bestOf(topologies, { hole, desk, standing, depths: depthsByLook() });
      if (layout !== undefined) found.push({ layout, freed });
      if (layout !== undefined && isAsGood(layout, before)) break;
    }
    return found;
  };
  const rounds = roundsOf(changed, near);
  const total = rounds.reduce((sum, round) => sum + round.length, 0);
  let [done, poor]: [number, MendedPage | undefined] = [0, undefined];
  for (const round of rounds) {
    const found = round.flatMap((lifted) => {
      task.onStep?.(done++, total);
      return lay(lifted);
    });
    for (const { layout, freed } of found.sort((a, b) => a.layout.cost - b.layout.cost)) {
      const isNear = layout.soft >= before.soft - WORSE.least;
      const made: MendedPage | undefined = isNear || poor === undefined ? madeOf(layout, freed) : undefined;
      if (made === undefined) continue;
      if (isNear) return made;
      [poor, told] = [made, layout.soft];
      task.onBetter?.(made.page);
    }
  }
  return poor;
}

/** Whether a page has no fault that it had not, and looks hardly worse. */
function isAsGood(page: Layout, before: Layout): boolean {
  return page.soft >= before.soft - WORSE.most && isSound(page, before);
}

/** What is lifted together, and how large heads may be against those that stand. */
interface Lifted {
  readonly freed: readonly Standing[];
  readonly heads: number;
}

/** A page on which what was lifted is laid out anew. */
interface Found {
  readonly layout: Layout;
  readonly freed: readonly Standing[];
}

/** What is lifted, round by round: the best page of a round is taken before one more neighbour moves. */
function roundsOf(changed: readonly Standing[], near: readonly Standing[]): readonly (readonly Lifted[])[] {
  const most = Math.min(near.length, MOST_ITEMS - changed.length);
  const together = (...moved: readonly Standing[]): Lifted => ({ freed: [...changed, ...moved], heads: 1 });
  const rounds: (readonly Lifted[])[] = [];
  // Before a neighbour moves, heads give way: of one story they have by now.
  if (changed.length > 1) rounds.push(HEADS.map((heads) => ({ freed: changed, heads })));
  if (most > 0) rounds.push(near.slice(0, TRIED.single).map((one) => together(one)));
  const few = near.slice(0, TRIED.pairs);
  if (most > 1) rounds.push(few.flatMap((one, at) => few.slice(at + 1).map((other) => together(one, other))));
  for (let count = 3; count <= most; count++) rounds.push([together(...near.slice(0, count))]);
  return rounds;
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
