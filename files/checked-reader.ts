import { fileFailure, megabytes, systemFailure } from './codes';
import type { FileFailure } from './codes';
import { diskFileSystem, readAll } from './file-system';
import type { FileSystem, OpenFile } from './file-system';

/** How a file is read. */
export interface ReadOptions {
  /** The most bytes that this kind of file may have. */
  readonly maximum: number;
  readonly fileSystem?: FileSystem;
}

/** The bytes of a file, or why there are none. */
export type ReadResult = { readonly ok: true; readonly bytes: Uint8Array } | FileFailure;

/**
 * Reads a whole file that a person named: a regular file only (a pipe or device could be read for ever), not empty,
 * within its limit.
 */
export async function readChecked(path: string, options: ReadOptions): Promise<ReadResult> {
  const { maximum, fileSystem = diskFileSystem } = options;
  let file: OpenFile | undefined;
  try {
    const facts = await fileSystem.stat(path);
    if (facts.isDirectory()) return fileFailure('is-a-folder', path);
    if (!facts.isFile()) return fileFailure('not-a-file', path);
    if (facts.size === 0) return fileFailure('empty-file', path);
    if (facts.size > maximum) {
      return fileFailure('file-too-large', path, { megabytes: megabytes(facts.size), maximum: megabytes(maximum) });
    }
    file = await fileSystem.open(path, 'r');
    return { ok: true, bytes: await readAll(file, facts.size) };
  } catch (error) {
    return systemFailure(error, path);
  } finally {
    await file?.close();
  }
}
