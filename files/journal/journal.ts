import { dirname } from 'node:path';
import { writeChecked } from '../checked-writer';
import { fileFailure, systemFailure } from '../codes';
import type { FileFailure } from '../codes';
import { diskFileSystem, errorName, readAll, syncFolder, writeAll } from '../file-system';
import type { FileSystem, OpenFile } from '../file-system';
import { JOURNAL_HEADER, decodeJournal, encodeRecord, joinBytes } from './records';
import type { JournalRecord } from './records';

/** The answer to an append: on disk, or why not. */
export type AppendResult = { readonly ok: true; readonly sequence: number } | FileFailure;

/** A journal open for writing. */
export interface Journal {
  /**
   * Writes an update and answers when it is on disk. `sequence` grows from call to call. Updates that arrive while the
   * disk works go out together next, so a burst costs one flush. After any failure the journal takes nothing more:
   * what a failed flush left on the disk cannot be known, only a new journal on a new snapshot can.
   */
  readonly append: (sequence: number, update: Uint8Array) => Promise<AppendResult>;
  /** Bytes on disk: fold the journal into a new snapshot well before 64 MB. */
  readonly size: () => number;
  /** Waits for what is under way and closes the file. */
  readonly close: () => Promise<void>;
}

/** A journal that was taken up again, with what it holds. */
export interface ResumedJournal {
  readonly ok: true;
  readonly journal: Journal;
  readonly records: readonly JournalRecord[];
  /** Bytes that were no good record, 0 for a whole journal; the damaged one is kept as `<path>.damaged`. */
  readonly lostBytes: number;
}

interface Options {
  readonly fileSystem?: FileSystem;
}

/** Begins an empty journal, in place of one that stands there. Its name is on disk when this answers. */
export async function createJournal(
  path: string,
  { fileSystem = diskFileSystem }: Options = {},
): Promise<{ readonly ok: true; readonly journal: Journal } | FileFailure> {
  return withFile(fileSystem, path, 'w', async (file) => {
    await writeAll(file, JOURNAL_HEADER, 0);
    await file.sync();
    await syncFolder(fileSystem, dirname(path));
    return { ok: true, journal: journalOf(file, path, JOURNAL_HEADER.length) };
  });
}

/** Takes a journal up again after a crash: reads it to its first bad record and goes on writing from there. */
export async function resumeJournal(
  path: string,
  { fileSystem = diskFileSystem }: Options = {},
): Promise<ResumedJournal | FileFailure> {
  return withFile(fileSystem, path, 'r+', async (file) => {
    const { size } = await file.stat();
    const bytes = await readAll(file, size);
    const { records, goodEnd, lostBytes } = decodeJournal(bytes);
    const end = Math.max(goodEnd, JOURNAL_HEADER.length);
    if (lostBytes > 0) {
      const kept = await writeChecked(`${path}.damaged`, bytes, { fileSystem });
      if (!kept.ok) return kept;
    }
    if (lostBytes > 0 || size < JOURNAL_HEADER.length) {
      // What stays behind the end could one day read as records again.
      await file.truncate(end);
      await writeAll(file, JOURNAL_HEADER, 0);
      await file.sync();
    }
    return { ok: true, journal: journalOf(file, path, end), records, lostBytes };
  });
}

/** Opens a file for `work`, which keeps it when it succeeds. */
async function withFile<T extends { readonly ok: true }>(
  fileSystem: FileSystem,
  path: string,
  flags: string,
  work: (file: OpenFile) => Promise<T | FileFailure>,
): Promise<T | FileFailure> {
  let file: OpenFile | undefined;
  try {
    file = await fileSystem.open(path, flags);
    const result = await work(file);
    if (!result.ok) await file.close();
    return result;
  } catch (error) {
    await file?.close();
    if (flags === 'w' && errorName(error) === 'ENOENT') return fileFailure('missing-folder', path);
    return systemFailure(error, path);
  }
}

interface Waiting {
  readonly record: JournalRecord;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

function journalOf(file: OpenFile, path: string, start: number): Journal {
  let end = start;
  let waiting: Waiting[] = [];
  let flushing: Promise<void> | undefined;
  let stopped = false;

  async function write(batch: readonly Waiting[]): Promise<void> {
    if (stopped) {
      for (const { resolve } of batch) resolve(fileFailure('journal-stopped', path));
      return;
    }
    try {
      const bytes = joinBytes(batch.map(({ record }) => encodeRecord(record)));
      await writeAll(file, bytes, end);
      await file.datasync();
      end += bytes.length;
      for (const { record, resolve } of batch) resolve({ ok: true, sequence: record.sequence });
    } catch (error) {
      stopped = true;
      for (const { resolve, reject } of batch) {
        if (errorName(error) === '') reject(error);
        else resolve(systemFailure(error, path));
      }
    }
  }

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await write(batch);
    }
    flushing = undefined;
  }

  return {
    append: (sequence, update) =>
      new Promise((resolve, reject) => {
        waiting.push({ record: { sequence, update }, resolve, reject });
        flushing ??= flush();
      }),
    size: () => end,
    close: async () => {
      await flushing;
      await file.close();
    },
  };
}
