import type { Edition } from '../../core/document';
import type { UserFontResource } from '../../ipc';
import { keepWorker } from './kept-worker';
import type { WorkerRun } from './kept-worker';
import type { ProposalOrder, ProposalReport, ProposalTask } from './proposal-messages';

/** Asks make-up for proposals for one page of an edition; they are told as they are found. */
export type AskProposals = (question: {
  readonly edition: Edition;
  readonly task: ProposalTask;
  readonly onReport: (report: ProposalReport) => void;
}) => WorkerRun;

/** Proposals for pages from a make-up worker that is kept from one question to the next. */
export function createProposer(userFonts: readonly UserFontResource[]): AskProposals {
  const ask = keepWorker<ProposalOrder, ProposalReport>({
    start: () => new Worker(new URL('./make-up-worker.ts', import.meta.url), { type: 'module', name: 'make-up' }),
    isLast: ({ kind }) => kind === 'proposed' || kind === 'failed',
    failed: (message) => ({ kind: 'failed', message }),
  });
  return ({ edition, task, onReport }) => ask({ kind: 'page', userFonts, edition, ...task }, onReport);
}
