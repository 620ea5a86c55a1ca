import { isShown } from '../document';
import type { Article, Profile } from '../document';

/**
 * Whether an article of a paper stays as it is for what was done to it: locked, hidden, or made up as the search cannot. Columns of its
 * own the search makes too, but never with a gutter that somebody set; and it sets text as the paper's pages are read.
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
