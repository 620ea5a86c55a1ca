import { MOST_DROPPED_BYTES } from '../../ipc';
import type { DroppedFile, Failure, Result } from '../../ipc';
import type { IncomingFile } from '../editor';

/** What was dropped or pasted: files to be read, and those that will not be. */
export interface Dropped {
  readonly files: readonly IncomingFile<DroppedFile>[];
  readonly refused: readonly Failure[];
}

/** Files of one drop that are looked at: an edition has a few hundred; somebody's whole disk has more. */
const MOST_FILES = 500;

const MEGABYTE = 2 ** 20;

/** What systems and Word leave in folders for themselves. */
const NOT_FOR_PEOPLE = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Tells what was dropped or pasted; of a folder, everything in it. Files that are too large, and those beyond the most
 * that are taken, are refused, one failure each. Call it within the event: afterwards its files are gone.
 */
export async function readDropped(data: DataTransfer | null): Promise<Dropped> {
  const entries = [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const given = [...(data?.files ?? [])];
  const isPlain = !entries.some(({ isDirectory }) => isDirectory);
  const found = isPlain ? given : (await Promise.all(entries.map(filesOf))).flat();
  const small = found.filter(({ size }) => size <= MOST_DROPPED_BYTES);
  const large = found.filter(({ size }) => size > MOST_DROPPED_BYTES);
  return {
    files: small.slice(0, MOST_FILES).map((file) => ({ name: file.name, read: () => readFile(file) })),
    refused: [...large.map(tooLarge), ...tooMany(small.length)],
  };
}
async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (NOT_FOR_PEOPLE.test(entry.name)) return [];
  if (isFile(entry))
    return new Promise((resolve) =>
      entry.file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  if (!isFolder(entry)) return [];
  const inside: FileSystemEntry[] = [];
  const reader = entry.createReader();
  // A reader gives a hundred at a time, and none at the end.
  for (let some = await next(reader); some.length > 0 && inside.length < MOST_FILES; some = await next(reader))
    inside.push(...some);
  return (await Promise.all(inside.map(filesOf))).flat();
}

function next(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function tooLarge({ name, size }: File): Failure {
  const values = { file: name, megabytes: Math.ceil(size / MEGABYTE), maximum: MOST_DROPPED_BYTES / MEGABYTE };
  return { ok: false, code: 'file-too-large', values };
}

function tooMany(count: number): readonly Failure[] {
  return count > MOST_FILES ? [{ ok: false, code: 'too-many-files', values: { count, maximum: MOST_FILES } }] : [];
}

/** The bytes of a file that was chosen, dropped or pasted; a failure where it is too large or cannot be read. */
export async function readFile(file: File): Promise<Result<DroppedFile>> {
  const { name, size } = file;
  if (size > MOST_DROPPED_BYTES) return tooLarge(file);
  try {
    return { ok: true, value: { name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch {
    return { ok: false, code: 'missing-file', values: { file: name } };
  }
}
