import { pageStyleOf, shownArticles } from '../document';
import type { Edition, Story } from '../document';
import { composeArticle } from './article';
import type { ArticleComposition } from './article';
import type { ArticleStop } from './article-input';
import type { CompositionCache } from './cache';
import { rememberSet } from './remember-set';
import type { Setting } from './setting';
import type { Threads } from './thread';

/** What the articles of a page are set with. */
export interface ArticlesSetting {
  readonly threads: Threads;
  readonly setting: Setting;
  readonly cache: CompositionCache | undefined;
  /** As what trial an article is set, by its id; they are drawn when left out. */
  readonly trialOf?: (article: string) => ArticleStop['trial'];
}

/** Sets the articles of a page (from 1) that are shown and whose stories are there, in its order. */
export function articlesOf(edition: Edition, page: number, given: ArticlesSetting): readonly ArticleComposition[] {
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  const own = edition.pages[page - 1];
  return (own === undefined ? [] : shownArticles(own)).flatMap((article) => {
    const story = stories.get(article.story);
    return story === undefined ? [] : [articleOf(edition, { story, article: article.id, page }, given)];
  });
}

/** Composes the story's articles up to the wanted one: each begins where the one before it ended. */
function articleOf(
  edition: Edition,
  { story, article: id, page }: { readonly story: Story; readonly article: string; readonly page: number },
  { threads, setting, cache, trialOf }: ArticlesSetting,
): ArticleComposition {
  const thread = threads.get(story.id) ?? [];
  let start = 0;
  /** The page that the text comes from; none once it has ended, so that no jump line stands alone. */
  let from: number | undefined;
  for (const [index, stop] of thread.entries()) {
    const to = thread[index + 1]?.page;
    const trial = trialOf?.(stop.article.id);
    const { separation } = pageStyleOf({ ...edition, profile: setting.profile }, stop.page);
    const inputs = [story, stop.page, start, from, to, edition.pictures, separation, trial];
    const input = { ...stop, story, start, from, to, pictures: edition.pictures, separation, trial };
    const composed = rememberSet(cache, stop.article, setting, inputs, (read) => composeArticle(input, read, cache));
    if (stop.page === page && stop.article.id === id) return composed;
    start = composed.end;
    from = composed.goesOn ? stop.page : undefined;
  }
  throw new Error(`article ${id} is not on page ${page}`);
}
