import { isShown } from '../document';
import type { Article } from '../document';

/** Whether an article stays as it is for what was done to it: locked, hidden, or made up as the search cannot. */
export function isHandmade(article: Article): boolean {
  const { locked, vertical, columns, box, label } = article;
  return locked === true || !isShown(article) || [vertical, columns, box, label].some((own) => own !== undefined);
}
