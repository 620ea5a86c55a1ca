import type { ImportedCopy, Result } from '../../ipc';
import { failure } from '../../ipc';
import type { CopyFile, ImportReport } from '../host-messages';
import { createKeptHost } from './kept-host';

/** The longest a reading of copy may take: the largest file that is taken reads in three seconds. */
const LIMIT_MS = 60_000;

/** Reads copy in a process of its own, so that no file can hold up the journal. */
export interface CopyReader {
  readFile(file: CopyFile): Promise<Result<ImportedCopy>>;
  /** Reads pasted text. */
  readText(text: string): Promise<Result<ImportedCopy>>;
  /** Ends what is being read. */
  stop(): void;
}

/** A reader over the built process `host`. */
export function createCopyReader(host: string): CopyReader {
  const kept = createKeptHost({ host, name: 'Forme copy reader', limitMs: LIMIT_MS });
  const readFile = async (file: CopyFile): Promise<Result<ImportedCopy>> => {
    const report = await kept.ask<ImportReport>({ kind: 'import', file });
    return report?.result ?? failure('copy-failed', { file: file.name });
  };
  return {
    readFile,
    readText: (text) => readFile({ name: '', bytes: new TextEncoder().encode(text) }),
    stop: kept.stop,
  };
}
