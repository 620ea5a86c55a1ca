import type { Article } from '../document';
import { threadsOf } from '../page';
import { isHandmade } from './handmade';
import { judge } from './judge';
import type { Layout } from './judge';
import { depthsByLook } from './lay-out';
import type { Item, Placed } from './placement';
import { waysToFill, waysToFillSteps } from './polish';
import type { ScoreDesk } from './score-sheet';
import { holdTheirText, fillingItem, standingPage, withPlaced } from './standing';
import type { Standing, StandingTask } from './standing';

/** How large the head of a story may become that fills its own place again, against the one it has. */
export const FILLING_HEADS = [1, 0.75, 1.2] as const;
/** Pages set to the end at most, to see whether such a place really holds its text. */
const MOST_WAYS = 12;

/** Pages on which one story fills its own rectangle again, made up in any of its ways, the best-looking first. */
export function waysInPlace(
  alone: Standing,
  {
    standing,
    desk,
    itemFor,
  }: {
    readonly standing: readonly Placed[];
    readonly desk: ScoreDesk;
    readonly itemFor: (one: Standing, heads: number) => Item;
  },
): readonly Layout[] {
  const { column, line, lines, shape, stepLines } = alone.placed;
  const pages = FILLING_HEADS.flatMap((heads) => {
    const item = itemFor(alone, heads);
    const ways =
      stepLines === undefined
        ? waysToFill(item, { shape, lines }, depthsByLook())
        : waysToFillSteps(item, { shape, lines, stepLines });
    return ways.map((way) =>
      judge(
        [...standing, { item, shape: way.shape, air: way.air, column, line, lines, ...(stepLines && { stepLines }) }],
        desk,
      ),
    );
  });
  return [...new Set(pages)].sort((a, b) => a.cost - b.cost).slice(0, MOST_WAYS);
}

/**
 * The articles named of a page (from 1), made up anew so that each fills its frame as it is: head, pictures and air
 * give way, no edge moves. Those that no way fills, that are made by hand or run on elsewhere are not among them.
 */
export function fillPlaces(task: StandingTask & { readonly articles: readonly string[] }): readonly Article[] {
  const { edition, page } = task;
  const own = edition.pages[page - 1];
  if (own === undefined) return [];
  const { desk, stands } = standingPage(task, own);
  const threads = threadsOf(edition);
  const placed = new Map(stands.map((one) => [one, one.placed]));
  const filled: Article[] = [];
  for (const one of stands) {
    const { article } = one;
    const stays = isHandmade(article, edition.profile) || (threads.get(article.story)?.length ?? 0) > 1;
    if (stays || !task.articles.includes(article.id)) continue;
    const standing = stands.flatMap((other) => (other === one ? [] : (placed.get(other) ?? [])));
    const itemFor = (each: Standing, heads: number): Item => fillingItem(each, heads, task, desk.grid);
    for (const found of waysInPlace(one, { standing, desk, itemFor })) {
      const { page: made } = withPlaced(own, [one], found.placed, [], edition.profile);
      if (!holdTheirText(made, [one], task)) continue;
      const now = made.articles.find(({ id }) => id === article.id);
      const where = found.placed.find(({ item }) => item.story === article.story);
      if (now !== undefined) filled.push(now);
      if (where !== undefined) placed.set(one, where);
      break;
    }
  }
  return filled;
}
