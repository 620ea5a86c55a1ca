import type { UserFontResource } from '../../ipc';
import type { WorkerRun } from './kept-worker';
import type { MakeUpOrder, MakeUpReport } from './messages';

/**
 * Makes an edition up in a worker of its own, so that the desk stays live meanwhile and the run can be ended at any
 * moment. `state` is that of the model. The worker ends with the run.
 */
export function startMakeUp(options: {
  readonly userFonts: readonly UserFontResource[];
  readonly state: Uint8Array;
  readonly onReport: (report: Exclude<MakeUpReport, { kind: 'ready' }>) => void;
}): WorkerRun {
  const { userFonts, state, onReport } = options;
  const worker = new Worker(new URL('./make-up-worker.ts', import.meta.url), { type: 'module', name: 'make-up' });
  worker.addEventListener('message', ({ data }: MessageEvent<MakeUpReport>) => {
    if (data.kind === 'ready') return worker.postMessage({ kind: 'edition', userFonts, state } satisfies MakeUpOrder);
    if (data.kind !== 'progress') worker.terminate();
    onReport(data);
  });
  worker.addEventListener('error', (event) => {
    worker.terminate();
    onReport({ kind: 'failed', message: event.message });
  });
  return { stop: () => worker.terminate() };
}
