import type { Result } from '../../ipc';
import { success } from '../../ipc';
import type { Session } from './session';

/** Pictures that were copied in one edition, for another to paste: by SHA-256, until others are copied. */
export interface CopiedPictures {
  /** Keeps these pictures of a session, and none that were kept before. */
  keep(session: Pick<Session, 'pictures'>, hashes: readonly string[]): void;
  /** Takes kept pictures into a session; gives the hashes of those that were there. */
  bring(session: Pick<Session, 'addPicture'>, hashes: readonly string[]): Promise<Result<readonly string[]>>;
}

/** The pictures that go with what was copied in a window, of which nothing is held yet. */
export function createCopiedPictures(): CopiedPictures {
  let kept: ReadonlyMap<string, Uint8Array> = new Map();
  return {
    keep: (session, hashes) => {
      const pictures = session.pictures();
      kept = new Map(
        hashes.flatMap((sha256) => {
          const bytes = pictures.get(sha256);
          return bytes === undefined ? [] : [[sha256, bytes] as const];
        }),
      );
    },
    bring: async (session, hashes) => {
      const brought: string[] = [];
      for (const sha256 of hashes) {
        const bytes = kept.get(sha256);
        if (bytes === undefined) continue;
        const added = await session.addPicture(sha256, bytes);
        if (!added.ok) return added;
        brought.push(sha256);
      }
      return success(brought);
    },
  };
}
