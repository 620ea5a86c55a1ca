import type { UserFontResource } from '../../ipc';
import type { MakeUpOrder, MakeUpReport } from './messages';

/** A make-up under way. */
export interface MakeUpRun {
  /** Ends it at once; nothing more is told. */
  readonly stop: () => void;
}

/**
 * Makes an edition up in a worker of its own, so that the desk stays live meanwhile and the run can be ended at any
 * moment. `state` is that of the model. The worker ends with the run.
 */
export function startMakeUp(options: {
  readonly userFonts: readonly UserFontResource[];
  readonly state: Uint8Array;
  readonly onReport: (report: Exclude<MakeUpReport, { kind: 'ready' }>) => void;
}): MakeUpRun {
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
