import type { Article } from '../document';
import { threadsOf } from '../page';
import { isHandmade } from './handmade';
import { judge } from './judge';
import type { Layout } from './judge';
import { waysOf } from './depths';
import type { Item, Placed } from './placement';
import { waysToFillSteps } from './polish';
import type { ScoreDesk } from './score-sheet';
import { holdTheirText, fillingItem, standingPage, withPlaced } from './standing';
import type { Standing, StandingTask } from './standing';

/** Ways that are judged at most, those first that look best by themselves. */
const MOST_JUDGED = 60;
/** Pages set to the end at most, to see whether such a place really holds its text. */
const MOST_WAYS = 12;

/**
 * Pages on which one story fills its own rectangle again, made up in any of its ways (`fillingItem`), the best-looking
 * first: which of them clashes with none of the others only the page tells.
 */
export function waysInPlace(
  { placed: { column, line, lines, shape, stepLines } }: Standing,
  item: Item,
  { standing, desk }: { readonly standing: readonly Placed[]; readonly desk: ScoreDesk },
): readonly Layout[] {
  const ways =
    stepLines === undefined
      ? (item.shapes.byWidth[shape.columns]?.shapes ?? []).flatMap((own) => waysOf(own, lines))
      : waysToFillSteps(item, { shape, lines, stepLines });
  const step = stepLines !== undefined && { stepLines };
  return ways
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, MOST_JUDGED)
    .map((way) => judge([...standing, { item, shape: way.shape, air: way.air, column, line, lines, ...step }], desk))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_WAYS);
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
    for (const found of waysInPlace(one, fillingItem(one, task, desk.grid), { standing, desk })) {
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
