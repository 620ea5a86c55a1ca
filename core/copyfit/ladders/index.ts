import { frameLadders } from './frame-ladders';
import { headLadders } from './head-ladders';
import type { Aim, ArticleView, Ladder } from './ladder';
import { pictureLadders } from './picture-ladders';
import { trackingLadder } from './tracking-ladder';

export type { Aim, ArticleView, Ladder } from './ladder';

/** All that can be done to an article without touching its copy, a ladder for each kind; empty ones left out. */
export function laddersOf(view: ArticleView, aim: Aim): readonly Ladder[] {
  const ladders = [
    trackingLadder(view, aim),
    ...headLadders(view, aim),
    ...pictureLadders(view, aim),
    ...frameLadders(view, aim),
  ];
  return ladders.filter((ladder) => ladder.length > 0);
}
