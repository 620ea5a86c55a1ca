import { isShown } from '../document';
import type { Article } from '../document';

/**
 * Whether an article stays as it is for what was done to it: locked, hidden, or made up as the search cannot. Columns of its
 * own the search makes too, but never with a gutter that somebody set.
 */
export function isHandmade(article: Article): boolean {
  const { locked, vertical, columns, box, label } = article;
  return (
    locked === true || !isShown(article) || [vertical, columns?.gutter, box, label].some((own) => own !== undefined)
  );
}
