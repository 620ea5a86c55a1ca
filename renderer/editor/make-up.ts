import type { Edition, Page } from '../../core/document';
import type { MakeUpReport, MakeUpRun } from '../compose';
import type { EditorState, Notice } from './state';
import type { Store } from './store';

/** Starts a make-up of the model with this state; reports come until it is stopped or has ended. */
export type StartMakeUp = (options: {
  readonly state: Uint8Array;
  readonly onReport: (report: Exclude<MakeUpReport, { kind: 'ready' }>) => void;
}) => MakeUpRun;

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
  let run: MakeUpRun | undefined;

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
              options.take(report.pages);
              return end(undefined);
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
