import type { Imported, ImportedCopy, Result } from '../../ipc';
import { failure } from '../../ipc';
import type { TakenFiles } from './disk';

export async function importFiles(taken: TakenFiles): Promise<Imported<ImportedCopy>> {
  return { files: [], refused: taken.refused };
}
export function importText(_text: string): Result<ImportedCopy> {
  return failure('copy-empty');
}
