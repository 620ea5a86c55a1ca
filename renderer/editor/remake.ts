import { replacePages } from '../../core/document';
import type { Edition, Page } from '../../core/document';
import type { NothingBetter, PageMaker, RemadePages, RemakeTask } from '../compose';
import type { ChangeLabel } from './change-labels';
import type { Edit } from './edit';
import { movesBetween } from './moves';
import type { Move } from './moves';
import type { EditorState } from './state';
import type { Store } from './store';

/** A change of a page that make-up is asked for. */
export type RemakeDeed = RemakeTask['kind'];

/** A change of a page that is looked for, or shown and not yet made. */
export type Remaking =
  | { readonly kind: 'looking'; readonly task: RemakeTask; readonly searching: Searching }
  | {
      readonly kind: 'shown';
      readonly task: RemakeTask;
      readonly moves: readonly Move[];
      /** The page's score, before and after. */
      readonly score: { readonly before: number; readonly after: number };
      /** While it is the best so far, and a better one is looked for. */
      readonly searching: Searching | undefined;
    };

/** Steps of a search done, of at most; none is known yet while that is 0. */
interface Searching {
  readonly done: number;
  readonly total: number;
}

/** What is told of a change of a page that was not made: nothing better was found, or the edition changed meanwhile. */
export interface RemakeNotice {
  readonly kind: 'remake';
  readonly deed: RemakeDeed;
  readonly outcome: 'nothingBetter' | 'outdated';
  /** Why nothing better was found. */
  readonly why?: NothingBetter;
}

/** Changes of pages by make-up, each shown before it is made. */
export interface RemakeDeeds {
  /** Looks for a change and shows what comes of it. */
  readonly look: (task: RemakeTask) => void;
  /** Makes the change that is shown, as one undo entry; a search for a better one ends. */
  readonly take: () => void;
  /** Ends whatever goes on; the page is as it was. */
  readonly close: () => void;
}

const LABELS: Readonly<Record<RemakeDeed, ChangeLabel>> = { fix: 'fixHit', mend: 'mendPage', dropIn: 'placeStory' };

/** Makes the deeds of changes by make-up. What was found for an edition that has changed since is put away. */
export function createRemake(options: {
  readonly store: Store<EditorState>;
  readonly ask: PageMaker['askRemake'];
  readonly goTo: (page: number) => void;
  readonly preview: (apply: ((edition: Edition) => Edition) | undefined) => void;
  /** Makes a change and tells what it moved. */
  readonly edit: (edit: Edit) => void;
  /** Ends what else is tried on the page. */
  readonly closeOthers: () => void;
}): RemakeDeeds {
  const { store, preview } = options;
  const patch = (part: Partial<EditorState>): void => store.update((state) => ({ ...state, ...part }));
  const tell = (deed: RemakeDeed, outcome: RemakeNotice['outcome'], why?: NothingBetter): void =>
    patch({ remaking: undefined, notice: { kind: 'remake', deed, outcome, ...(why !== undefined && { why }) } });
  let run: { readonly stop: () => void } | undefined;
  let basis: Edition | undefined;
  let pages: readonly Page[] = [];

  const close = (): void => {
    run?.stop();
    run = undefined;
    const { remaking } = store.get();
    if (remaking === undefined) return;
    patch({ remaking: undefined });
    if (remaking.kind === 'shown') preview(undefined);
  };

  const show = (task: RemakeTask, { pages: made, score }: RemadePages, searching: Searching | undefined): void => {
    if (basis === undefined) return;
    const moves = movesBetween(basis, replacePages(basis, made));
    if (moves.length === 0) return searching ? undefined : tell(task.kind, 'nothingBetter', 'noWay');
    pages = made;
    patch({ remaking: { kind: 'shown', task, moves, score, searching } });
    if (store.get().page !== task.page) options.goTo(task.page);
    preview((edition) => replacePages(edition, made));
  };

  store.subscribe(() => {
    const { remaking, edition } = store.get();
    if (remaking === undefined || edition === basis) return;
    const { kind, task } = remaking;
    close();
    if (kind === 'looking' && edition !== undefined) tell(task.kind, 'outdated');
  });

  return {
    look: (task) => {
      const { edition } = store.get();
      if (edition === undefined) return;
      options.closeOthers();
      close();
      basis = edition;
      patch({ remaking: { kind: 'looking', task, searching: { done: 0, total: 0 } }, notice: undefined });
      run = options.ask({
        edition,
        task,
        onReport: (report) => {
          const { remaking } = store.get();
          const searching = remaking?.searching ?? { done: 0, total: 0 };
          switch (report.kind) {
            case 'searched':
              return patch({
                remaking: remaking && { ...remaking, searching: { done: report.done, total: report.total } },
              });
            case 'better':
              return show(task, report, searching);
            case 'remade':
              run = undefined;
              return show(task, report, undefined);
            case 'nothingBetter':
              run = undefined;
              // The best so far is still there to be taken.
              if (remaking?.kind === 'shown') return patch({ remaking: { ...remaking, searching: undefined } });
              return tell(task.kind, 'nothingBetter', report.why);
            case 'failed':
              run = undefined;
              close();
              patch({ remaking: undefined, notice: { kind: 'composerFailed', message: report.message } });
          }
        },
      });
    },
    take: () => {
      const { remaking } = store.get();
      if (remaking?.kind !== 'shown') return;
      run?.stop();
      run = undefined;
      const { task } = remaking;
      const made = pages;
      patch({ remaking: undefined });
      // The document first: were the preview taken back first, the page would jump back for a moment.
      options.edit({ label: LABELS[task.kind], apply: (edition) => replacePages(edition, made) });
      preview(undefined);
    },
    close,
  };
}
