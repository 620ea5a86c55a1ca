import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileFailure, megabytes, systemFailure } from './codes';
import type { FileFailure } from './codes';
import { diskFileSystem, errorName, readAll, syncFolder, systemError, writeAll } from './file-system';
import type { FileFacts, FileSystem } from './file-system';
import { sha256 } from './sha256';

/** The system's names for a disk, a share of it or a file that can hold no more. */
const DISK_FULL: readonly (string | undefined)[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** How a file is written. */
export interface WriteOptions {
  /**
   * What the target must still be: the SHA-256 of its bytes, or `absent`. Anything else there is `changed-outside` and
   * stays. Left out, whatever stands there is replaced.
   */
  readonly expected?: string;
  /** Keeps what stood at the target as `<target>.bak`; off when left out. */
  readonly keepPrevious?: boolean;
  readonly fileSystem?: FileSystem;
}

/** What was written, or why the target is untouched. */
export type WriteResult = { readonly ok: true; readonly bytes: number; readonly sha256: string } | FileFailure;

/** Group and others as the user's umask allows, as for any new file. */
const NEW_FILE_MODE = 0o666;
const ANY_WRITE_BIT = 0o222;

/** Windows refuses to replace a file while a virus scanner or indexer reads it; a second is far longer than they do. */
const REPLACE_TRIES = 10;
const REPLACE_PAUSE_MS = 100;

/**
 * The one way by which Forme writes files. The bytes go to a new file in the same folder, all of them (short writes are
 * common on full disks), are flushed, read back and compared, and only then take the target's name; then the folder is
 * flushed. On any failure the target is what it was and the new file is gone. A link is followed, not replaced.
 */
export async function writeChecked(path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<WriteResult> {
  const { fileSystem = diskFileSystem, expected, keepPrevious = false } = options;
  try {
    const target = await realTarget(fileSystem, path);
    const folder = dirname(target);
    const there = await factsOf(fileSystem, target);
    const refusal = await refuse(fileSystem, { path, target, there, expected });
    if (refusal !== undefined) return refusal;
    const sum = sha256(bytes);
    await sweepLeftovers(fileSystem, folder);
    const temporary = temporaryName(folder);
    try {
      await writeNew(fileSystem, temporary, bytes, there === undefined ? NEW_FILE_MODE : there.mode & 0o777);
      if ((await sumOf(fileSystem, temporary)) !== sum) throw systemError('EIO');
      if (keepPrevious && there !== undefined) await keepAside(fileSystem, target);
      await replace(fileSystem, temporary, target);
    } catch (error) {
      await fileSystem.unlink(temporary).catch(ignore);
      throw error;
    }
    await syncFolder(fileSystem, folder);
    return { ok: true, bytes: bytes.length, sha256: sum };
  } catch (error) {
    if (errorName(error) === 'ENOENT') return fileFailure('missing-folder', path);
    return systemFailure(
      error,
      path,
      DISK_FULL.includes(errorName(error)) ? { megabytes: megabytes(bytes.length) } : {},
    );
  }
}

/** The file behind links; the path itself when nothing stands there yet. */
async function realTarget(fileSystem: FileSystem, path: string): Promise<string> {
  try {
    return await fileSystem.realpath(path);
  } catch (error) {
    if (errorName(error) !== 'ENOENT') throw error;
    return path;
  }
}

async function factsOf(fileSystem: FileSystem, path: string): Promise<FileFacts | undefined> {
  try {
    return await fileSystem.stat(path);
  } catch (error) {
    if (errorName(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

interface Target {
  readonly path: string;
  readonly target: string;
  readonly there: FileFacts | undefined;
  readonly expected: string | undefined;
}

/** Why the target must not be replaced: renaming over a file asks nobody, so its own marks are asked here. */
async function refuse(
  fileSystem: FileSystem,
  { path, target, there, expected }: Target,
): Promise<FileFailure | undefined> {
  if (there !== undefined) {
    if (there.isDirectory()) return fileFailure('is-a-folder', path);
    if (!there.isFile()) return fileFailure('not-a-file', path);
    if ((there.mode & ANY_WRITE_BIT) === 0) return fileFailure('read-only-file', path);
  }
  if (expected === undefined) return undefined;
  const now = there === undefined ? 'absent' : await sumOf(fileSystem, target);
  return now === expected ? undefined : fileFailure('changed-outside', path);
}

async function writeNew(fileSystem: FileSystem, path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await fileSystem.open(path, 'wx', mode);
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw systemError('EIO');
  } finally {
    await file.close();
  }
}

async function sumOf(fileSystem: FileSystem, path: string): Promise<string> {
  const file = await fileSystem.open(path, 'r');
  try {
    const { size } = await file.stat();
    return sha256(await readAll(file, size));
  } finally {
    await file.close();
  }
}

/** Gives the file at `target` a second name, so that it is never without one; where links are unknown, copies it. */
async function keepAside(fileSystem: FileSystem, target: string): Promise<void> {
  const aside = temporaryName(dirname(target));
  try {
    await fileSystem.link(target, aside);
  } catch {
    const file = await fileSystem.open(target, 'r');
    try {
      const { size, mode } = await file.stat();
      await writeNew(fileSystem, aside, await readAll(file, size), mode & 0o777);
    } finally {
      await file.close();
    }
  }
  await replace(fileSystem, aside, `${target}.bak`).catch(async (error: unknown) => {
    await fileSystem.unlink(aside).catch(ignore);
    throw error;
  });
}

async function replace(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await fileSystem.rename(from, to);
      return;
    } catch (error) {
      const passing = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorName(error));
      if (!passing || tries === REPLACE_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, REPLACE_PAUSE_MS));
    }
  }
}

/** New files carry the process that writes them, so that what a killed one left behind can be told and removed. */
function temporaryName(folder: string): string {
  return join(folder, `.forme-${process.pid}-${randomBytes(8).toString('hex')}.tmp`);
}

/** Removes what killed processes left in a folder. That it cannot is no reason not to write. */
async function sweepLeftovers(fileSystem: FileSystem, folder: string): Promise<void> {
  const names = await fileSystem.readdir(folder).catch(() => []);
  for (const name of names) {
    const writer = /^\.forme-(\d+)-[0-9a-f]{16}\.tmp$/.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) {
      await fileSystem.unlink(join(folder, name)).catch(ignore);
    }
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errorName(error) === 'EPERM';
  }
}

function ignore(): void {
  // What could not be tidied away must not hide the failure that led here.
}
