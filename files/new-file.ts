import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileFailure, megabytes, systemFailure } from './codes';
import type { FileFailure } from './codes';
import { errorName, readAll, systemError, writeAll } from './file-system';
import type { FileFacts, FileSystem } from './file-system';
import { sha256 } from './sha256';

/** The system's names for a disk, a share of it or a file that can hold no more. */
const DISK_FULL: readonly (string | undefined)[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Group and others as the user's umask allows, as for any new file. */
const NEW_FILE_MODE = 0o666;
const ANY_WRITE_BIT = 0o222;

/** Windows refuses to replace a file while a virus scanner or indexer reads it; a second is far longer than they do. */
const REPLACE_TRIES = 10;
const REPLACE_PAUSE_MS = 100;

/** Where bytes are to go, and what stands there now. */
export interface Target {
  /** As the caller named it. */
  readonly path: string;
  /** The file behind links. */
  readonly file: string;
  /** What stands there; `undefined` for nothing. */
  readonly there: FileFacts | undefined;
}

/**
 * Looks at what stands at a path. Renaming over a file asks nobody, so its own marks are asked here: a folder, a device
 * or a file marked read-only is refused.
 */
export async function lookAt(fileSystem: FileSystem, path: string): Promise<Target | FileFailure> {
  const file = await realTarget(fileSystem, path);
  const there = await factsOf(fileSystem, file);
  if (there?.isDirectory() === true) return fileFailure('is-a-folder', path);
  if (there?.isFile() === false) return fileFailure('not-a-file', path);
  if (there !== undefined && (there.mode & ANY_WRITE_BIT) === 0) return fileFailure('read-only-file', path);
  return { path, file, there };
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

/**
 * Writes bytes beside a target under a new name, all of them (short writes are common on full disks), flushes them,
 * reads them back and compares. Gives the new name; on a failure nothing of it is left.
 */
export async function writeBeside(fileSystem: FileSystem, target: Target, bytes: Uint8Array): Promise<string> {
  const name = temporaryName(dirname(target.file));
  try {
    await writeNew(fileSystem, name, bytes, target.there === undefined ? NEW_FILE_MODE : target.there.mode & 0o777);
    if (Buffer.compare(await bytesOf(fileSystem, name), bytes) !== 0) throw systemError('EIO');
    return name;
  } catch (error) {
    await discard(fileSystem, name);
    throw error;
  }
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

/** SHA-256 of a file's bytes. */
export async function sumOf(fileSystem: FileSystem, path: string): Promise<string> {
  return sha256(await bytesOf(fileSystem, path));
}

async function bytesOf(fileSystem: FileSystem, path: string): Promise<Uint8Array> {
  const file = await fileSystem.open(path, 'r');
  try {
    const { size } = await file.stat();
    return await readAll(file, size);
  } finally {
    await file.close();
  }
}

/** Gives a file a second name in its folder, so that it is never without one; where links are unknown, copies it. */
export async function giveSecondName(fileSystem: FileSystem, path: string): Promise<string> {
  const second = temporaryName(dirname(path));
  try {
    await fileSystem.link(path, second);
  } catch {
    const file = await fileSystem.open(path, 'r');
    try {
      const { size, mode } = await file.stat();
      await writeNew(fileSystem, second, await readAll(file, size), mode & 0o777);
    } catch (error) {
      await discard(fileSystem, second);
      throw error;
    } finally {
      await file.close();
    }
  }
  return second;
}

/** Renames a file over another, which is one step to whoever looks on. */
export async function replace(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await fileSystem.rename(from, to);
      return;
    } catch (error) {
      const passing = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorName(error));
      if (!passing) throw error;
      // Whoever holds it open for so long is a viewer, not a scanner.
      if (tries === REPLACE_TRIES) throw systemError('EBUSY');
      await new Promise((resolve) => setTimeout(resolve, REPLACE_PAUSE_MS));
    }
  }
}

/** Removes a file that nobody has seen. What cannot be tidied away must not hide the failure that led here. */
export async function discard(fileSystem: FileSystem, path: string): Promise<void> {
  await fileSystem.unlink(path).catch(() => undefined);
}

/** New files carry the process that writes them, so that what a killed one left behind can be told and removed. */
function temporaryName(folder: string): string {
  return join(folder, `.forme-${process.pid}-${randomBytes(8).toString('hex')}.tmp`);
}

/** Removes what killed processes left in a folder. That it cannot is no reason not to write. */
export async function sweepLeftovers(fileSystem: FileSystem, folder: string): Promise<void> {
  const names = await fileSystem.readdir(folder).catch(() => []);
  for (const name of names) {
    const writer = /^\.forme-(\d+)-[0-9a-f]{16}\.tmp$/.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) await discard(fileSystem, join(folder, name));
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

/** The failure of writing so many bytes to a path, for what the system threw. */
export function writeFailure(error: unknown, path: string, size: number): FileFailure {
  if (errorName(error) === 'ENOENT') return fileFailure('missing-folder', path);
  return systemFailure(error, path, DISK_FULL.includes(errorName(error)) ? { megabytes: megabytes(size) } : {});
}
