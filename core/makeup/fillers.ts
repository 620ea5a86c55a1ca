import type { Story } from '../document';
import type { PagePlan } from './assign';

/** A page with less copy than this share of it is given fillers, and none that brings it over the other. */
const FILLED = { least: 0.97, most: 1.04 };

/**
 * Gives pages that have not copy enough fillers 补白, the emptiest page first, each the most important that it can
 * hold. `loadOf` tells how full a page (from 1) is with stories.
 */
export function withFillers(
  plans: readonly PagePlan[],
  fillers: readonly Story[],
  loadOf: (page: number, stories: readonly Story[]) => number,
): readonly PagePlan[] {
  const waiting = [...fillers];
  const pages = plans.map((plan, index) => ({ plan, index, load: loadOf(index + 1, plan.stories) }));
  const filled = [...plans];
  for (const { plan, index, load } of pages.toSorted((a, b) => a.load - b.load)) {
    let stories = plan.stories;
    let now = load;
    for (const filler of fillers) {
      if (now >= FILLED.least || !waiting.includes(filler)) continue;
      const fuller = [...stories, filler];
      const then = loadOf(index + 1, fuller);
      if (then > FILLED.most) continue;
      waiting.splice(waiting.indexOf(filler), 1);
      [stories, now] = [fuller, then];
    }
    filled[index] = { ...plan, stories };
  }
  return filled;
}
