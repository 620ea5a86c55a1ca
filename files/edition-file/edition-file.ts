import { EDITION_FORMAT, canonicalJson, importedCondition, migrate, validateEdition } from '../../core/document';
import type { Edition, Problem } from '../../core/document';
import { createModel, loadModel } from '../../model';
import { readChecked } from '../checked-reader';
import { writeChecked } from '../checked-writer';
import type { WriteOptions, WriteResult } from '../checked-writer';
import { fileFailure } from '../codes';
import type { FileFailure, FileNote } from '../codes';
import type { FileSystem } from '../file-system';
import { sha256 } from '../sha256';
import { PART_NAMES, pictureName, profileName } from './manifest';
import { packEdition } from './pack';
import type { EditionParts } from './pack';
import { readJson, unpackEdition } from './unpack';

/** The largest packed edition. */
const MOST_BYTES = 1_000_000_000;

/** How an edition file is written. */
export interface EditionWriteOptions extends WriteOptions {
  /** What writes it, such as `Forme 0.1.0`; `Forme` when left out. */
  readonly app?: string;
}

/**
 * An edition file that was opened: the content is valid, the state is that of the edition, and every picture is whole;
 * a warning tells of each that is not there.
 */
export interface OpenedEditionFile extends EditionParts {
  readonly ok: true;
  /** SHA-256 of the whole file, for `WriteOptions.expected` at the next save. */
  readonly sha256: string;
  readonly warnings: readonly FileNote[];
}

/**
 * Writes an edition file whole or not at all. What stood there is kept as `<path>.bak` unless `keepPrevious` is false.
 * An edition that could not be opened again (`invalid-edition`) is refused before anything is written.
 */
export async function writeEditionFile(
  path: string,
  parts: EditionParts,
  { app = 'Forme', ...options }: EditionWriteOptions = {},
): Promise<WriteResult> {
  const checked = validateEdition(parts.edition);
  if (!checked.ok) return invalid(path, checked.problems);
  return writeChecked(path, packEdition(parts, app), { keepPrevious: true, ...options });
}

/** Opens an edition file and checks all of it; the file is never changed. */
export async function readEditionFile(
  path: string,
  options: { readonly fileSystem?: FileSystem } = {},
): Promise<OpenedEditionFile | FileFailure> {
  const file = await readChecked(path, { maximum: MOST_BYTES, ...options });
  return file.ok ? openEdition(path, file.bytes) : file;
}

/** Opens the bytes of an edition file; `file` is what failures call it. */
export function openEdition(file: string, bytes: Uint8Array): OpenedEditionFile | FileFailure {
  const unpacked = unpackEdition(bytes);
  if (!unpacked.ok) {
    switch (unpacked.code) {
      case 'not-an-edition':
        return fileFailure(unpacked.code, file);
      case 'newer-edition':
        return fileFailure(unpacked.code, file, { format: unpacked.format, supported: EDITION_FORMAT });
      case 'damaged-edition':
        return fileFailure(unpacked.code, file, { part: unpacked.part });
      case 'edition-over-limit':
        return fileFailure(unpacked.code, file, { limit: unpacked.limit });
    }
  }
  const { parts } = unpacked;
  const json = parts.get(PART_NAMES.edition);
  const value = json && readJson(json);
  const migrated = migrate(value);
  if (!migrated.ok) {
    return migrated.code === 'newer-format'
      ? fileFailure('newer-edition', file, { format: migrated.format, supported: migrated.supported })
      : fileFailure('damaged-edition', file, { part: PART_NAMES.edition });
  }
  const checked = validateEdition(migrated.value);
  if (!checked.ok) return invalid(file, checked.problems);
  const { edition } = checked;
  const warnings: FileNote[] = checked.warnings.map(({ path }) => note('dropped-reference', file, { place: path }));
  const pictures = new Map<string, Uint8Array>();
  for (const picture of edition.pictures) {
    const part = parts.get(pictureName(picture));
    if (part !== undefined && sha256(part) === picture.sha256) pictures.set(picture.sha256, part);
    else warnings.push(note('missing-picture-file', file, { picture: picture.name }));
  }
  const condition = importedCondition(edition.profile);
  if (condition !== undefined) {
    const part = parts.get(profileName(condition.sha256));
    if (part !== undefined && sha256(part) === condition.sha256) pictures.set(condition.sha256, part);
    else warnings.push(note('missing-press-profile', file, { profile: condition.file }));
  }
  let modelState = parts.get(PART_NAMES.model);
  if (modelState === undefined || !holds(modelState, edition)) {
    // After a migration the state is of the old format: making it anew is then the rule and no news.
    if (migrated.from === edition.format) warnings.push(note('state-rebuilt', file));
    modelState = createModel(edition).encodeState();
  }
  return { ok: true, edition, modelState, pictures, sha256: sha256(bytes), warnings };
}

/** Whether a state is that of the edition. A state from a file may be anything, so whatever it throws is a no. */
function holds(state: Uint8Array, edition: Edition): boolean {
  try {
    return canonicalJson(loadModel(state).edition()) === canonicalJson(edition);
  } catch {
    return false;
  }
}

function note(code: FileNote['code'], file: string, values: FileNote['values'] = {}): FileNote {
  return { code, values: { file, ...values } };
}

function invalid(file: string, problems: readonly Problem[]): FileFailure {
  const [first] = problems;
  return fileFailure('invalid-edition', file, {
    place: first?.path ?? '',
    problem: first?.code ?? '',
    count: problems.length,
  });
}
