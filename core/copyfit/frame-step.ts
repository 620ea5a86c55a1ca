import type { GridRect } from '../document';
import { headOf } from './head-of';
import type { ArticleView } from './ladders';
import { feetOf } from './on-foot';
import type { CopyfitStep } from './step';

/** The step that puts an article in another frame, its pictures on the foot kept there. */
export function frameStep(view: ArticleView, to: GridRect): Extract<CopyfitStep, { readonly kind: 'frame' }> {
  const { article, page } = view;
  const from = article.frame;
  const pictures = feetOf(view);
  const isOver = article.head?.place === undefined;
  const head = (frame: GridRect): number =>
    pictures.length === 0 || !isOver ? 0 : headOf({ ...view, article: { ...article, frame } }).lines;
  const by = to.lines - from.lines - (to.columns === from.columns ? 0 : head(to) - head(from));
  return { kind: 'frame', page, article: article.id, from, to, seat: { pictures, by } };
}
