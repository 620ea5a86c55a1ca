import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createJournal, resumeJournal, sha256, writeChecked } from '../../files';
import type { Journal } from '../../files';
import type { Result } from '../../ipc';
import { failure, success } from '../../ipc';
import { nameOnly, writeBytes } from './disk';
import { todaysState } from './todays-state';
import { SESSION_FORMAT, parseSessionRecord, sessionId, sessionPaths } from './session-record';
import type { EditionFile, SessionPaths, SessionRecord } from './session-record';

/** A session on disk, open for writing. */
export interface StoredSession {
  readonly record: SessionRecord;
  readonly journal: Journal;
  readonly paths: SessionPaths;
}

/** A session that was brought back: its snapshot and every update kept since. */
export interface ResumedSession extends StoredSession {
  readonly state: Uint8Array;
  readonly updates: readonly Uint8Array[];
  /** The number of the last update. */
  readonly sequence: number;
  /** Whether Forme did not get to close it. */
  readonly crashed: boolean;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** What a session begins with. */
export interface NewSession {
  readonly documentId: string;
  readonly name: string;
  readonly file?: EditionFile;
  readonly state: Uint8Array;
  /**
   * `nowhere`: the state itself can be had from nothing else, as that of an edition just begun, so that the session is
   * kept though nothing was edited. Left out: from the file, or from the sample.
   */
  readonly kept?: 'nowhere';
}

/** `savedThrough` of a session of which nothing is kept elsewhere, not even what it began with. */
const NOTHING = -1;

/** A session that was left with edits in no edition file. */
export interface LeftSession {
  readonly record: SessionRecord;
  readonly unsavedEdits: number;
}

const ASIDE = '.aside';

/** Begins a session. What an earlier one of the same id left is replaced: look for it with `leftSessions` first. */
export async function beginSession(root: string, { state, kept, ...made }: NewSession): Promise<Result<StoredSession>> {
  const paths = sessionPaths(root, sessionId(made.documentId));
  const earlier = await readRecord(paths);
  await mkdir(paths.pictures, { recursive: true });
  const generation = earlier?.generation ?? 0;
  return nextGeneration(
    paths,
    { ...made, generation, through: 0, savedThrough: kept === 'nowhere' ? NOTHING : 0, open: true },
    state,
  );
}

/**
 * Writes a snapshot and an empty journal as the next generation after the record's, then the record that makes them
 * count, then removes what counted before. A crash in between leaves the earlier generation whole.
 */
export async function nextGeneration(
  paths: SessionPaths,
  record: Omit<SessionRecord, 'format' | 'stateSha256'>,
  state: Uint8Array,
): Promise<Result<StoredSession>> {
  const generation = record.generation + 1;
  const written = await writeChecked(paths.state(generation), state);
  if (!written.ok) return nameOnly(written);
  const opened = await createJournal(paths.journal(generation));
  if (!opened.ok) return nameOnly(opened);
  const next: SessionRecord = { ...record, format: SESSION_FORMAT, generation, stateSha256: written.sha256 };
  const counted = await writeRecord(paths, next);
  if (counted.ok) return success({ record: next, journal: opened.journal, paths });
  await opened.journal.close();
  return counted;
}

/** Removes the files of every generation but the record's. */
export async function removeOthers(paths: SessionPaths, { generation }: SessionRecord): Promise<void> {
  const kept = [paths.record, paths.pictures, paths.state(generation), paths.journal(generation)];
  const names = await readdir(paths.folder);
  const others = names.filter((name) => /^(state|journal)-\d+\.(bin|log)$/.test(name));
  const files = others.map((name) => path.join(paths.folder, name)).filter((file) => !kept.includes(file));
  await Promise.all(files.map((file) => rm(file, { force: true })));
}

/** Writes a session's record: the moment at which a new generation counts. */
export async function writeRecord(paths: SessionPaths, record: SessionRecord): Promise<Result<undefined>> {
  return writeBytes(paths.record, new TextEncoder().encode(`${JSON.stringify(record)}\n`));
}

/** Brings a session back with every acknowledged update; `undefined` when there is none of this id. */
export async function resumeSession(root: string, id: string): Promise<Result<ResumedSession> | undefined> {
  const paths = sessionPaths(root, id);
  const record = await readRecord(paths);
  if (record === undefined) return undefined;
  const state = await readFile(paths.state(record.generation)).catch(() => undefined);
  if (state === undefined || sha256(state) !== record.stateSha256) {
    return failure('damaged-session', { file: record.name });
  }
  const resumed = await resumeJournal(paths.journal(record.generation));
  if (!resumed.ok) return nameOnly(resumed);
  const updates = resumed.records.map(({ update }) => update);
  const sequence = resumed.records.at(-1)?.sequence ?? record.through;
  const open = { ...record, open: true };
  const today = todaysState(record.name, state, updates);
  if (!today.ok || today.value !== undefined) await resumed.journal.close();
  if (!today.ok) return today;
  const rest = { sequence, crashed: record.open, pictures: await keptPictures(paths) };
  if (today.value !== undefined) {
    // The journal's updates are of the old state: from here on there is a new one.
    const next = await nextGeneration(paths, { ...open, through: sequence }, today.value);
    return next.ok ? success({ ...next.value, state: today.value, updates: [], ...rest }) : next;
  }
  const marked = await writeRecord(paths, open);
  if (!marked.ok) {
    await resumed.journal.close();
    return marked;
  }
  return success({ record: open, journal: resumed.journal, paths, state, updates, ...rest });
}

/**
 * Sessions that hold edits which are in no edition file, whether Forme closed them or not. `open` are those that are
 * in use: their journals are being written and must not be looked into.
 */
export async function leftSessions(root: string, open: ReadonlySet<string>): Promise<readonly LeftSession[]> {
  const ids = await readdir(root).catch(() => []);
  const closed = ids.filter((id) => !open.has(id) && !id.endsWith(ASIDE));
  const left = await Promise.all(
    closed.map(async (id): Promise<LeftSession | undefined> => {
      const paths = sessionPaths(root, id);
      const record = await readRecord(paths);
      if (record === undefined) return undefined;
      const resumed = await resumeJournal(paths.journal(record.generation));
      if (!resumed.ok) return { record, unsavedEdits: Math.max(1, record.through - record.savedThrough) };
      await resumed.journal.close();
      const last = resumed.records.at(-1)?.sequence ?? record.through;
      return { record, unsavedEdits: last - record.savedThrough };
    }),
  );
  return left.filter((each) => each !== undefined).filter(({ unsavedEdits }) => unsavedEdits > 0);
}

/** Keeps a picture beside the journal, until an edition file holds it. */
export function keepPicture(paths: SessionPaths, hash: string, bytes: Uint8Array): Promise<Result<undefined>> {
  return writeBytes(path.join(paths.pictures, hash), bytes);
}

/** Removes a session: an edition file holds all of it. */
export async function discardSession(root: string, id: string): Promise<void> {
  const paths = sessionPaths(root, id);
  // First, so that a crash half-way leaves rubbish and not half a session.
  await rm(paths.record, { force: true });
  await rm(paths.folder, { recursive: true, force: true });
}

/** Moves a session that cannot be brought back out of the way, every byte of it kept. */
export async function setSessionAside(root: string, id: string): Promise<void> {
  const { folder } = sessionPaths(root, id);
  await rename(folder, `${folder}-${randomBytes(4).toString('hex')}${ASIDE}`);
}

async function readRecord(paths: SessionPaths): Promise<SessionRecord | undefined> {
  const text = await readFile(paths.record, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseSessionRecord(text);
}

async function keptPictures({ pictures: folder }: SessionPaths): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await readdir(folder).catch(() => []);
  const read = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(folder, name)).catch(() => undefined)] as const),
  );
  return new Map(
    read.flatMap(([name, bytes]) => (bytes !== undefined && sha256(bytes) === name ? [[name, bytes]] : [])),
  );
}
