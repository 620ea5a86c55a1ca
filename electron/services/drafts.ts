import type { Edition } from '../../core/document';
import type { Result } from '../../ipc';
import { success } from '../../ipc';
import { readEdition } from './disk';

/** Edition files that are looked at beside the one that is open. */
export interface Drafts {
  /** Reads one. Its pictures are had until the next two are read: two states are compared. */
  read(file: string): Promise<Result<{ readonly edition: Edition }>>;
  /** A picture of one by the SHA-256 of its bytes. */
  picture(sha256: string): Uint8Array | undefined;
}

/** How many are looked at together. */
const MOST = 2;

/** A holder of drafts that has none yet. */
export function createDrafts(): Drafts {
  let held: readonly ReadonlyMap<string, Uint8Array>[] = [];
  return {
    read: async (file) => {
      const read = await readEdition(file);
      if (!read.ok) return read;
      const { edition, pictures } = read.value;
      held = [pictures, ...held].slice(0, MOST);
      return success({ edition });
    },
    picture: (sha256) => held.find((pictures) => pictures.has(sha256))?.get(sha256),
  };
}
