import { keepWorker } from './kept-worker';
import type { WorkerRun } from './kept-worker';
import type { ScriptOrder, ScriptReport } from './script-messages';

/** Asks what a conversion between Simplified and Traditional would change; the report comes once. */
export type ProposeScript = (order: ScriptOrder, onReport: (report: ScriptReport) => void) => WorkerRun;

/** Conversion in a worker of its own, which reads its tables when it is first asked and is kept then. */
export function createScriptProposer(): ProposeScript {
  const { ask } = keepWorker<ScriptOrder, ScriptReport>({
    start: () => new Worker(new URL('./script-worker.ts', import.meta.url), { type: 'module', name: 'script' }),
    isLast: () => true,
    failed: (message) => ({ kind: 'failed', message }),
  });
  return ask;
}
