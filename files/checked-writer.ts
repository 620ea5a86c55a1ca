import { dirname } from 'node:path';
import { fileFailure } from './codes';
import type { FileFailure } from './codes';
import { diskFileSystem, syncFolder } from './file-system';
import type { FileSystem } from './file-system';
import { discard, giveSecondName, lookAt, replace, sumOf, sweepLeftovers, writeBeside, writeFailure } from './new-file';
import { sha256 } from './sha256';

/** How a file is written. */
export interface WriteOptions {
  /**
   * What the target must still be: the SHA-256 of its bytes, or `absent`. Anything else there is `changed-outside` and
   * stays; where nothing is any more, nothing is lost by writing it again. Left out, whatever stands there is replaced.
   */
  readonly expected?: string;
  /** Keeps what stood at the target as `<target>.bak`; off when left out. */
  readonly keepPrevious?: boolean;
  readonly fileSystem?: FileSystem;
}

/** What was written, or why the target is untouched. */
export type WriteResult = { readonly ok: true; readonly bytes: number; readonly sha256: string } | FileFailure;

/**
 * The way by which Forme writes a file. The bytes go to a new file in the same folder, are flushed, read back and
 * compared, and only then take the target's name; then the folder is flushed. On any failure the target is what it was
 * and the new file is gone. A link is followed, not replaced. (`writeAllChecked` for several that belong together.)
 */
export async function writeChecked(path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<WriteResult> {
  const { fileSystem = diskFileSystem, expected, keepPrevious = false } = options;
  try {
    const target = await lookAt(fileSystem, path);
    if ('ok' in target) return target;
    const folder = dirname(target.file);
    if (expected !== undefined && target.there !== undefined && (await sumOf(fileSystem, target.file)) !== expected) {
      return fileFailure('changed-outside', path);
    }
    await sweepLeftovers(fileSystem, folder);
    const written = await writeBeside(fileSystem, target, bytes);
    try {
      if (keepPrevious && target.there !== undefined) await keepAside(fileSystem, target.file);
      await replace(fileSystem, written, target.file);
    } catch (error) {
      await discard(fileSystem, written);
      throw error;
    }
    await syncFolder(fileSystem, folder);
    return { ok: true, bytes: bytes.length, sha256: sha256(bytes) };
  } catch (error) {
    return writeFailure(error, path, bytes.length);
  }
}

/** Keeps the file at `path` as `<path>.bak` too. */
async function keepAside(fileSystem: FileSystem, path: string): Promise<void> {
  const aside = await giveSecondName(fileSystem, path);
  try {
    await replace(fileSystem, aside, `${path}.bak`);
  } catch (error) {
    await discard(fileSystem, aside);
    throw error;
  }
}
