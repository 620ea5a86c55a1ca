import { replacePages } from '../../core/document';
import type { Edition } from '../../core/document';
import type { PageStock } from '../../core/makeup';
import type { PageMaker, ProposalReport, TellableProposal } from '../compose';
import type { WorkerRun } from '../compose';
import type { DockDeeds } from './dock';
import type { Edit } from './edit';
import { articlesOf } from './edition-queries';
import type { EditorState } from './state';
import type { Store } from './store';

/** Proposals that are looked for at a time. */
const AT_A_TIME = 4;

/** Proposals for a page: what it is made up from, what was found, and the one that the page shows. */
export interface Proposing {
  /** From 1. */
  readonly page: number;
  /** Stories of the pool that come onto it, by their ids. */
  readonly added: readonly string[];
  /** Stories of the page that are left out, by their ids. */
  readonly without: readonly string[];
  /** Absent until it is counted. */
  readonly stock: PageStock | undefined;
  /** How full the page was before anything was chosen; absent where it closed well, or nothing could be chosen. */
  readonly before: PageStock | undefined;
  /** The best first. */
  readonly proposals: readonly TellableProposal[];
  /** By its seed. */
  readonly chosen: number | undefined;
  /** Tries done, of at most, while some are made. */
  readonly running: { readonly done: number; readonly total: number } | undefined;
  /** Whether any were looked for since the stock changed. */
  readonly asked: boolean;
}

/** Making one page up anew, by choosing among proposals. */
export interface ProposalDeeds {
  /** Looks for proposals for the page in sight and shows the panel. */
  readonly open: () => void;
  /** Looks for more. */
  readonly more: () => void;
  /** Ends the search; what was found stays. */
  readonly stop: () => void;
  /** Places a story of the page or of the pool, or leaves it out; what was found no longer counts. */
  readonly include: (story: string, include: boolean) => void;
  /** Shows the page with a proposal; as it is for `undefined`. */
  readonly choose: (seed: number | undefined) => void;
  /** Makes the page what it shows, as one undo entry. */
  readonly take: () => void;
  /** Ends the search and takes the best that was found, as one undo entry. */
  readonly takeBest: () => void;
  /** Ends whatever goes on; the page is as it was. */
  readonly close: () => void;
}

/** Makes the deeds of proposals. What was found for an edition that has changed since is put away. */
export function createProposals(options: {
  readonly store: Store<EditorState>;
  readonly ask: PageMaker['askProposals'];
  readonly dock: Pick<DockDeeds, 'show'>;
  readonly goTo: (page: number) => void;
  readonly preview: (apply: ((edition: Edition) => Edition) | undefined) => void;
  readonly edit: (edit: Edit) => void;
}): ProposalDeeds {
  const { store, ask, preview } = options;
  const set = (proposing: Proposing | undefined): void => store.update((state) => ({ ...state, proposing }));
  const patch = (part: Partial<Proposing>): void => {
    const { proposing } = store.get();
    if (proposing !== undefined) set({ ...proposing, ...part });
  };
  let run: WorkerRun | undefined;
  let basis: Edition | undefined;
  let nextSeed = 1;
  /**
   * While the stock is counted nothing else is asked, for a worker that is stopped in the middle is lost: this many
   * come next.
   */
  let counting: { next: number | undefined } | undefined;

  const end = (): void => {
    run?.stop();
    [run, counting] = [undefined, undefined];
  };

  const look = (count: number, { weigh = false } = {}): void => {
    const { proposing } = store.get();
    if (proposing === undefined || basis === undefined) return;
    const { page, added, without, proposals } = proposing;
    patch({ running: { done: 0, total: 0 }, asked: proposing.asked || count > 0 });
    if (counting !== undefined) {
      counting.next = count;
      return;
    }
    run?.stop();
    counting = count === 0 ? { next: undefined } : undefined;
    const known = proposals.map((one) => one.page);
    run = ask({ edition: basis, task: { page, added, without, weigh, known, count, seed: nextSeed }, onReport: hear });
  };

  const hear = (report: ProposalReport): void => {
    switch (report.kind) {
      case 'stock':
        return weighed(report);
      case 'proposal': {
        const { proposals = [], chosen } = store.get().proposing ?? {};
        const found = leastLeft([...proposals, report.proposal], chosen);
        return patch({ proposals: found.sort((a, b) => b.rank - a.rank || a.seed - b.seed) });
      }
      case 'tried':
        nextSeed = report.seed + 1;
        return patch({ running: { done: report.done, total: report.total } });
      case 'proposed': {
        const next = counting?.next;
        [run, counting] = [undefined, undefined];
        return next === undefined ? patch({ running: undefined }) : look(next);
      }
      case 'failed':
        close();
        return store.update((state) => ({
          ...state,
          notice: { kind: 'composerFailed', message: report.message },
        }));
    }
  };

  /** A page too full or too empty waits for the editor, with what is suggested chosen already. */
  const weighed = ({ stock, before }: Extract<ProposalReport, { kind: 'stock' }>): void => {
    const { proposing } = store.get();
    const edition = basis;
    if (proposing === undefined || edition === undefined || before === undefined) return patch({ stock });
    const { leaveOut, fillers } = before.suggested;
    const thin = leaveOut.reduce((made, id) => included(made, id, { include: false, edition }), proposing);
    const full = fillers.reduce((made, id) => included(made, id, { include: true, edition }), thin);
    patch({ ...full, stock, before, asked: false });
    options.dock.show('proposals', { field: 'stock' });
  };

  const choose = (seed: number | undefined): void => {
    const { proposing, page } = store.get();
    if (proposing === undefined || proposing.chosen === seed) return;
    const proposal = proposing.proposals.find((one) => one.seed === seed);
    patch({ chosen: proposal?.seed });
    if (proposal !== undefined && page !== proposing.page) options.goTo(proposing.page);
    preview(proposal && ((edition) => replacePages(edition, [proposal.page])));
  };

  const make = (proposal: TellableProposal | undefined): void => {
    if (proposal === undefined) return;
    end();
    set(undefined);
    // The document first: were the preview taken back first, the page would jump back for a moment.
    options.edit({ label: 'makeUpPage', apply: (edition) => replacePages(edition, [proposal.page]) });
    preview(undefined);
  };

  const close = (): void => {
    end();
    const { proposing } = store.get();
    if (proposing === undefined) return;
    set(undefined);
    if (proposing.chosen !== undefined) preview(undefined);
  };

  store.subscribe(() => {
    const { proposing, edition, copyfit, remaking } = store.get();
    const isOther = edition !== basis || copyfit !== undefined || remaking !== undefined;
    if (proposing !== undefined && isOther) close();
  });

  return {
    open: () => {
      const { edition, page, copyfit, remaking } = store.get();
      if (edition?.pages[page - 1] === undefined || copyfit !== undefined || remaking !== undefined) return;
      close();
      [basis, nextSeed] = [edition, 1];
      set({
        ...{ page, added: firstAdded(edition, page), without: [], stock: undefined, before: undefined },
        ...{ proposals: [], chosen: undefined, running: undefined, asked: false },
      });
      options.dock.show('proposals', { field: 'proposals' });
      look(AT_A_TIME, { weigh: true });
    },
    more: () => {
      if (store.get().proposing?.proposals.length === 0) options.dock.show('proposals', { field: 'proposals' });
      look(AT_A_TIME);
    },
    stop: () => {
      end();
      patch({ running: undefined });
    },
    include: (story, include) => {
      const { proposing } = store.get();
      if (proposing === undefined || basis === undefined) return;
      choose(undefined);
      nextSeed = 1;
      patch({ ...included(proposing, story, { include, edition: basis }), proposals: [], asked: false });
      look(0);
    },
    choose,
    take: () => {
      const { proposing } = store.get();
      make(proposing?.proposals.find(({ seed }) => seed === proposing.chosen));
    },
    takeBest: () => make(store.get().proposing?.proposals[0]),
    close,
  };
}

/**
 * What is placed and what is left out with one story more, or less: those of the page come back, others come from the
 * pool.
 */
function included(
  proposing: Proposing,
  story: string,
  { include, edition }: { readonly include: boolean; readonly edition: Edition },
): Proposing {
  const { page, added, without } = proposing;
  const isOwn = edition.pages[page - 1]?.articles.some((article) => article.story === story) === true;
  const others = (list: readonly string[]): readonly string[] => list.filter((id) => id !== story);
  if (isOwn) return { ...proposing, without: include ? others(without) : [...others(without), story] };
  return { ...proposing, added: include ? [...others(added), story] : others(added) };
}

/** The stories that stand on no page and may be put to one, as the pool has them. */
export function waitingStories({ edition }: Pick<EditorState, 'edition'>): Edition['stories'] {
  return edition?.stories.filter(({ id, killed }) => killed !== true && articlesOf(edition, id).length === 0) ?? [];
}

/** A page without articles begins with the stories of its section. */
function firstAdded(edition: Edition, number: number): readonly string[] {
  const page = edition.pages[number - 1];
  if (page === undefined || page.articles.length > 0) return [];
  return waitingStories({ edition }).flatMap(({ id, section }) => (section === page.name ? [id] : []));
}

/**
 * Those that leave the fewest stories, and the one that is seen on the page: beside a page that has all, one without
 * some is none to choose.
 */
function leastLeft(proposals: readonly TellableProposal[], chosen: number | undefined): TellableProposal[] {
  const least = Math.min(...proposals.map(({ left }) => left.length));
  return proposals.filter(({ seed, left }) => left.length === least || seed === chosen);
}
