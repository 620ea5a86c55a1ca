/**
 * What the folder of a session says about it: which edition file it belongs to, and which base state and journal
 * count. `base-<generation>` holds the state after update `baseSequence`; `journal-<generation>` every update since.
 */
export interface SessionRecord {
  readonly format: typeof SESSION_FORMAT;
  readonly id: string;
  readonly name: string;
  /** Absolute path of the edition file; absent until the edition is saved for the first time. */
  readonly file?: string;
  /** Hash of that file as this session read or wrote it last, to notice when somebody else replaced it. */
  readonly fileSha256?: string;
  readonly generation: number;
  readonly baseSequence: number;
  /** The last update that the edition file (or what a sample comes from) holds; -1 when nothing else holds any. */
  readonly savedSequence: number;
  /** Open in a running Forme. Found at start it tells of a crash. */
  readonly open: boolean;
}

/** The version of the record. */
export const SESSION_FORMAT = 1;

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
    typeof record.id === 'string' &&
    typeof record.name === 'string' &&
    isTextOrAbsent(record.file) &&
    isTextOrAbsent(record.fileSha256) &&
    Number.isInteger(record.generation) &&
    Number.isInteger(record.baseSequence) &&
    Number.isInteger(record.savedSequence) &&
    typeof record.open === 'boolean'
  );
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
