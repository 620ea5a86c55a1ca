import type { ArticleFit } from '../page';
import { leftCost, stepCost } from './costs';
import type { CopyfitStep } from './step';
import type { Trials } from './trials';

/** A way to make a story fit, true when done: it was composed with these steps. */
export interface Remedy {
  /** One step, or two small ones together; done with `applySteps`. */
  readonly steps: readonly CopyfitStep[];
  /** How the story fits then. */
  readonly fit: ArticleFit;
  /** Whether nothing is over or short then. */
  readonly solves: boolean;
  /** How much it hurts, lines left over or short counted: the scale is that of `stepCost`. */
  readonly cost: number;
}

/** A remedy of steps that were composed, and gave this. */
export function remedyOf(steps: readonly CopyfitStep[], fit: ArticleFit): Remedy {
  const { oversetLines, oversetCharacters, undersetLines, undersetCharacters } = fit;
  return {
    steps,
    fit: { oversetLines, oversetCharacters, undersetLines, undersetCharacters },
    solves: oversetLines === 0 && undersetLines === 0,
    cost: steps.reduce((sum, step) => sum + stepCost(step), 0) + leftCost(fit),
  };
}

/** A remedy found by trials that were told in lines, composed once more for its characters. */
export function inFull({ steps }: Remedy, trials: Trials): Remedy {
  return remedyOf(steps, trials.inFull(steps).fit);
}
