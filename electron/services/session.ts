import type { Edition } from '../../core/document';
import type { Failure, Result, SaveState } from '../../ipc';
import { failure, success } from '../../ipc';
import { loadModel } from '../../model';
import { nameOnly } from './disk';
import { logProblem } from './log';
import { sessionId } from './session-record';
import type { EditionFile } from './session-record';
import { keepPicture, nextGeneration, removeOthers, writeRecord } from './session-store';
import type { StoredSession } from './session-store';

/** An edition that is open: main's own copy of the model, over the journal that keeps every update of it. */
export interface Session {
  /** The handle the window knows it by. */
  readonly id: string;
  readonly name: () => string;
  /** Absent until the edition is saved for the first time. */
  readonly file: () => EditionFile | undefined;
  readonly edition: () => Edition;
  readonly state: () => Uint8Array;
  /** Number of the last update taken. */
  readonly sequence: () => number;
  /** Whether the edition file (or what a sample comes from) holds all of it. */
  readonly inFile: () => boolean;
  /**
   * Bytes of the session's pictures and of its plant's profile by SHA-256: those of its file, and those added since.
   */
  readonly pictures: () => ReadonlyMap<string, Uint8Array>;
  /** Takes one update of the window; answered when it is on the disk. A number taken before is only made sure of. */
  readonly append: (sequence: number, update: Uint8Array) => Promise<Result<{ readonly sequence: number }>>;
  /** Keeps a picture, or a plant's profile. */
  readonly addPicture: (sha256: string, bytes: Uint8Array) => Promise<Result<undefined>>;
  /** The edition file has just been written with everything up to `sequence`. */
  readonly savedAs: (saved: SavedEdition) => Promise<void>;
  /** Waits for what is under way and lets go of the journal; everything stays on disk for the next time. */
  readonly close: () => Promise<void>;
}

/** An edition file that was written, and the last update in it. */
export interface SavedEdition {
  readonly name: string;
  readonly file: EditionFile;
  readonly sequence: number;
}

/** What a session is opened over. */
export interface SessionStart {
  readonly stored: StoredSession;
  readonly state: Uint8Array;
  readonly updates: readonly Uint8Array[];
  readonly sequence: number;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly tell: (state: SaveState) => void;
}

/** A journal longer than this is folded into a new snapshot, so that the next opening stays quick. */
const LONGEST_JOURNAL = 32 * 2 ** 20;

/** How long to wait before trying again to keep what could not be kept: a full disk is not emptied faster. */
const RETRY_MS = 2_000;

/** Opens a session. Throws when the state is no model data. */
export function openSession({ stored, tell, ...start }: SessionStart): Session {
  const { paths } = stored;
  const id = sessionId(stored.record.documentId);
  const model = loadModel(start.state, start.updates);
  const pictures = new Map(start.pictures);
  let { record, journal } = stored;
  let received = start.sequence;
  let kept = received;
  let trouble: Failure | undefined;
  let folding: Promise<Result<undefined>> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const inFile = (): boolean => record.savedThrough === received;
  const report = (): void => {
    if (closed) return;
    if (trouble !== undefined) tell({ kind: 'unsafe', session: id, failure: trouble });
    else if (kept < received) tell({ kind: 'saving', session: id });
    else tell({ kind: 'saved', session: id, inFile: record.file !== undefined && inFile() });
  };

  const failed = (reason: Failure): Failure => {
    trouble = reason;
    report();
    clearTimeout(retry);
    if (!closed) retry = setTimeout(() => void fold(), RETRY_MS);
    return reason;
  };

  const foldNow = async (): Promise<Result<undefined>> => {
    clearTimeout(retry);
    const through = received;
    const folded = await nextGeneration(paths, { ...record, through }, model.encodeState());
    if (!folded.ok) {
      // The record that could not be written may stand on disk all the same: its generation is never used again.
      record = { ...record, generation: record.generation + 1 };
      return failed(folded);
    }
    await journal.close();
    ({ record, journal } = folded.value);
    kept = Math.max(kept, through);
    trouble = undefined;
    report();
    removeOthers(paths, record).catch((error: unknown) => logProblem('clearing a session', error));
    return success(undefined);
  };

  /**
   * Makes a snapshot with everything in it. After a failure nothing less makes the work safe: the journal has a gap.
   */
  const fold = (): Promise<Result<undefined>> => {
    folding ??= foldNow().finally(() => (folding = undefined));
    return folding;
  };

  const keep = async (sequence: number, update: Uint8Array): Promise<Result<{ readonly sequence: number }>> => {
    // What arrives while a snapshot is made belongs into the journal after it.
    await folding;
    if (trouble === undefined) {
      const written = await journal.append(sequence, update);
      if (written.ok) kept = Math.max(kept, sequence);
      else if (kept < sequence) failed(nameOnly(written));
    }
    if (kept < sequence || journal.size() > LONGEST_JOURNAL) {
      const folded = await fold();
      if (!folded.ok && kept < sequence) return folded;
    }
    report();
    return success({ sequence });
  };

  return {
    id,
    name: () => record.name,
    file: () => record.file,
    edition: model.edition,
    state: model.encodeState,
    sequence: () => received,
    inFile,
    pictures: () => pictures,
    append: async (sequence, update) => {
      if (sequence > received + 1) return failure('out-of-order', { expected: received + 1, sequence });
      if (sequence === received + 1) {
        try {
          model.applyUpdates([update]);
        } catch {
          return failure('bad-request', { channel: 'appendUpdate' });
        }
        received = sequence;
        report();
        return keep(sequence, update);
      }
      const safe = kept >= sequence ? success(undefined) : await fold();
      return safe.ok ? success({ sequence }) : safe;
    },
    addPicture: async (sha256, bytes) => {
      const written = await keepPicture(paths, sha256, bytes);
      if (written.ok) pictures.set(sha256, bytes);
      return written;
    },
    savedAs: async ({ name, file, sequence }) => {
      // One that began before knows nothing of the file yet.
      while (folding !== undefined) await folding;
      record = { ...record, name, file, savedThrough: sequence };
      await fold();
    },
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await folding;
      await journal.close();
      const noted = await writeRecord(paths, { ...record, open: false });
      if (!noted.ok) logProblem('closing a session', noted.code);
    },
  };
}
