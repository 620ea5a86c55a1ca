import { grown, roomBeside } from '../free-space';
import { frameStep } from '../frame-step';
import type { Aim, ArticleView, Ladder } from './ladder';

/** An article is never made shallower than this, in grid lines, nor is more than this share of its depth given up. */
const LEAST_LINES = 3;
const MOST_GIVEN = 0.5;

const SIDES = ['below', 'above', 'right', 'left'] as const;

/**
 * What an article's frame can do: grow towards each side as far as the page is free there, or give up lines and
 * columns. One that is locked stays as it is.
 */
export function frameLadders(view: ArticleView, aim: Aim): readonly Ladder[] {
  const { article, space } = view;
  const { frame } = article;
  if (article.locked) return [];
  return SIDES.map((side) => {
    const most = aim === 'gain' ? roomBeside(frame, side, space) : given(frame, side);
    return Array.from({ length: most }, (_, index) =>
      frameStep(view, grown(frame, side, aim === 'gain' ? index + 1 : -index - 1)),
    );
  });
}

/** Lines or columns that a frame may give up at a side. */
function given({ columns, lines }: ArticleView['article']['frame'], side: (typeof SIDES)[number]): number {
  if (side === 'left' || side === 'right') return columns - 1;
  return Math.max(0, Math.min(lines - LEAST_LINES, Math.floor(lines * MOST_GIVEN)));
}
