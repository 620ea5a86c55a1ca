import type { Edition, ProofRound } from '../../core/document';
import type { CompareOrder, CompareReport } from './compare-messages';
import { editionPatch } from './edition-patch';
import { keepWorker } from './kept-worker';
import type { WorkerRun } from './kept-worker';

/**
 * Compares the texts of two states of an edition, the earlier that at the beginning of `round` where there is one; the
 * report comes once, unless the run is stopped before.
 */
export type CompareStates = (
  states: { readonly before: Edition; readonly after: Edition; readonly round?: ProofRound | undefined },
  onReport: (report: CompareReport) => void,
) => WorkerRun;

/** Comparing in a worker of its own that is kept; it is told only what is not as it was told last. */
export function createComparer(): CompareStates {
  let told: Edition | undefined;
  let running: WorkerRun | undefined;
  const { ask } = keepWorker<CompareOrder, CompareReport>({
    start: () => new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module', name: 'comparer' }),
    isLast: () => true,
    failed: (message) => ({ kind: 'failed', message }),
  });
  /** One that is stopped in the middle, or broken, is followed by another, which was told nothing. */
  const end = (): void => {
    if (running === undefined) return;
    running.stop();
    [running, told] = [undefined, undefined];
  };
  return ({ before, after, round }, onReport) => {
    end();
    const order = { after: editionPatch(told, after), before: editionPatch(after, before), ...(round && { round }) };
    told = after;
    const run = ask(order, (report) => {
      running = undefined;
      if (report.kind === 'failed') told = undefined;
      onReport(report);
    });
    running = run;
    return { stop: () => (running === run ? end() : undefined) };
  };
}
