import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Result, SaveState } from '../../ipc';
import { failure, success } from '../../ipc';
import { createJournal, readJournal, writeBytes } from './disk';
import { logProblem } from './log';
import { generationFiles, openSession } from './session';
import type { Session, SessionFolder } from './session';
import { SESSION_FORMAT, parseSessionRecord } from './session-record';
import type { SessionRecord } from './session-record';

/** A session and how many edits came back from a journal that a crash left open. */
export interface RestoredSession {
  readonly session: Session;
  readonly recoveredEdits: number;
}

/** What a new session is made from. */
export interface NewSession {
  readonly name: string;
  readonly state: Uint8Array;
  readonly pictures: readonly StoredPicture[];
  /** The file the state was read from; absent for an edition that has none yet. */
  readonly source?: { readonly file: string; readonly fileSha256: string };
  /** Can be had again from elsewhere, as the sample can: it need not be kept while nothing was changed in it. */
  readonly replaceable?: boolean;
}

/** The bytes of a picture and their hash. */
export interface StoredPicture {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** The folders of all sessions: one each, with its record, base, journal and pictures. */
export interface SessionStore {
  /** Records of every session on disk. */
  list(): Promise<readonly SessionRecord[]>;
  create(made: NewSession): Promise<Result<Session>>;
  /** Brings a session back with every acknowledged update. */
  restore(record: SessionRecord): Promise<Result<RestoredSession>>;
  /** Forgets a session whose edits are all in its edition file. */
  remove(id: string): Promise<void>;
  keepPictures(id: string, pictures: readonly StoredPicture[]): Promise<Result<undefined>>;
  pictureFile(picture: { readonly session: string; readonly sha256: string }): string;
  readPictures(id: string, hashes: readonly string[]): Promise<readonly StoredPicture[]>;
}

const RECORD_NAME = 'session.json';

/** The store below a folder. `tell` hears how safe each session's work is. */
export function createSessionStore(root: string, tell: (state: SaveState) => void): SessionStore {
  const folderOf = (id: string): string => path.join(root, id);
  const pictureFile = ({ session, sha256 }: { readonly session: string; readonly sha256: string }): string =>
    path.join(folderOf(session), 'pictures', sha256);
  const place = (id: string): SessionFolder => ({
    folder: folderOf(id),
    keepRecord: (record) =>
      writeBytes(path.join(folderOf(id), RECORD_NAME), new TextEncoder().encode(`${JSON.stringify(record)}\n`)),
  });

  const keepPictures = async (id: string, pictures: readonly StoredPicture[]): Promise<Result<undefined>> => {
    await mkdir(path.join(folderOf(id), 'pictures'), { recursive: true });
    for (const { sha256, bytes } of pictures) {
      const written = await writeBytes(pictureFile({ session: id, sha256 }), bytes);
      if (!written.ok) return written;
    }
    return success(undefined);
  };

  const readRecord = async (id: string): Promise<SessionRecord | undefined> => {
    try {
      const record = parseSessionRecord(await readFile(path.join(folderOf(id), RECORD_NAME), 'utf8'));
      return record?.id === id ? record : undefined;
    } catch {
      return undefined;
    }
  };

  return {
    pictureFile,
    keepPictures,
    list: async () => {
      const names = await readdir(root).catch(() => []);
      const records = await Promise.all(names.map(readRecord));
      return records.filter((record) => record !== undefined);
    },
    create: async ({ name, state, pictures, source, replaceable = false }) => {
      const id = randomUUID();
      const record: SessionRecord = {
        format: SESSION_FORMAT,
        id,
        name,
        ...source,
        generation: 1,
        baseSequence: 0,
        savedSequence: source !== undefined || replaceable ? 0 : -1,
        open: true,
      };
      const files = generationFiles(folderOf(id), record.generation);
      await mkdir(folderOf(id), { recursive: true });
      const based = await writeBytes(files.base, state);
      if (!based.ok) return based;
      const kept = await keepPictures(id, pictures);
      if (!kept.ok) return kept;
      const journal = await createJournal(files.journal);
      if (!journal.ok) return journal;
      const recorded = await place(id).keepRecord(record);
      if (!recorded.ok) return recorded;
      return success(openSession({ record, place: place(id), base: state, updates: [], journal: journal.value, tell }));
    },
    restore: async (record) => {
      const files = generationFiles(folderOf(record.id), record.generation);
      const base = await readFile(files.base).catch(() => undefined);
      const read = await readJournal(files.journal, record.baseSequence);
      if (base === undefined) return failure('damaged-session', { file: record.name });
      if (!read.ok) return read;
      const { updates, journal } = read.value;
      const open = { ...record, open: true };
      try {
        const session = openSession({ record: open, place: place(record.id), base, updates, journal, tell });
        const recorded = await place(record.id).keepRecord(open);
        if (!recorded.ok) return recorded;
        return success({ session, recoveredEdits: record.open ? updates.length : 0 });
      } catch (error) {
        logProblem('bringing a session back', error);
        await journal.close();
        return failure('damaged-session', { file: record.name });
      }
    },
    remove: async (id) => {
      await rm(folderOf(id), { recursive: true, force: true });
    },
    readPictures: (id, hashes) =>
      Promise.all(
        hashes.map(async (sha256) => ({ sha256, bytes: await readFile(pictureFile({ session: id, sha256 })) })),
      ),
  };
}
