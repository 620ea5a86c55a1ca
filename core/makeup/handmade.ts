import { isShown } from '../document';
import type { Article, Edition, Page, Profile } from '../document';
import { isPackage, packageAround, threadsOf } from '../page';
import { stepOf } from './article-step';

/**
 * Whether an article of a paper stays as it is for what was done to it: locked, hidden, or made up as the search
 * cannot. Columns of its own the search makes too, but never with a gutter that somebody set; and it sets text as the
 * paper's pages are read.
 */
export function isHandmade(article: Article, { grid }: Pick<Profile, 'grid'>): boolean {
  const { locked, vertical, columns, box, label } = article;
  return (
    locked === true ||
    !isShown(article) ||
    vertical !== (grid.bandLines === undefined ? undefined : true) ||
    [columns?.gutter, box, label].some((own) => own !== undefined)
  );
}

/**
 * Tells of the articles of a page which stay where they are while the search lays others out anew: those made by hand,
 * those in the box of a package, which is laid out whole, and those whose story runs on elsewhere, for one page sets a
 * part of it.
 */
export function staysOn(page: Page, edition: Edition): (article: Article) => boolean {
  const { blocks = [] } = page;
  const { profile } = edition;
  const packages = blocks.filter(isPackage);
  const threads = threadsOf(edition);
  const stays = (article: Article, parts: number): boolean =>
    isHandmade(article, profile) ||
    (threads.get(article.story)?.length ?? 0) > parts ||
    packageAround(article.frame, packages) !== undefined;
  return (article) => {
    const first = page.articles.find(({ story }) => story === article.story) ?? article;
    const step = stepOf(first, page, profile);
    return step === undefined || (article !== first && article !== step)
      ? stays(article, 1)
      : stays(first, 2) || stays(step, 2);
  };
}
