import { shownArticles } from '../document';
import type { Article, Edition } from '../document';

/** One stop of a story on its way through the edition. */
export interface ThreadStop {
  /** The page's number, from 1. */
  readonly page: number;
  readonly article: Article;
}

/** The articles of each story that are shown, in page order 串接: the text runs on from each to the next. */
export type Threads = ReadonlyMap<string, readonly ThreadStop[]>;

/** Gathers the threads of an edition. On one page the order is that of its articles. */
export function threadsOf(edition: Edition): Threads {
  const threads = new Map<string, ThreadStop[]>();
  edition.pages.forEach((page, index) => {
    for (const article of shownArticles(page)) {
      const stop = { page: index + 1, article };
      const thread = threads.get(article.story);
      if (thread === undefined) threads.set(article.story, [stop]);
      else thread.push(stop);
    }
  });
  return threads;
}
