import type { Edition } from '../../core/document';
import type { UserFontResource } from '../../ipc';
import { keepWorker } from './kept-worker';
import type { WorkerRun } from './kept-worker';
import type { MakeUpOrder, MakeUpReport, WarmOrder } from './make-up-messages';
import type { ProposalOrder, ProposalReport, ProposalTask } from './proposal-messages';
import type { RemakeOrder, RemakeReport, RemakeTask } from './remake-messages';

/** What make-up is asked. */
export interface PageMaker {
  /** Has the whole edition made up; pages are told as they are made. */
  readonly askEdition: (question: {
    readonly edition: Edition;
    readonly onReport: (report: MakeUpReport) => void;
  }) => WorkerRun;
  /** Asks for proposals for one page of an edition; they are told as they are found. */
  readonly askProposals: (question: {
    readonly edition: Edition;
    readonly task: ProposalTask;
    readonly onReport: (report: ProposalReport) => void;
  }) => WorkerRun;
  /** Asks for a change of a page; the best so far is told while it is looked for. */
  readonly askRemake: (question: {
    readonly edition: Edition;
    readonly task: RemakeTask;
    readonly onReport: (report: RemakeReport) => void;
  }) => WorkerRun;
  /** Readies the worker by a page (from 1), so that the first question is answered as quickly as the next ones. */
  readonly warm: (edition: Edition, page: number) => void;
}

/** What the worker is ordered. */
export type PageMakerOrder = MakeUpOrder | ProposalOrder | RemakeOrder | WarmOrder;

type Report = MakeUpReport | ProposalReport | RemakeReport;

/** What goes on after such a report. */
const GOES_ON: ReadonlySet<Report['kind']> = new Set([
  ...['made', 'stock', 'proposal', 'tried', 'searched', 'better'],
] as const);

/**
 * Make-up in a worker that is kept from one question to the next; beside the make-up of an edition a second one
 * answers.
 */
export function createPageMaker(userFonts: readonly UserFontResource[]): PageMaker {
  const { ask, warm } = keepWorker<PageMakerOrder, Report>({
    start: () => new Worker(new URL('./make-up-worker.ts', import.meta.url), { type: 'module', name: 'make-up' }),
    isLast: ({ kind }) => !GOES_ON.has(kind),
    failed: (message) => ({ kind: 'failed', message }),
  });
  // An order has the reports of its own kind only.
  return {
    askEdition: ({ edition, onReport }) =>
      ask({ kind: 'edition', userFonts, edition }, onReport as (report: Report) => void),
    askProposals: ({ edition, task, onReport }) =>
      ask({ kind: 'page', userFonts, edition, ...task }, onReport as (report: Report) => void),
    askRemake: ({ edition, task, onReport }) =>
      ask({ kind: 'remake', userFonts, edition, task }, onReport as (report: Report) => void),
    warm: (edition, page) => warm({ kind: 'warm', userFonts, edition: alone(edition, page), page }),
  };
}

/**
 * The edition with nothing on its other pages, and the stories of this one only: as much as one page needs to be made
 * up.
 */
function alone(edition: Edition, page: number): Edition {
  const pages = edition.pages.map((each, index) => (index === page - 1 ? each : { ...each, articles: [] }));
  const own = new Set(edition.pages[page - 1]?.articles.map(({ story }) => story));
  return { ...edition, pages, stories: edition.stories.filter(({ id }) => own.has(id)) };
}
