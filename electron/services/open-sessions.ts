import type { Notice, OpenedEdition, Result, SaveState } from '../../ipc';
import { failure, success } from '../../ipc';
import { coverKey, factsOf } from './covers';
import type { Covers } from './covers';
import { readEdition, wasReplaced } from './disk';
import { logProblem } from './log';
import type { RecentList, UnsavedWork } from './recent-list';
import { openSession } from './session';
import type { Session } from './session';
import { sessionId } from './session-record';
import { beginSession, discardSession, leftSessions, resumeSession, setSessionAside } from './session-store';
import type { LeftSession, NewSession } from './session-store';
import type { SettingsKeeper } from './settings';

/** What a session begins with that is in none yet. */
export interface Beginning extends NewSession {
  /** The bytes of its pictures by their hashes. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What the user is told as it opens. */
  readonly notices: readonly Notice[];
}

/** Opens an edition file by its path. */
export type OpenFile = (file: string) => Promise<Result<OpenedEdition>>;

/** The sessions of this run, and those that earlier runs left. */
export interface OpenSessions {
  find(id: string): Session | undefined;
  /** The open session of a file. */
  ofFile(file: string): Session | undefined;
  /** The session that was shown last, while it is open. */
  latest(): Session | undefined;
  /** Sessions of earlier runs that are not open. */
  left(): Promise<readonly LeftSession[]>;
  /** Tells the window what a session holds. */
  show(session: Session): OpenedEdition;
  /** Begins a session over a state that is not in any yet. */
  begin(made: Beginning): Promise<Result<OpenedEdition>>;
  /**
   * Shows a session again that is open, or brings one back; its file is opened anew when it was replaced and the
   * session has nothing of its own. `undefined` when there is none; one that cannot come back is set aside.
   */
  reopen(id: string, openAnew: OpenFile): Promise<Result<OpenedEdition> | undefined>;
  /** Closes one; what is in its file is kept nowhere else. */
  close(id: string): Promise<Result<undefined>>;
  closeAll(): Promise<void>;
  /** Open and left sessions with work that is in no edition file. */
  unsavedWork(): Promise<readonly UnsavedWork[]>;
}

/** What sessions are kept with. */
export interface OpenSessionsOptions {
  /** Folder of all sessions. */
  readonly folder: string;
  readonly settings: SettingsKeeper;
  readonly covers: Covers;
  readonly list: Pick<RecentList, 'remember' | 'restore'>;
  readonly tell: (state: SaveState) => void;
}

interface Opening {
  readonly recoveredEdits?: number;
  readonly notices?: readonly Notice[];
}

/** Starts with none open. */
export function createOpenSessions({ folder, settings, covers, list, tell }: OpenSessionsOptions): OpenSessions {
  const open = new Map<string, Session>();
  let latest: string | undefined;

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
    if (file !== undefined) await list.remember(file.path);
    list.restore(session.id);
    await covers.keep(coverKey(session), factsOf(session.edition(), Date.now()));
    await settings.change({ last: session.id });
    return success(show(session, opening));
  };

  const begin = async (made: Beginning): Promise<Result<OpenedEdition>> => {
    const { pictures, notices, ...rest } = made;
    const stored = await beginSession(folder, rest);
    if (!stored.ok) return stored;
    const session = openSession({ stored: stored.value, state: made.state, updates: [], sequence: 0, pictures, tell });
    // The journal must not need the file to come back; it may be moved or replaced meanwhile.
    void keepPictures(session);
    return enter(session, { notices });
  };

  const reopen = async (id: string, openAnew: OpenFile): Promise<Result<OpenedEdition> | undefined> => {
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

  const close = async (id: string): Promise<Result<undefined>> => {
    const session = open.get(id);
    if (session === undefined) return failure('no-session');
    open.delete(id);
    if (latest === id) latest = undefined;
    await session.close();
    if (session.inFile()) await discardSession(folder, id);
    return success(undefined);
  };

  const unsavedWork = async (): Promise<readonly UnsavedWork[]> => [
    ...[...open.values()].filter((session) => !session.inFile()).map(workOf),
    ...(await left()).map((each) => ({
      id: sessionIdOf(each),
      name: each.record.name,
      file: each.record.file?.path,
      crashed: each.record.open,
    })),
  ];

  return {
    find: (id) => open.get(id),
    ofFile: (file) => [...open.values()].find((session) => session.file()?.path === file),
    latest: () => (latest === undefined ? undefined : open.get(latest)),
    ...{ left, show, begin, reopen, close, unsavedWork },
    closeAll: async () => {
      await Promise.all([...open.values()].map((session) => session.close()));
      open.clear();
    },
  };
}

function workOf(session: Session): UnsavedWork {
  return { id: session.id, name: session.name(), file: session.file()?.path, crashed: false };
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

/** The id of the session that another run left. */
export function sessionIdOf({ record }: LeftSession): string {
  return sessionId(record.documentId);
}
