import type { Article, Edition, Page, Story } from '../document';
import { countRows } from '../page';
import type { CompositionCache, Setting } from '../page';
import { assignPages } from './assign';
import { barePage, drawnUpPages, withPages } from './bare-pages';
import { spreadStory } from './long-story';
import { makeUpPage, newsHole } from './make-up-page';
import { placedArticle } from './placed-article';
import type { Placed } from './placement';

/** What heads and white add to a page's text, for sharing stories out among pages. */
const DISPLAY_SHARE = 1.3;
/** Cells (base columns × lines) that a story's picture takes: about two columns by twenty lines. */
const PICTURE_CELLS = 44;

/** What making an edition up needs besides the edition. */
export interface MakeUpOptions {
  /** The edition's (`settingOf`), so that stories are measured as pages set them. */
  readonly setting: Setting;
  readonly cache?: CompositionCache;
  /** Another seed gives another make-up; the same seed always the same. */
  readonly seed?: number;
  /** Told after each page how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Makes up a whole edition 自动组版: shares its stories out among pages and lays each page out. Gives the edition's new
 * pages. Stories too many for a page go to the one after; a story longer than a page runs over several. Killed stories
 * stay in the pool. Locked and hidden articles, blocks, styles, credits and guides of pages stay as they are, and the other
 * stories fill what they leave. An edition without stories has one empty page.
 */
export function makeUp(edition: Edition, options: MakeUpOptions): readonly Page[] {
  const { setting, cache, seed = 1 } = options;
  const cells = (story: Story): number =>
    countRows(story, setting, cache) * DISPLAY_SHARE + story.pictures.length * PICTURE_CELLS;
  const plans = assignPages(edition, cells, (page) => newsHole(withPages(edition, page), page).cells);
  const pages: Page[] = [];
  const waiting = [...plans];
  const least = Math.max(plans.length, drawnUpPages(edition).length);
  let carried: readonly Story[] = [];
  while (waiting.length > 0 || carried.length > 0 || pages.length < least) {
    const number = pages.length + 1;
    // Until the last one is known, every page that may be it keeps room for the last page's furniture.
    const target = withPages(edition, Math.max(least, number));
    const kept = barePage(edition, number);
    const { name, stories: own } = waiting.shift() ?? { name: '', stories: [] };
    const stories = byPriority([...own, ...carried]);
    const made = makeUpPage({ edition: target, page: number, stories, setting, cache, seed: seed + number });
    const [first] = stories;
    if (made.placed.length > 0 || first === undefined || kept.articles.length > 0) {
      pages.push({ ...kept, name: kept.name || name, articles: articlesOf(made.placed, number, kept.articles) });
      carried = stories.filter((story) => made.left.includes(story.id));
    } else {
      for (const articles of spreadStory(first, target, number, { setting, cache })) {
        const bare = barePage(edition, pages.length + 1);
        pages.push({ ...bare, name: bare.name || name, articles: [...bare.articles, ...articles] });
      }
      carried = stories.slice(1);
    }
    options.onProgress?.(pages.length, pages.length + waiting.length);
  }
  return pages.length > 0 ? pages : [barePage(edition, 1)];
}

/** Stories with the most important first. */
export function byPriority(stories: readonly Story[]): readonly Story[] {
  return [...stories].sort((a, b) => a.priority - b.priority);
}

/** The articles of a page, what was locked among them, in reading order: down, then across. */
export function articlesOf(placed: readonly Placed[], page: number, locked: readonly Article[]): readonly Article[] {
  const taken = new Set(locked.map(({ id }) => id));
  const ids = Array.from({ length: placed.length + locked.length }, (_, index) => `p${page}a${index + 1}`);
  const free = ids.filter((id) => !taken.has(id));
  const made = placed
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map((one, index): Article => ({
      id: free[index] ?? '',
      story: one.item.story,
      ...placedArticle(one),
    }));
  return [...made, ...locked].sort((a, b) => a.frame.line - b.frame.line || a.frame.column - b.frame.column);
}
