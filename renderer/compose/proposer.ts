import type { Edition } from '../../core/document';
import type { UserFontResource } from '../../ipc';
import type { MakeUpRun } from './make-up';
import type { ProposalOrder, ProposalReport, ProposalTask } from './proposal-messages';

/** Asks make-up for proposals for one page of an edition; they are told as they are found. */
export type AskProposals = (question: {
  readonly edition: Edition;
  readonly task: ProposalTask;
  readonly onReport: (report: ProposalReport) => void;
}) => MakeUpRun;

/**
 * Proposals for pages from a make-up worker that is started at the first question and kept, for it has read fonts and
 * measured stories; one that is stopped in the middle is ended. Whoever asks waits for `proposed` or stops the run before
 * asking again.
 */
export function createProposer(userFonts: readonly UserFontResource[]): AskProposals {
  let worker: Worker | undefined;
  let hear: ((report: ProposalReport | { readonly kind: 'ready' }) => void) | undefined;
  const end = (): void => {
    worker?.terminate();
    [worker, hear] = [undefined, undefined];
  };
  const start = (): Worker => {
    const made = new Worker(new URL('./make-up-worker.ts', import.meta.url), { type: 'module', name: 'make-up' });
    made.addEventListener('message', ({ data }: MessageEvent<ProposalReport | { kind: 'ready' }>) => hear?.(data));
    made.addEventListener('error', ({ message }) => {
      const told = hear;
      end();
      told?.({ kind: 'failed', message });
    });
    return made;
  };
  return ({ edition, task, onReport }) => {
    const order: ProposalOrder = { kind: 'page', userFonts, edition, ...task };
    const own = (report: ProposalReport | { readonly kind: 'ready' }): void => {
      // A module worker loses what is told before it has run.
      if (report.kind === 'ready') return worker?.postMessage(order);
      if (report.kind === 'proposed' || report.kind === 'failed') hear = undefined;
      onReport(report);
    };
    hear = own;
    if (worker === undefined) worker = start();
    else worker.postMessage(order);
    return {
      stop: () => {
        if (hear === own) end();
      },
    };
  };
}
