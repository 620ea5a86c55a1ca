import type { CopyfitStep, PageFit } from '../../core/copyfit';
import type { Edition } from '../../core/document';
import type { AskCopyfit, WorkerRun } from '../compose';
import type { CopyfitDeed, CopyfitNotice, Copyfitting } from './copyfitting';
import type { Edit } from './edit';
import type { EditorState } from './state';
import type { Store } from './store';

/** What copyfitting is given to work with. */
export interface BenchOptions {
  readonly store: Store<EditorState>;
  readonly ask: AskCopyfit;
  readonly preview: (apply: ((edition: Edition) => Edition) | undefined) => void;
  readonly edit: (edit: Edit) => void;
  /** Makes a change and tells what it moved. */
  readonly editMoving: (edit: Edit) => void;
}

/** Where copyfitting works: one question at a time, and what it is at on the desk. */
export interface CopyfitBench extends Omit<BenchOptions, 'ask'> {
  /** Asks; what was asked before is stopped. */
  readonly ask: AskAnew;
  /** Stops what is asked. */
  readonly stop: () => void;
  /** Says what copyfitting is at now. */
  readonly show: (copyfit: Copyfitting | undefined) => void;
  /** Ends with a word of what came of a deed. */
  readonly tell: (deed: CopyfitDeed, outcome: CopyfitNotice['outcome'], told?: Told) => void;
  /** Ends because the composer failed. */
  readonly fail: (message: string) => void;
}

type AskAnew = (question: Parameters<AskCopyfit>[0]) => void;

interface Told {
  readonly steps?: readonly CopyfitStep[];
  readonly left?: Pick<CopyfitNotice, 'over' | 'white'>;
}

/** Makes the bench. */
export function createBench({ ask, ...options }: BenchOptions): CopyfitBench {
  const patch = (part: Partial<EditorState>): void => options.store.update((state) => ({ ...state, ...part }));
  let run: WorkerRun | undefined;
  const stop = (): void => {
    run?.stop();
    run = undefined;
  };
  return {
    ...options,
    ask: (question) => {
      stop();
      run = ask(question);
    },
    stop,
    show: (copyfit) => patch({ copyfit }),
    tell: (deed, outcome, { steps = [], left = { over: 0, white: 0 } } = {}) =>
      patch({ copyfit: undefined, notice: { kind: 'copyfit', deed, outcome, steps, ...left } }),
    fail: (message) => patch({ copyfit: undefined, notice: { kind: 'composerFailed', message } }),
  };
}

/** The lines of a page that are over and white. */
export function leftOn({ over, under, free }: PageFit): Pick<CopyfitNotice, 'over' | 'white'> {
  return { over: over.lines, white: under.lines + free.lines };
}
