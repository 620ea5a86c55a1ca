import type { PageLayout } from '../page';
import { readingOnPage } from '../page-score';
import type { Reading } from '../page-score';
import { likeness, sightOf } from './page-look';
import type { SeenPage } from './page-look';
import type { Placed } from './placement';
import { readLayout } from './score-sheet';
import type { ScoreDesk } from './score-sheet';

/**
 * What it costs, in points, that an editor would call a layout the same page as one known; and what it costs besides to
 * share all its print, so that mending leads away from it.
 */
const SAME = { page: 6, print: 12 };
/** So many layouts that look like known pages are passed over for others at the most. */
const MOST_PASSED = 120;

/**
 * Tells what it costs a layout that it looks like pages as they are composed: nothing where it is another page than all
 * of them. `undefined` where none is known. Stories that stay on the page (`kept`, by their ids) do not count.
 */
export function sameness(
  known: readonly { readonly layout: PageLayout }[],
  kept: ReadonlySet<string>,
): ScoreDesk['sameness'] {
  const page = known[0]?.layout.page;
  if (page === undefined) return undefined;
  const sights = known.map(({ layout }) => sightOf(layout, kept));
  return (reading) => {
    const own = sightOf(seenLayout(reading, page), kept);
    return sights.reduce((sum, sight) => {
      const alike = likeness(sight, own);
      return alike === 0 ? sum : sum + SAME.page + SAME.print * alike;
    }, 0);
  };
}

/** A layout as the eye sees it, on the page that it is of. */
function seenLayout(reading: Reading, page: PageLayout['page']): SeenPage {
  const { boxes } = page.bands === undefined ? reading : readingOnPage(reading);
  const articles = reading.told.map(({ id, priority = Infinity }) => {
    let [x, y, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const box of boxes) {
      if (box.articleId !== id) continue;
      [x, y] = [Math.min(x, box.x), Math.min(y, box.y)];
      [x2, y2] = [Math.max(x2, box.x2), Math.max(y2, box.y2)];
    }
    return { id, priority, rect: { width: Math.max(0, x2 - x), height: Math.max(0, y2 - y) } };
  });
  return { page, articles, boxes };
}

/** Ways to lay all stories of a page out, those first that are other pages than known ones (`ScoreDesk.sameness`). */
export function* othersFirst(layouts: readonly (readonly Placed[])[], desk: ScoreDesk): Generator<readonly Placed[]> {
  const passed: (readonly Placed[])[] = [];
  for (const one of layouts) {
    if (passed.length >= MOST_PASSED) break;
    if ((desk.sameness?.(readLayout(one, desk)) ?? 0) > 0) passed.push(one);
    else yield one;
  }
  yield* passed;
}
