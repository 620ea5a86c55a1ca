import path from 'node:path';
import {
  openEdition,
  readChecked,
  readEditionFile,
  sha256,
  writeAllChecked,
  writeChecked,
  writeEditionFile,
} from '../../files';
import type { EditionParts, FileNote, NamedBytes, OpenedEditionFile } from '../../files';
import type { Notice, Result } from '../../ipc';
import { success } from '../../ipc';
import type { CopyFile } from '../host-messages';
import type { EditionFile } from './session-record';

/** The largest file that is read into memory to see what it is. */
const LARGEST_CHOSEN = 256 * 2 ** 20;

/** The largest edition file whose hash is compared; `files/` opens none that is larger. */
const LARGEST_EDITION = 1_000_000_000;

/** What a file that is replaced is kept as beside it, after its name. */
export const BACKUP = '.bak';

/** Writes a file whole or not at all. */
export async function writeBytes(file: string, bytes: Uint8Array): Promise<Result<undefined>> {
  const written = await writeChecked(file, bytes);
  return written.ok ? success(undefined) : nameOnly(written);
}

/** Writes files that belong together, each whole, or none of them. */
export async function writeFiles(folder: string, files: readonly NamedBytes[]): Promise<Result<undefined>> {
  const written = await writeAllChecked(folder, files);
  return written.ok ? success(undefined) : nameOnly(written);
}

/** Opens an edition file and checks all of it. */
export async function readEdition(file: string): Promise<Result<Omit<OpenedEditionFile, 'ok'>>> {
  const read = await readEditionFile(file);
  return read.ok ? success({ ...read, warnings: read.warnings.map(nameOnly) }) : nameOnly(read);
}

/**
 * Opens an edition file as `readEdition` does. Pictures that it lacks come from the version before it, where that has
 * them.
 */
export async function readEditionMended(file: string): Promise<Result<Omit<OpenedEditionFile, 'ok'>>> {
  const read = await readEdition(file);
  if (!read.ok || !read.value.warnings.some(isLostPicture)) return read;
  const backup = await readEditionFile(`${file}${BACKUP}`);
  if (!backup.ok) return read;
  const { edition, pictures, warnings } = read.value;
  const found = edition.pictures.flatMap(({ sha256: hash, name }) => {
    const bytes = pictures.has(hash) ? undefined : backup.pictures.get(hash);
    return bytes === undefined ? [] : [{ hash, name, bytes }];
  });
  const names = new Set(found.map(({ name }) => name));
  return success({
    ...read.value,
    pictures: new Map([...pictures, ...found.map(({ hash, bytes }) => [hash, bytes] as const)]),
    warnings: warnings.filter((each) => !isLostPicture(each) || !names.has(String(each.values.picture))),
  });
}

function isLostPicture({ code }: Pick<FileNote, 'code'>): boolean {
  return code === 'missing-picture-file';
}

/** Opens the bytes of an edition file called `name` and checks all of them. */
export function readEditionBytes(name: string, bytes: Uint8Array): Result<Omit<OpenedEditionFile, 'ok'>> {
  const read = openEdition(name, bytes);
  return read.ok ? success({ ...read, warnings: read.warnings.map(nameOnly) }) : nameOnly(read);
}

/** Writes an edition file; gives its hash. `expected` is what must still stand there, left out for a new place. */
export async function saveEdition(file: string, parts: EditionParts, expected?: string): Promise<Result<string>> {
  const written = await writeEditionFile(file, parts, expected === undefined ? {} : { expected });
  return written.ok ? success(written.sha256) : nameOnly(written);
}

/** Whether a file is there and other than its hash says. */
export async function wasReplaced(file: EditionFile): Promise<boolean> {
  const read = await readChecked(file.path, { maximum: LARGEST_EDITION });
  return read.ok && sha256(read.bytes) !== file.sha256;
}

/** Whether a file is there and holds exactly these bytes. */
export async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  const read = await readChecked(file, { maximum: LARGEST_EDITION });
  return read.ok && sha256(read.bytes) === sha256(bytes);
}

/** Reads a file that was chosen in a dialog. */
export async function readChosen(file: string): Promise<Result<CopyFile>> {
  const read = await readChecked(file, { maximum: LARGEST_CHOSEN });
  return read.ok ? success({ name: path.basename(file), bytes: read.bytes, path: file }) : nameOnly(read);
}

/** The same note or failure without the folder of its file: paths never reach the window. */
export function nameOnly<Note extends Notice>(note: Note): Note {
  const { file } = note.values;
  return typeof file === 'string' ? { ...note, values: { ...note.values, file: path.basename(file) } } : note;
}
