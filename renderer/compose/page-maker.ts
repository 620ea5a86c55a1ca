import type { Edition } from '../../core/document';
import type { UserFontResource } from '../../ipc';
import { keepWorker } from './kept-worker';
import type { WorkerRun } from './kept-worker';
import type { ProposalOrder, ProposalReport, ProposalTask } from './proposal-messages';
import type { RemakeOrder, RemakeReport, RemakeTask } from './remake-messages';

/** What make-up is asked of single pages. One question at a time: whoever asks the next has stopped the last. */
export interface PageMaker {
  /** Asks for proposals for one page of an edition; they are told as they are found. */
  readonly askProposals: (question: {
    readonly edition: Edition;
    readonly task: ProposalTask;
    readonly onReport: (report: ProposalReport) => void;
  }) => WorkerRun;
  /** Asks for a change of a page; the answer comes once. */
  readonly askRemake: (question: {
    readonly edition: Edition;
    readonly task: RemakeTask;
    readonly onReport: (report: RemakeReport) => void;
  }) => WorkerRun;
}

type Report = ProposalReport | RemakeReport;

/** Make-up of single pages in a worker that is kept from one question to the next. */
export function createPageMaker(userFonts: readonly UserFontResource[]): PageMaker {
  const ask = keepWorker<ProposalOrder | RemakeOrder, Report>({
    start: () => new Worker(new URL('./make-up-worker.ts', import.meta.url), { type: 'module', name: 'make-up' }),
    isLast: ({ kind }) => kind !== 'stock' && kind !== 'proposal' && kind !== 'tried',
    failed: (message) => ({ kind: 'failed', message }),
  });
  return {
    askProposals: ({ edition, task, onReport }) =>
      ask({ kind: 'page', userFonts, edition, ...task }, (report) => {
        if (report.kind !== 'remade' && report.kind !== 'nothingBetter') onReport(report);
      }),
    askRemake: ({ edition, task, onReport }) =>
      ask({ kind: 'remake', userFonts, edition, task }, (report) => {
        if (report.kind === 'remade' || report.kind === 'nothingBetter' || report.kind === 'failed') onReport(report);
      }),
  };
}
