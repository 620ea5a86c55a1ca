import type { Edition, Page } from '../../core/document';
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
  /** Absent until it is counted. */
  readonly stock: Omit<Extract<ProposalReport, { kind: 'stock' }>, 'kind'> | undefined;
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
  /** Puts a waiting story to those that are placed, or takes it away; what was found no longer counts. */
  readonly add: (story: string, add: boolean) => void;
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

  const look = (count: number): void => {
    const { proposing } = store.get();
    if (proposing === undefined || basis === undefined) return;
    run?.stop();
    const { page, added, proposals } = proposing;
    patch({ running: { done: 0, total: 0 }, asked: proposing.asked || count > 0 });
    const known = proposals.map((one) => one.page);
    run = ask({ edition: basis, task: { page, added, known, count, seed: nextSeed }, onReport: hear });
  };

  const hear = (report: ProposalReport): void => {
    switch (report.kind) {
      case 'stock':
        return patch({ stock: { stories: report.stories, kept: report.kept, load: report.load } });
      case 'proposal': {
        const found = [...(store.get().proposing?.proposals ?? []), report.proposal];
        return patch({ proposals: found.sort((a, b) => b.rank - a.rank || a.seed - b.seed) });
      }
      case 'tried':
        nextSeed = report.seed + 1;
        return patch({ running: { done: report.done, total: report.total } });
      case 'proposed':
        run = undefined;
        return patch({ running: undefined });
      case 'failed':
        close();
        return store.update((state) => ({
          ...state,
          notice: { kind: 'composerFailed', message: report.message },
        }));
    }
  };

  const choose = (seed: number | undefined): void => {
    const { proposing, page } = store.get();
    if (proposing === undefined || proposing.chosen === seed) return;
    const proposal = proposing.proposals.find((one) => one.seed === seed);
    patch({ chosen: proposal?.seed });
    if (proposal !== undefined && page !== proposing.page) options.goTo(proposing.page);
    preview(proposal && ((edition) => withPage(edition, proposal.page)));
  };

  const make = (proposal: TellableProposal | undefined): void => {
    if (proposal === undefined) return;
    run?.stop();
    run = undefined;
    set(undefined);
    // The document first: were the preview taken back first, the page would jump back for a moment.
    options.edit({ label: 'makeUpPage', apply: (edition) => withPage(edition, proposal.page) });
    preview(undefined);
  };

  const close = (): void => {
    run?.stop();
    run = undefined;
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
      const added = firstAdded(edition, page);
      set({ page, added, stock: undefined, proposals: [], chosen: undefined, running: undefined, asked: false });
      options.dock.show('proposals', { field: 'proposals' });
      look(AT_A_TIME);
    },
    more: () => look(AT_A_TIME),
    stop: () => {
      run?.stop();
      run = undefined;
      patch({ running: undefined });
    },
    add: (story, add) => {
      const { proposing } = store.get();
      if (proposing === undefined || basis === undefined) return;
      choose(undefined);
      const rest = proposing.added.filter((id) => id !== story);
      nextSeed = 1;
      patch({ added: add ? [...rest, story] : rest, proposals: [], asked: false });
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

function withPage(edition: Edition, page: Page): Edition {
  return { ...edition, pages: edition.pages.map((one) => (one.id === page.id ? page : one)) };
}
