import { isShown } from '../document';
import type { Article, Edition, Page, Profile } from '../document';
import { isPackage, packageAround, threadsOf } from '../page';

/**
 * Whether an article of a paper stays as it is for what was done to it: locked, hidden, or made up as the search cannot.
 * Columns of its own the search makes too, but never with a gutter that somebody set; and it sets text as the paper's
 * pages are read.
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
 * Tells of the articles of a page which stay where they are while the search lays others out anew: those made by hand, those
 * in the box of a package, which is laid out whole, and those whose story runs on elsewhere, for one page sets a part of it.
 */
export function staysOn({ blocks = [] }: Page, edition: Edition): (article: Article) => boolean {
  const packages = blocks.filter(isPackage);
  const threads = threadsOf(edition);
  return (article) =>
    isHandmade(article, edition.profile) ||
    (threads.get(article.story)?.length ?? 0) > 1 ||
    packageAround(article.frame, packages) !== undefined;
}
