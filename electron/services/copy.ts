import type { Imported, ImportedCopy, Result } from '../../ipc';
import { importFile } from '../copy-job';
import type { TakenFiles } from './disk';

/** Reads files of copy, each on its own. */
export async function importFiles(taken: TakenFiles): Promise<Imported<ImportedCopy>> {
  const results = taken.files.map(importFile);
  return {
    files: results.flatMap((result) => (result.ok ? [result.value] : [])),
    refused: [...taken.refused, ...results.filter((result) => !result.ok)],
  };
}

/** Reads pasted copy. */
export function importText(text: string): Result<ImportedCopy> {
  return importFile({ name: '', bytes: new TextEncoder().encode(text) });
}
