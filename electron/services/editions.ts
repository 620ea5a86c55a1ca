import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Edition } from '../../core/document';
import type { DroppedFile, Notice, OpenedEdition, RecentEdition, Result, SaveState } from '../../ipc';
import { failure, success } from '../../ipc';
import { createModel } from '../../model';
import { factsOf } from './covers';
import type { Covers } from './covers';
import { BACKUP, holds, readEdition, readEditionBytes, readEditionMended, saveEdition, wasReplaced } from './disk';
import { logProblem } from './log';
import { createRecentList, nameOf } from './recent-list';
import type { UnsavedWork } from './recent-list';
import { openSession } from './session';
import type { Session } from './session';
import { sessionId } from './session-record';
import { beginSession, discardSession, leftSessions, resumeSession, setSessionAside } from './session-store';
import type { LeftSession, NewSession } from './session-store';
import type { SettingsKeeper } from './settings';
import { createTurns } from './turns';

/** What the sample's session is about, so that changes to it are found again. */
const SAMPLE_ID = 'sample';

/** How reading an edition file fails when its bytes are not what was written. */
const DAMAGED: ReadonlySet<string> = new Set(['damaged-edition', 'not-an-edition', 'invalid-edition']);

/** An edition that is in no file yet, what it is called until it is, and the bytes of its pictures by their hashes. */
export interface NewEdition {
  readonly edition: Edition;
  readonly name: string;
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** The open editions, and every way an edition is opened, saved and closed. */
export interface Editions {
  find(session: string): Session | undefined;
  openFile(file: string): Promise<Result<OpenedEdition>>;
  /** Opens the sample, with the changes made to it before. It is saved like an edition that has no file yet. */
  openSample(): Promise<Result<OpenedEdition>>;
  /** Opens the known file that holds these bytes; otherwise they are an edition that has no file yet. */
  openDropped(dropped: DroppedFile): Promise<Result<OpenedEdition>>;
  openNew(made: NewEdition): Promise<Result<OpenedEdition>>;
  openRecent(id: string): Promise<Result<OpenedEdition>>;
  /** What to show at start; `asked` is a file of the command line. */
  openFirst(asked: string | undefined): Promise<Result<OpenedEdition>>;
  save(session: string, file: string): Promise<Result<{ readonly name: string }>>;
  close(session: string): Promise<Result<undefined>>;
  /** Closes everything at the end of the app and keeps it for the next start. */
  closeAll(): Promise<void>;
  recent(): Promise<readonly RecentEdition[]>;
  /** Puts a file on the list of recent ones and gives its handle. */
  remember(file: string): Promise<string>;
  /** Takes one off that list, and brings it back; what has no file is given up at the end of the run. */
  forget(id: string): void;
  restore(id: string): void;
  /** Keeps the small picture of an open edition's first page, a PNG, for that list. */
  keepCover(session: string, png: Uint8Array): Promise<Result<undefined>>;
}

/** What the service works with. */
export interface EditionsOptions {
  /** Folder of all sessions. */
  readonly folder: string;
  /** The sample's edition file. */
  readonly sample: string;
  readonly settings: SettingsKeeper;
  readonly covers: Covers;
  readonly tell: (state: SaveState) => void;
}

interface Opening {
  readonly recoveredEdits?: number;
  readonly notices?: readonly Notice[];
}

interface Contents {
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly notices: readonly Notice[];
}

/** Starts the service. */
export function createEditions({ folder, sample, settings, covers, tell }: EditionsOptions): Editions {
  const open = new Map<string, Session>();
  /** One opening at a time: two of the same edition would write one journal. */
  const openings = createTurns();
  let latest: string | undefined;

  const list = createRecentList({ settings, covers });
  const { remember } = list;

  const left = (): Promise<readonly LeftSession[]> => leftSessions(folder, new Set(open.keys()));

  const show = (session: Session, { recoveredEdits = 0, notices = [] }: Opening = {}): OpenedEdition => {
    latest = session.id;
    return {
      session: session.id,
      name: session.name(),
      state: session.state(),
      sequence: session.sequence(),
      saved: session.file() !== undefined && session.inFile(),
      recoveredEdits,
      notices,
    };
  };

  const enter = async (session: Session, opening: Opening = {}): Promise<Result<OpenedEdition>> => {
    open.set(session.id, session);
    const file = session.file();
    if (file !== undefined) await remember(file.path);
    list.restore(session.id);
    await covers.keep(coverKey(session), factsOf(session.edition(), Date.now()));
    await settings.change({ last: session.id });
    return success(show(session, opening));
  };

  /** Begins a session over a state that is not in any yet. */
  const begin = async (made: NewSession & Contents): Promise<Result<OpenedEdition>> => {
    const { pictures, notices, ...rest } = made;
    const stored = await beginSession(folder, rest);
    if (!stored.ok) return stored;
    const session = openSession({ stored: stored.value, state: made.state, updates: [], sequence: 0, pictures, tell });
    // The journal must not need the file to come back; it may be moved or replaced meanwhile.
    void keepPictures(session);
    return enter(session, { notices });
  };

  /** Open and left sessions with work that is in no edition file. */
  const unsavedWork = async (): Promise<readonly UnsavedWork[]> => [
    ...[...open.values()].filter((session) => !session.inFile()).map(workOf),
    ...(await left()).map((each) => ({
      id: idOf(each),
      name: each.record.name,
      file: each.record.file?.path,
      crashed: each.record.open,
    })),
  ];

  /** Opens a backup as an edition that has no file yet: what it is a backup of stays as it is, however it looks. */
  const openBackup = async (backup: string, notices: readonly Notice[]): Promise<Result<OpenedEdition>> => {
    const read = await readEdition(backup);
    if (!read.ok) return read;
    const { modelState: state, pictures, warnings } = read.value;
    const made = { documentId: randomUUID(), name: nameOf(path.basename(backup, BACKUP)), state, pictures };
    return begin({ ...made, notices: [...notices, ...warnings], kept: 'nowhere' });
  };

  /** Opens an edition file afresh; where it is damaged, the version before it that is kept beside it. */
  const openAnew = async (file: string): Promise<Result<OpenedEdition>> => {
    if (file.endsWith(BACKUP)) return openBackup(file, []);
    const read = await readEditionMended(file);
    if (!read.ok && DAMAGED.has(read.code)) {
      const notice = { code: 'opened-backup', values: { file: path.basename(file) } } as const;
      const opened = await openBackup(`${file}${BACKUP}`, [notice]);
      return opened.ok ? opened : read;
    }
    if (!read.ok) return read;
    const { modelState: state, pictures, sha256, warnings: notices } = read.value;
    const made = { documentId: documentIdOf(file), name: nameOf(file), file: { path: file, sha256 } };
    return begin({ ...made, state, pictures, notices });
  };

  const openSampleAnew = async (documentId: string): Promise<Result<OpenedEdition>> => {
    const read = await readEdition(sample);
    if (!read.ok) return read.code === 'missing-file' ? failure('sample-missing') : read;
    const { modelState: state, pictures, warnings: notices } = read.value;
    return begin({ documentId, name: nameOf(sample), state, pictures, notices });
  };

  /**
   * Shows a session again that is open, or brings one back; its file is read afresh when it was replaced and the
   * session has nothing of its own. `undefined` when there is none; one that cannot come back is set aside.
   */
  const reopen = async (id: string): Promise<Result<OpenedEdition> | undefined> => {
    const running = open.get(id);
    if (running !== undefined) return success(show(running));
    const resumed = await resumeSession(folder, id);
    if (resumed === undefined) return undefined;
    if (!resumed.ok) {
      logProblem('bringing a session back', resumed.code);
      await setSessionAside(folder, id);
      return resumed;
    }
    const { record, state, updates, sequence, crashed } = resumed.value;
    const pictures = new Map([...(await picturesOf(record.file?.path)), ...resumed.value.pictures]);
    const session = openSession({ stored: resumed.value, state, updates, sequence, pictures, tell });
    if (record.file !== undefined && session.inFile() && (await wasReplaced(record.file))) {
      await session.close();
      await discardSession(folder, id);
      return openAnew(record.file.path);
    }
    return enter(session, { recoveredEdits: crashed ? sequence - Math.max(0, record.savedThrough) : 0 });
  };

  const openFile = async (file: string): Promise<Result<OpenedEdition>> => {
    const running = [...open.values()].find((session) => session.file()?.path === file);
    if (running !== undefined) return success(show(running));
    // An edition that was saved there from another session may have left unsaved edits.
    const own = (await left()).find(({ record }) => record.file?.path === file);
    const reopened = own === undefined ? undefined : await reopen(idOf(own));
    return reopened?.ok ? reopened : openAnew(file);
  };

  const openDropped = async ({ name, bytes }: DroppedFile): Promise<Result<OpenedEdition>> => {
    for (const { file } of settings.get().known) {
      if (path.basename(file) === name && (await holds(file, bytes))) return openFile(file);
    }
    const read = readEditionBytes(name, bytes);
    if (!read.ok) return read;
    const { modelState: state, pictures, warnings: notices } = read.value;
    return begin({ documentId: randomUUID(), name: nameOf(name), state, pictures, notices, kept: 'nowhere' });
  };

  const openSample = async (): Promise<Result<OpenedEdition>> => {
    const id = sessionId(SAMPLE_ID);
    const own = (await left()).find((each) => idOf(each) === id);
    const file = open.get(id)?.file() ?? own?.record.file;
    // Once the sample was saved as somebody's own edition, the next one needs another name.
    if (file !== undefined) return openSampleAnew(`${SAMPLE_ID} ${randomUUID()}`);
    const reopened = open.has(id) || own !== undefined ? await reopen(id) : undefined;
    return reopened?.ok ? reopened : openSampleAnew(SAMPLE_ID);
  };

  const close = async (id: string): Promise<Result<undefined>> => {
    const session = open.get(id);
    if (session === undefined) return failure('no-session');
    open.delete(id);
    if (latest === id) latest = undefined;
    await session.close();
    if (session.inFile()) await discardSession(folder, id);
    return success(undefined);
  };

  const openLast = async (): Promise<Result<OpenedEdition>> => {
    const { last, known } = settings.get();
    const reopened = last === undefined ? undefined : await reopen(last);
    if (reopened?.ok) return reopened;
    const [newest] = known;
    const opened = newest === undefined ? undefined : await openFile(newest.file);
    return opened?.ok ? opened : openSample();
  };

  return {
    find: (id) => open.get(id),
    remember,
    openFile: (file) => openings.take(() => openFile(file)),
    openSample: () => openings.take(openSample),
    openDropped: (dropped) => openings.take(() => openDropped(dropped)),
    close: (id) => openings.take(() => close(id)),
    openNew: ({ edition, name, pictures = new Map<string, Uint8Array>() }) => {
      const state = createModel(edition).encodeState();
      return openings.take(() =>
        begin({ documentId: randomUUID(), name, state, pictures, notices: [], kept: 'nowhere' }),
      );
    },
    openRecent: (id) =>
      openings.take(async () => {
        const known = settings.get().known.find((each) => each.id === id);
        if (known !== undefined) return openFile(known.file);
        return (await reopen(id)) ?? failure('no-session');
      }),
    openFirst: (asked) =>
      openings.take(async () => {
        const running = latest === undefined ? undefined : open.get(latest);
        if (running !== undefined) return success(show(running));
        return asked === undefined ? openLast() : openFile(asked);
      }),
    save: async (id, file) => {
      const session = open.get(id);
      if (session === undefined) return failure('no-session');
      const [edition, modelState, sequence] = [session.edition(), session.state(), session.sequence()];
      const before = session.file();
      const expected = before?.path === file ? before.sha256 : undefined;
      const written = await saveEdition(file, { edition, modelState, pictures: session.pictures() }, expected);
      if (!written.ok) return written;
      const name = nameOf(file);
      const cover = coverKey(session);
      await session.savedAs({ name, file: { path: file, sha256: written.value }, sequence });
      if (before === undefined) await covers.move(cover, coverKey(session));
      await remember(file);
      return success({ name });
    },
    forget: list.forget,
    restore: list.restore,
    keepCover: async (id, png) => {
      const session = open.get(id);
      if (session === undefined) return failure('no-session');
      await covers.keep(coverKey(session), factsOf(session.edition(), Date.now()), png);
      return success(undefined);
    },
    closeAll: async () => {
      await Promise.all([...open.values()].map((session) => session.close()));
      open.clear();
      const work = await unsavedWork();
      await list.settle(work);
      const given = work.filter(({ id, file }) => file === undefined && list.isForgotten(id));
      await Promise.all(given.map(({ id }) => discardSession(folder, id)));
    },
    recent: async () => list.list(await unsavedWork()),
  };
}

function workOf(session: Session): UnsavedWork {
  return { id: session.id, name: session.name(), file: session.file()?.path, crashed: false };
}

/** A cover belongs to the file of an edition, and to its session until it has one. */
function coverKey(session: Session): string {
  const file = session.file();
  return file === undefined ? session.id : sessionId(file.path);
}

async function keepPictures(session: Session): Promise<void> {
  for (const [sha256, bytes] of session.pictures()) {
    const kept = await session.addPicture(sha256, bytes);
    if (!kept.ok) return logProblem('keeping the pictures', kept.code);
  }
}

/** Pictures of an edition file, as far as it is still there and whole. */
async function picturesOf(file: string | undefined): Promise<ReadonlyMap<string, Uint8Array>> {
  if (file === undefined) return new Map();
  const read = await readEdition(file);
  return read.ok ? read.value.pictures : new Map();
}

function idOf({ record }: LeftSession): string {
  return sessionId(record.documentId);
}

/** What a session of an edition file is about. */
function documentIdOf(file: string): string {
  return `file ${file}`;
}
