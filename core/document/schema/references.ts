import type { Edition, Page } from '../edition';
import { fail } from './check';
import type { Problem, Report } from './check';

/** An edition whose articles all name what is there, and what had to be left out for that. */
export interface Mended {
  readonly edition: Edition;
  readonly warnings: readonly Problem[];
}

/**
 * Takes articles of unknown stories and article pictures beyond their story's pictures off the pages, with a warning
 * each. They can arise when two people's edits meet, so they must not make a file unreadable; the copy itself stays.
 */
export function mendReferences(edition: Edition): Mended {
  const report: Report = { problems: [] };
  const stories = new Map(edition.stories.map((story) => [story.id, story]));
  const pages = edition.pages.map((page, pageIndex): Page => {
    const articles = page.articles.flatMap((article, articleIndex) => {
      const path = `pages[${pageIndex}].articles[${articleIndex}]`;
      const story = stories.get(article.story);
      if (story === undefined) {
        fail(report, `${path}.story`, 'unknown-reference', { id: article.story });
        return [];
      }
      const pictures = article.pictures.filter(({ index }) => index < story.pictures.length);
      if (pictures.length === article.pictures.length) return [article];
      fail(report, `${path}.pictures`, 'unknown-reference', { id: article.id });
      return [{ ...article, pictures }];
    });
    return { ...page, articles };
  });
  return report.problems.length === 0
    ? { edition, warnings: [] }
    : { edition: { ...edition, pages }, warnings: report.problems };
}

/** Notes articles that share an id: each is one object of the edition, on whichever page it stands. */
export function checkArticleIds(edition: Edition, report: Report): void {
  const seen = new Set<string>();
  for (const [pageIndex, page] of edition.pages.entries()) {
    for (const [articleIndex, { id }] of page.articles.entries()) {
      if (seen.has(id)) fail(report, `pages[${pageIndex}].articles[${articleIndex}].id`, 'duplicate-id', { id });
      seen.add(id);
    }
  }
}
