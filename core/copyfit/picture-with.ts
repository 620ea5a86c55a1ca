import { laddersOf } from './ladders';
import type { ArticleView } from './ladders';
import { remedyOf } from './remedy';
import type { Remedy } from './remedy';
import type { CopyfitStep } from './step';
import type { Trials } from './trials';

/** Lines that a picture is cropped by at most, for its article's sake. */
const MOST_LOWER = 4;

/**
 * For a short story beside a picture that is as deep as its text: the picture cropped lower and, by as many lines, the
 * article made shallower or air let into its head. The least of each that fills the article; alone neither can be done.
 */
export function pictureWith(trials: Trials, view: ArticleView): readonly Remedy[] {
  const crops = laddersOf(view, 'gain').filter((ladder) => ladder[0]?.kind === 'pictureLines');
  const fills = laddersOf(view, 'fill');
  const partners = fills.filter((ladder) => ladder.some((step) => step.kind === 'headAir' || isShallower(step)));
  return crops.flatMap((crop) =>
    partners.flatMap((partner) => {
      for (let by = 0; by < Math.min(MOST_LOWER, crop.length, partner.length); by++) {
        const steps = [crop[by]!, partner[by]!];
        const { fit, harms } = trials.after(steps);
        if (!harms && fit.oversetLines === 0 && fit.undersetLines === 0) return [remedyOf(steps, fit)];
      }
      return [];
    }),
  );
}

/** Whether a step lifts an article's foot. */
function isShallower(step: CopyfitStep): boolean {
  return step.kind === 'frame' && step.to.line === step.from.line && step.to.lines < step.from.lines;
}
