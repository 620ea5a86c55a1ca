import type { Edition, Page } from '../../core/document';
import type { MakeUpReport, WorkerRun } from '../compose';
import type { EditorState, Notice } from './state';
import type { Store } from './store';

/** Starts a make-up of the model with this state; reports come until it is stopped or has ended. */
export type StartMakeUp = (options: {
  readonly state: Uint8Array;
  readonly onReport: (report: Exclude<MakeUpReport, { kind: 'ready' }>) => void;
}) => WorkerRun;

/** Making the whole edition up anew from the pool, beside the desk. */
export interface MakeUp {
  /** Begins; nothing happens while one runs. When it is done, all pages change in one undo entry. */
  readonly start: () => void;
  /** Ends it; the pages stay as they are. */
  readonly stop: () => void;
}

/**
 * Makes the make-up deeds. `edition` and `encodeState` are those of the open model, `take` puts pages into it. What was
 * made up from an edition that has changed since is not taken: it would undo that work.
 */
export function createMakeUp(options: {
  readonly store: Store<EditorState>;
  readonly start: StartMakeUp;
  readonly edition: () => Edition | undefined;
  readonly encodeState: () => Uint8Array | undefined;
  readonly take: (pages: readonly Page[]) => void;
}): MakeUp {
  const { store, edition } = options;
  const patch = (part: Partial<EditorState>): void => store.update((state) => ({ ...state, ...part }));
  let run: WorkerRun | undefined;

  const end = (notice: Notice | undefined): void => {
    run = undefined;
    patch({ makingUp: undefined, notice });
  };

  return {
    start: () => {
      const state = options.encodeState();
      const basis = edition();
      if (run !== undefined || state === undefined || basis === undefined) return;
      patch({ makingUp: { done: 0, total: 0 }, notice: undefined });
      run = options.start({
        state,
        onReport: (report) => {
          switch (report.kind) {
            case 'progress':
              return patch({ makingUp: { done: report.done, total: report.total } });
            case 'failed':
              return end({ kind: 'composerFailed', message: report.message });
            case 'madeUp': {
              if (edition() !== basis) return end({ kind: 'makeUpOutdated' });
              const pages = withRest(report.pages, basis);
              options.take(pages);
              return end({ kind: 'madeUp', ...tally(pages, basis) });
            }
          }
        },
      });
    },
    stop: () => {
      if (run === undefined) return;
      run.stop();
      end(undefined);
    },
  };
}

/** Pages that make-up had no copy for stay, empty: how many an edition has is not its to say. */
function withRest(made: readonly Page[], basis: Edition): readonly Page[] {
  const rest = basis.pages.slice(made.length).map((page, index) => ({
    ...page,
    id: `p${made.length + index + 1}`,
    articles: [],
  }));
  return [...made, ...rest];
}

/** What a make-up came to: stories on pages, stories that still wait for one, and pages without any. */
function tally(
  pages: readonly Page[],
  { stories }: Edition,
): { readonly placed: number; readonly waiting: number; readonly empty: number } {
  const standing = new Set(pages.flatMap(({ articles }) => articles.map(({ story }) => story)));
  const alive = stories.filter(({ killed }) => !killed);
  const placed = alive.filter(({ id }) => standing.has(id)).length;
  const empty = pages.filter(({ articles }) => articles.length === 0).length;
  return { placed, waiting: alive.length - placed, empty };
}
