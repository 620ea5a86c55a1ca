import path from 'node:path';
import type { Edition } from '../../core/document';
import type { Failure, Result, SaveState } from '../../ipc';
import { failure, success } from '../../ipc';
import { loadModel } from '../../model';
import type { Model } from '../../model';
import type { OpenJournal } from './disk';
import { createJournal, removeFile, writeBytes } from './disk';
import type { SessionRecord } from './session-record';
import { createTurns } from './turns';

/** Where a session's files stand. */
export interface SessionFolder {
  readonly folder: string;
  /** Writes the session's record. */
  keepRecord(record: SessionRecord): Promise<Result<undefined>>;
}

/** An edition that is open: main's own copy of the model, and its journal on disk. */
export interface Session {
  readonly id: string;
  readonly name: () => string;
  /** Absolute path of the edition file; absent while there is none. */
  readonly file: () => string | undefined;
  readonly fileSha256: () => string | undefined;
  readonly edition: () => Edition;
  readonly state: () => Uint8Array;
  /** The last update that was kept or is being kept. */
  readonly sequence: () => number;
  readonly inFile: () => boolean;
  /** Takes one update; resolves when it is on the disk. */
  readonly append: (sequence: number, update: Uint8Array) => Promise<Result<{ readonly sequence: number }>>;
  /** The edition file now holds everything up to `sequence`. */
  readonly savedAs: (saved: SavedFile) => Promise<Result<undefined>>;
  /** Waits for everything under way and lets go of the journal. */
  readonly close: () => Promise<void>;
}

/** An edition file that has just been written. */
export interface SavedFile {
  readonly name: string;
  readonly file: string;
  readonly fileSha256: string;
  readonly sequence: number;
}

/** A journal longer than this is folded into a new base, so that opening stays quick (reliability: P6). */
const LONGEST_JOURNAL = 32 * 2 ** 20;

/** How long to wait before trying again to keep what could not be kept. */
const RETRY_MS = 2_000;

/** What a session starts from. */
export interface SessionStart {
  readonly record: SessionRecord;
  readonly place: SessionFolder;
  readonly base: Uint8Array;
  readonly updates: readonly Uint8Array[];
  readonly journal: OpenJournal;
  readonly tell: (state: SaveState) => void;
}

/** Names of the files of one generation in a session's folder. */
export function generationFiles(
  folder: string,
  generation: number,
): { readonly base: string; readonly journal: string } {
  return { base: path.join(folder, `base-${generation}`), journal: path.join(folder, `journal-${generation}`) };
}

/** Opens the session over what was read from its folder. Throws when the state is no model data. */
export function openSession(start: SessionStart): Session {
  const { place, tell } = start;
  const model: Model = loadModel(start.base, start.updates);
  const turns = createTurns();
  let { record, journal } = start;
  let journalBytes = start.updates.reduce((sum, update) => sum + update.byteLength, 0);
  let received = record.baseSequence + start.updates.length;
  let kept = received;
  let trouble: Failure | undefined;
  let retry: NodeJS.Timeout | undefined;

  const session = record.id;
  const inFile = (): boolean => record.savedSequence === received;
  const report = (): void => {
    if (trouble !== undefined) tell({ kind: 'unsafe', session, failure: trouble });
    else if (kept < received) tell({ kind: 'saving', session });
    else tell({ kind: 'saved', session, inFile: inFile() });
  };

  /** Starts a new generation: base with everything in it, empty journal. The old one counts until the record is written. */
  const fold = async (changes: Partial<SessionRecord> = {}): Promise<Result<undefined>> => {
    const sequence = received;
    const next = { ...record, ...changes, generation: record.generation + 1, baseSequence: sequence };
    const files = generationFiles(place.folder, next.generation);
    const based = await writeBytes(files.base, model.encodeState());
    if (!based.ok) return based;
    const opened = await createJournal(files.journal);
    if (!opened.ok) return opened;
    const recorded = await place.keepRecord(next);
    if (!recorded.ok) {
      await opened.value.close();
      return recorded;
    }
    const old = generationFiles(place.folder, record.generation);
    await journal.close();
    [record, journal, journalBytes] = [next, opened.value, 0];
    kept = Math.max(kept, sequence);
    await Promise.all([removeFile(old.base), removeFile(old.journal)]);
    return success(undefined);
  };

  const failed = (reason: Failure): Failure => {
    trouble = reason;
    report();
    clearTimeout(retry);
    retry = setTimeout(() => void turns.take(recover), RETRY_MS);
    return reason;
  };

  /** After a failed write the journal has a gap: only a new base with everything in it makes the work safe again. */
  const recover = async (): Promise<Result<undefined>> => {
    const folded = await fold();
    if (!folded.ok) return failed(folded);
    clearTimeout(retry);
    trouble = undefined;
    report();
    return folded;
  };

  return {
    id: session,
    name: () => record.name,
    file: () => record.file,
    fileSha256: () => record.fileSha256,
    edition: model.edition,
    state: model.encodeState,
    sequence: () => received,
    inFile,
    append: async (sequence, update) => {
      if (sequence > received + 1) return failure('out-of-order', { expected: received + 1, sequence });
      // A number that was there before is the window trying again after a failure: the model has the update already.
      if (sequence === received + 1) {
        try {
          model.applyUpdates([update]);
        } catch {
          return failure('bad-request', { channel: 'appendUpdate' });
        }
        received = sequence;
        report();
      }
      const written = await turns.take(async () => {
        if (kept >= sequence) return success(undefined);
        if (trouble !== undefined) return recover();
        const appended = await journal.append(sequence, update);
        if (!appended.ok) return failed(appended);
        kept = sequence;
        journalBytes += update.byteLength;
        return journalBytes > LONGEST_JOURNAL ? fold() : appended;
      });
      if (!written.ok) return written;
      report();
      return success({ sequence });
    },
    savedAs: ({ sequence, ...saved }) =>
      turns.take(async () => {
        const folded = await fold({ ...saved, savedSequence: sequence });
        if (!folded.ok) return failed(folded);
        trouble = undefined;
        report();
        return folded;
      }),
    close: async () => {
      clearTimeout(retry);
      await turns.idle();
      await journal.close();
      await place.keepRecord({ ...record, open: false });
    },
  };
}
