import type { Article, Page } from '../document';
import { tryPage } from '../page';
import type { ChangeSearch } from './change-search';
import { staysOn } from './handmade';
import { restrictHole } from './hole';
import type { Hole } from './hole';
import { isSound, judge } from './judge';
import { bestOf, depthsByLook } from './lay-out';
import { newsHole } from './make-up-page';
import { CLOSE_LINES } from './moves';
import type { Item } from './placement';
import { placedRects } from './placement';
import { seededRandom } from './random';
import { liftedHole, standingDistance, standingItem, standingPage, withPlaced } from './standing';
import type { Standing, StandingTask } from './standing';
import { tile } from './tile';
import type { Beam } from './tile';

/** A page with one story more may score so much less than before. */
const WORSE = 8;
/** Searches of the place that is made free, one after the other until one closes. */
const BEAMS: readonly Beam[] = [
  { states: 40, moves: 24, depths: 5, jitter: 0, close: CLOSE_LINES },
  { states: 40, moves: 30, depths: 5, jitter: 6, close: CLOSE_LINES },
];
/** How small heads become, against those that stand, before one more article moves. */
const HEADS = [1, 0.8] as const;
/** Articles that move at most besides the new one. */
const MOST_LIFTED = 7;

/** A story that is to stand on a page (from 1) which others fill already. */
export interface FitInTask extends StandingTask, ChangeSearch {
  /** The article it becomes, by a new id; its frame says where about it is wanted. */
  readonly article: Article;
  readonly seed?: number;
}

/**
 * Fits one more story into a page with the fewest moves: it is laid out together with what stands nearest to where it
 * is wanted, one article more at a time, in the place those had and in white beside it. All else stays: what is locked
 * or made by hand, in a package, or runs on elsewhere. `undefined` when no way takes it in without harm to the page.
 * Deterministic: the search counts its steps.
 */
export function fitIn(task: FitInTask): Page | undefined {
  const { edition, page, article, seed = 1 } = task;
  const before = edition.pages[page - 1];
  if (before === undefined) return undefined;
  const own: Page = { ...before, articles: [...before.articles, article] };
  const within = {
    ...task,
    edition: { ...edition, pages: edition.pages.map((each) => (each === before ? own : each)) },
  };
  const stays = staysOn(before, edition);
  const { desk, stands } = standingPage(within, own);
  const fresh = stands.find((one) => one.article.id === article.id);
  if (fresh === undefined) return undefined;
  const others = stands.filter((one) => one !== fresh);
  const asItWas = judge(
    others.map(({ placed }) => placed),
    desk,
  );
  const near = others
    .filter((one) => !stays(one.article))
    .toSorted((a, b) => standingDistance(a, [fresh]) - standingDistance(b, [fresh]) || a.rank - b.rank);
  const items = new Map<string, Item>();
  const itemFor = (one: Standing, heads: number): Item => {
    const key = `${one.article.id} ${heads}`;
    // A story that comes has no head of its own size yet: it takes one by its rank.
    const item = items.get(key) ?? standingItem(one, one === fresh ? 'ranked' : heads, task, desk.grid);
    items.set(key, item);
    return item;
  };
  const bare = {
    ...edition,
    pages: edition.pages.map((each) => (each === before ? { ...before, articles: [] } : each)),
  };
  const all = newsHole(bare, page);
  const most = Math.min(near.length, MOST_LIFTED);
  let told = -Infinity;
  for (let count = 0; count <= most; count++) {
    task.onStep?.(count, most + 1);
    const lifted = near.slice(0, count);
    const standing = others.filter((one) => !lifted.includes(one)).map(({ placed }) => placed);
    for (const hole of holes(lifted, restrictHole(all, standing.flatMap(placedRects)), desk.grid)) {
      for (const heads of HEADS) {
        const fit = [fresh, ...lifted].map((one) => itemFor(one, heads)).sort((a, b) => a.rank - b.rank);
        if (fit.reduce((sum, { shapes }) => sum + shapes.smallest, 0) > hole.cells) continue;
        const random = seededRandom(seed + count);
        for (const beam of BEAMS) {
          const topologies = tile({ items: fit, hole, standing, random }, beam).map(({ placed }) => placed);
          const found = bestOf(topologies, { hole, desk, standing, depths: depthsByLook() });
          if (found === undefined || !isSound(found, asItWas)) continue;
          const isGood = found.soft >= asItWas.soft - WORSE;
          if (!isGood && (task.onBetter === undefined || found.soft <= told)) continue;
          const made = withPlaced(own, [fresh, ...lifted], found.placed, [], edition.profile).page;
          if (!holdsAllText(made, within)) continue;
          if (isGood) return made;
          told = found.soft;
          task.onBetter?.(made);
        }
      }
    }
  }
  return undefined;
}

/** The place of what is lifted, and then, where there is white besides, all that is free. */
function holes(lifted: readonly Standing[], free: Hole, grid: Parameters<typeof liftedHole>[1]): readonly Hole[] {
  const own = liftedHole(lifted, grid);
  return [own, free].filter((hole, index) => hole.cells > 0 && (index === 0 || hole.cells > own.cells));
}

/** Whether no article of a page is over that was not before. */
function holdsAllText(made: Page, { edition, page, setting, cache }: StandingTask): boolean {
  const resources = { fonts: setting.fonts, ...(cache && { cache }) };
  const overIn = (pages: StandingTask['edition']['pages']): ReadonlySet<string> => {
    const { articles } = tryPage({ ...edition, pages }, page, resources, 'none');
    return new Set(articles.flatMap(({ article, oversetLines }) => (oversetLines > 0 ? [article] : [])));
  };
  const before = overIn(edition.pages);
  const own = edition.pages[page - 1]?.articles ?? [];
  const changed = new Set(made.articles.filter((one) => !own.includes(one)).map(({ id }) => id));
  const over = overIn(edition.pages.map((each, index) => (index === page - 1 ? made : each)));
  return [...over].every((id) => before.has(id) && !changed.has(id));
}
