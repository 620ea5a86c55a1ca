import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ChosenFile, FileSource, Result } from '../../ipc';
import { failure, success } from '../../ipc';
import type { CopyFile } from '../host-messages';
import { readChosen } from './disk';

/** Files that were chosen in a dialog, known to the window by handles alone. */
export interface ChosenFiles {
  /** Gives handles of files, in their order. */
  offer(files: readonly string[]): readonly ChosenFile[];
  /** Gives a dropped file as it is, and reads a chosen one. */
  read(source: FileSource): Promise<Result<CopyFile>>;
}

/** A desk for chosen files. */
export function createChosenFiles(): ChosenFiles {
  const paths = new Map<string, string>();
  return {
    offer: (files) =>
      files.map((file) => {
        const chosen = randomUUID();
        paths.set(chosen, file);
        return { chosen, name: path.basename(file) };
      }),
    read: async (source) => {
      if ('bytes' in source) return success(source);
      const file = paths.get(source.chosen);
      return file === undefined ? failure('bad-request', { channel: source.name }) : readChosen(file);
    },
  };
}
