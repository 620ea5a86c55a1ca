import type { Failure, FileSource, FormeApi, Result } from '../../ipc';
import type { EditorState } from './state';
import type { Store } from './store';

/** A file that is to come in. Its bytes are read when its turn comes: one is in memory at a time. */
export interface IncomingFile<Source extends FileSource = FileSource> {
  readonly name: string;
  readonly read: () => Promise<Result<Source>>;
}

/** One file's reading, by the name that is shown meanwhile. */
export interface Reading<T> {
  readonly name: string;
  readonly run: () => Promise<Result<T>>;
}

/** What was read, and why the rest was not. */
export interface Readings<T> {
  readonly read: readonly T[];
  readonly refused: readonly Failure[];
}

/** Reads files one after another and shows how far it is; one lot after the other. */
export interface ImportQueue {
  /** Nothing when it was stopped, or another edition was opened meanwhile: then nothing of it may come in. */
  readonly take: <T>(readings: readonly Reading<T>[]) => Promise<Readings<T> | undefined>;
  /** Stops what is read and what waits. */
  readonly stop: () => void;
}

/** A queue that is empty. `session` tells the edition that is open. */
export function createImportQueue(options: {
  readonly forme: Pick<FormeApi, 'stopReading'>;
  readonly store: Store<EditorState>;
  readonly session: () => string | undefined;
}): ImportQueue {
  const { forme, store, session } = options;
  let last: Promise<unknown> = Promise.resolve();
  let stops = 0;

  const show = (importing: EditorState['importing']): void => store.update((state) => ({ ...state, importing }));

  const readAll = async <T>(
    readings: readonly Reading<T>[],
    isOff: () => boolean,
  ): Promise<Readings<T> | undefined> => {
    const read: T[] = [];
    const refused: Failure[] = [];
    for (const [done, { name, run }] of readings.entries()) {
      if (isOff()) return undefined;
      show({ done, total: readings.length, name });
      const answer = await run();
      if (answer.ok) read.push(answer.value);
      else refused.push(answer);
    }
    if (isOff()) return undefined;
    show(undefined);
    return { read, refused };
  };

  return {
    take: (readings) => {
      const [before, id] = [stops, session()];
      const next = last.then(() => readAll(readings, () => stops !== before || session() !== id));
      last = next.catch(() => undefined);
      return next;
    },
    stop: () => {
      if (store.get().importing === undefined) return;
      stops += 1;
      store.update((state) => ({ ...state, importing: undefined, notice: { kind: 'importStopped' } }));
      void forme.stopReading();
    },
  };
}
