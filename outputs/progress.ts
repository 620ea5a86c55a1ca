import { setImmediate } from 'node:timers/promises';
import { PdfError } from '../pdf';
import { OUTPUT_STAGES } from './order';
import type { OutputProgress } from './order';

/** Whoever orders outputs: hears how far they are and may end them. */
export interface OutputListener {
  readonly onProgress?: (progress: OutputProgress) => void;
  readonly signal?: AbortSignal;
}

/** Tells how far the whole is, from how far a stage is. */
export interface ProgressTeller {
  /** `part` runs from 0 to 1 within the stage. Rejects with `cancelled` when the order was taken back. */
  at(stage: OutputProgress['stage'], part: number): Promise<void>;
  /** The same for work that cannot wait. */
  tell(stage: OutputProgress['stage'], part: number): void;
}

/** What share of the work each stage is, by what whole editions took. */
const SHARES: Readonly<Record<OutputProgress['stage'], number>> = {
  compose: 0.3,
  write: 0.5,
  check: 0.15,
  report: 0.05,
};

/** Makes one course of all stages. */
export function createProgress({ onProgress, signal }: OutputListener): ProgressTeller {
  let most = 0;
  const tell: ProgressTeller['tell'] = (stage, part) => {
    let done = SHARES[stage] * Math.min(1, Math.max(0, part));
    for (const before of OUTPUT_STAGES.slice(0, OUTPUT_STAGES.indexOf(stage))) done += SHARES[before];
    most = Math.max(most, Math.min(1, done));
    onProgress?.({ stage, done: most });
  };
  return {
    tell,
    at: async (stage, part) => {
      tell(stage, part);
      // Lets a message that ends the work come in.
      await setImmediate();
      if (signal?.aborted === true) throw new PdfError('cancelled');
    },
  };
}
