import { utilityProcess } from 'electron';
import type { DroppedFile, Imported, ImportedCopy, Result } from '../../ipc';
import { failure } from '../../ipc';
import type { ImportOrder, ImportReport } from '../host-messages';
import type { TakenFiles } from './disk';

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
  const read = (files: readonly DroppedFile[]): Promise<readonly Result<ImportedCopy>[]> =>
    new Promise((resolve) => {
      const order: ImportOrder = { kind: 'import', files };
      const reader = utilityProcess.fork(host, [], { serviceName: 'Forme copy reader', stdio: 'inherit' });
      const end = (results: readonly Result<ImportedCopy>[]): void => {
        clearTimeout(timer);
        reader.kill();
        resolve(results);
      };
      const fail = (): void => end(files.map(({ name }) => failure('copy-failed', { file: name })));
      const timer = setTimeout(fail, LIMIT_MS);
      reader.once('spawn', () => reader.postMessage(order));
      reader.once('message', ({ results }: ImportReport) => end(results));
      reader.once('exit', fail);
    });

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
