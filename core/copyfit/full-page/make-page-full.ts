import type { Edition } from '../../document';
import type { PageFit } from '../page-fit';
import type { CopyfitStep } from '../step';
import { faultsOf, fillings } from './fillings';
import type { FullPageOptions } from './fillings';

/** A page made full: what is done, and how the page fits before and after. What it could not do is in `after`. */
export interface FullPage {
  /** None where the page is full, or nothing makes it fuller. */
  readonly steps: readonly CopyfitStep[];
  readonly before: PageFit;
  readonly after: PageFit;
}

/**
 * Makes a page (from 1) full: the edges between its articles are moved, heads take or give air or a step of size,
 * pictures are cropped by lines, text is tracked, so that nothing runs over, nothing stays white and no heads stand
 * side by side, by the least change that does it. Articles keep their columns and their order in each; locked ones,
 * blocks and furniture stay. Every depth was found by composing and the page is composed at the end: what is still over
 * or white then is in `after`. Deterministic. Throws when the edition has no such page.
 */
export function makePageFull(edition: Edition, page: number, options: FullPageOptions): FullPage {
  const { before, ways } = fillings(edition, page, options);
  const best = ways.reduce((least, way) => (faultsOf(way) < faultsOf(least) ? way : least), before);
  return { steps: best.steps, before: before.after, after: best.after };
}
