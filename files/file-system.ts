import { promises } from 'node:fs';

/** What Forme asks of an open file; Node's `FileHandle` has it. */
export interface OpenFile {
  readonly write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesWritten: number }>;
  readonly read: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>;
  readonly stat: () => Promise<FileFacts>;
  readonly truncate: (length: number) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly datasync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is known of a path. */
export interface FileFacts {
  readonly size: number;
  readonly mode: number;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
}

/** The file system, as little of it as is used: the one seam through which tests make disks fail. */
export interface FileSystem {
  readonly open: (path: string, flags: string, mode?: number) => Promise<OpenFile>;
  readonly stat: (path: string) => Promise<FileFacts>;
  readonly realpath: (path: string) => Promise<string>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly mkdir: (path: string, options: { readonly recursive: true }) => Promise<unknown>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly link: (existing: string, made: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  readonly rm: (path: string, options: { readonly recursive: true; readonly force: true }) => Promise<void>;
}

/** The real file system. On macOS Node's `fsync` is F_FULLFSYNC, which reaches the platter. */
export const diskFileSystem: FileSystem = promises;

/** The system's short name of an error, such as `ENOENT`; empty for none. */
export function errorName(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** An error as the system would throw it, for what the system did not notice. */
export function systemError(name: string): Error {
  return Object.assign(new Error(name), { code: name });
}

/** Errors with which systems and shares say that a folder cannot be synced at all: Windows, SMB, some FUSE. */
const UNSYNCABLE: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EISDIR', 'EBADF']);

/** Makes new and renamed names in a folder durable; without it a power cut may bring the old name back. */
export async function syncFolder(fileSystem: FileSystem, folder: string): Promise<void> {
  let handle: OpenFile | undefined;
  try {
    handle = await fileSystem.open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (!UNSYNCABLE.has(errorName(error))) throw error;
  } finally {
    await handle?.close();
  }
}

/** Writes all bytes at `position`: one `write` may take fewer than it was given, as on a nearly full disk. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw systemError('ENOSPC');
    done += bytesWritten;
  }
}

/** Reads a file of known size from its start; fewer bytes when it is shorter. */
export async function readAll(file: OpenFile, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let done = 0;
  while (done < size) {
    const { bytesRead } = await file.read(bytes, done, size - done, done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done === size ? bytes : bytes.subarray(0, done);
}
