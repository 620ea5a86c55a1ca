import type { Aim, ArticleView, Ladder } from './ladder';

/** Steps of tracking in hundredths of an em: beyond -2 words clot. */
const TIGHTER = [-0.5, -1, -1.5, -2];

/** Running text tracked closer; text that was, let out again: never beyond the grid's own cells. */
export function trackingLadder({ article, page }: ArticleView, aim: Aim): Ladder {
  const from = article.tracking ?? 0;
  const towards =
    aim === 'gain'
      ? TIGHTER.filter((to) => to < from)
      : [...TIGHTER]
          .reverse()
          .concat(0)
          .filter((to) => to > from);
  const known = aim === 'gain' && from > 0 ? [0, ...towards] : towards;
  return known.map((to) => ({ kind: 'tracking', page, article: article.id, from, to }));
}
