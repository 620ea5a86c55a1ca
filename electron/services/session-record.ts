import { createHash } from 'node:crypto';
import path from 'node:path';

/** An edition file, and the hash of its bytes as the session read or wrote it last. */
export interface EditionFile {
  /** Absolute path. It never leaves the main process. */
  readonly path: string;
  readonly sha256: string;
}

/**
 * What a session's folder says of it. Its last version decides which snapshot and journal count: the snapshot of
 * `generation` holds every update up to `through`, its journal every one since.
 */
export interface SessionRecord {
  readonly format: typeof SESSION_FORMAT;
  /** What the session is about: an edition file, a new edition, the sample. */
  readonly documentId: string;
  readonly name: string;
  /** Absent until the edition is saved for the first time. */
  readonly file?: EditionFile;
  readonly generation: number;
  readonly stateSha256: string;
  readonly through: number;
  /**
   * The last update that the edition file, or whatever else the edition can be had from again, holds; -1 for not even
   * the first state.
   */
  readonly savedThrough: number;
  /** Open in a running Forme. Found at start, it tells of a crash. */
  readonly open: boolean;
}

/** The version of the record. */
export const SESSION_FORMAT = 1;

/** The window's handle of a session, and the name of its folder: says nothing of where its edition stands. */
export function sessionId(documentId: string): string {
  return createHash('sha256').update(documentId).digest('hex').slice(0, 32);
}

/** Paths of a session's parts. */
export interface SessionPaths {
  readonly folder: string;
  readonly record: string;
  readonly pictures: string;
  readonly state: (generation: number) => string;
  readonly journal: (generation: number) => string;
}

/** Paths in the folder of a session, `id` its handle. */
export function sessionPaths(root: string, id: string): SessionPaths {
  const folder = path.join(root, id);
  return {
    folder,
    record: path.join(folder, 'session.json'),
    pictures: path.join(folder, 'pictures'),
    state: (generation) => path.join(folder, `state-${generation}.bin`),
    journal: (generation) => path.join(folder, `journal-${generation}.log`),
  };
}

/** Reads a record; `undefined` for anything that is not one of this version. */
export function parseSessionRecord(text: string): SessionRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is SessionRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Partial<Record<keyof SessionRecord, unknown>>;
  return (
    record.format === SESSION_FORMAT &&
    typeof record.documentId === 'string' &&
    typeof record.name === 'string' &&
    (record.file === undefined || isEditionFile(record.file)) &&
    typeof record.stateSha256 === 'string' &&
    [record.generation, record.through, record.savedThrough].every(Number.isSafeInteger) &&
    typeof record.open === 'boolean'
  );
}

function isEditionFile(value: unknown): value is EditionFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path: file, sha256 } = value as Partial<Record<keyof EditionFile, unknown>>;
  return typeof file === 'string' && typeof sha256 === 'string';
}
