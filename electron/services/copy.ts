import type { Imported, ImportedCopy, Result } from '../../ipc';
import { failure } from '../../ipc';
import type { CopyFile, ImportReport } from '../host-messages';
import type { TakenFiles } from './disk';
import { workInHost } from './host-work';

/** The longest a reading of copy may take: the largest file that is taken reads in three seconds. */
const LIMIT_MS = 60_000;

/** Reads copy in a process of its own, so that no file can hold up the journal. */
export interface CopyReader {
  /** Reads files, each on its own. */
  readFiles(taken: TakenFiles): Promise<Imported<ImportedCopy>>;
  /** Reads pasted text. */
  readText(text: string): Promise<Result<ImportedCopy>>;
}

/** A reader over the built process `host`. */
export function createCopyReader(host: string): CopyReader {
  const read = async (files: readonly CopyFile[]): Promise<readonly Result<ImportedCopy>[]> => {
    const work = { host, name: 'Forme copy reader', limitMs: LIMIT_MS };
    const report = await workInHost<ImportReport>({ kind: 'import', files }, work);
    return report?.results ?? files.map(({ name }) => failure('copy-failed', { file: name }));
  };

  return {
    readFiles: async (taken) => {
      const results = await read(taken.files);
      return {
        files: results.flatMap((result) => (result.ok ? [result.value] : [])),
        refused: [...taken.refused, ...results.filter((result) => !result.ok)],
      };
    },
    readText: async (text) => {
      const [result] = await read([{ name: '', bytes: new TextEncoder().encode(text) }]);
      return result ?? failure('copy-failed', { file: '' });
    },
  };
}
