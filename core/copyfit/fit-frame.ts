import type { Edition } from '../document';
import type { CompositionResources } from '../page';
import { grown, roomBeside } from './free-space';
import { frameStep } from './frame-step';
import { inFull, remedyOf } from './remedy';
import type { Remedy } from './remedy';
import { createTrials } from './trials';
import { viewOf } from './view-of';

/**
 * The frame of an article on a page (from 1) made exactly as deep as its text: shallower, or deeper as far as the page
 * is free under it. `undefined` where it is so already, is locked, has more text to come on another page, or where
 * nothing is gained. Throws when the edition has no such page.
 */
export function fitFrameToText(
  edition: Edition,
  page: number,
  article: string,
  resources: CompositionResources,
): Remedy | undefined {
  const trials = createTrials(edition, page, article, resources);
  const view = viewOf(trials);
  const { now } = trials;
  if (view === undefined || now === undefined || now.fit.article !== article || view.article.locked) return undefined;
  const { frame } = view.article;
  const at = (lines: number): Remedy | undefined => {
    const steps = [frameStep(view, grown(frame, 'below', lines - frame.lines))];
    const { fit, harms } = trials.after(steps);
    return harms ? undefined : remedyOf(steps, fit);
  };
  const most = frame.lines + roomBeside(frame, 'below', view.space);
  const deepest = at(most);
  if (deepest === undefined) return undefined;
  if (deepest.fit.oversetLines > 0) {
    return deepest.fit.oversetLines < now.fit.oversetLines ? inFull(deepest, trials) : undefined;
  }
  let [short, deep, best] = [0, most, deepest];
  while (deep - short > 1) {
    const middle = (short + deep) >> 1;
    const found = at(middle);
    if (found?.fit.oversetLines === 0) [deep, best] = [middle, found];
    else short = middle;
  }
  return deep === frame.lines ? undefined : inFull(best, trials);
}
