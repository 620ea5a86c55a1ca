import type { DroppedFile, OpenedEdition, RecentEdition, Result, SaveState } from '../../ipc';
import { failure, success } from '../../ipc';
import { coverKey, factsOf } from './covers';
import type { Covers } from './covers';
import { saveEdition } from './disk';
import { createEditionSources } from './edition-sources';
import type { NewEdition } from './edition-sources';
import { createOpenSessions } from './open-sessions';
import { createRecentList, nameOf } from './recent-list';
import type { Session } from './session';
import { discardSession } from './session-store';
import type { SettingsKeeper } from './settings';
import { createTurns } from './turns';

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

/** Starts the service. */
export function createEditions({ folder, sample, settings, covers, tell }: EditionsOptions): Editions {
  const list = createRecentList({ settings, covers });
  const sessions = createOpenSessions({ folder, settings, covers, list, tell });
  const sources = createEditionSources({ sessions, sample, settings });
  /** One opening at a time: two of the same edition would write one journal. */
  const openings = createTurns();

  return {
    find: sessions.find,
    remember: list.remember,
    openFile: (file) => openings.take(() => sources.file(file)),
    openSample: () => openings.take(sources.sample),
    openDropped: (dropped) => openings.take(() => sources.dropped(dropped)),
    openNew: (made) => openings.take(() => sources.made(made)),
    openRecent: (id) => openings.take(() => sources.recent(id)),
    openFirst: (asked) =>
      openings.take(async () => {
        const running = sessions.latest();
        if (running !== undefined) return success(sessions.show(running));
        return asked === undefined ? sources.last() : sources.file(asked);
      }),
    close: (id) => openings.take(() => sessions.close(id)),
    save: async (id, file) => {
      const session = sessions.find(id);
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
      await list.remember(file);
      return success({ name });
    },
    forget: list.forget,
    restore: list.restore,
    keepCover: async (id, png) => {
      const session = sessions.find(id);
      if (session === undefined) return failure('no-session');
      await covers.keep(coverKey(session), factsOf(session.edition(), Date.now()), png);
      return success(undefined);
    },
    closeAll: async () => {
      await sessions.closeAll();
      const work = await sessions.unsavedWork();
      await list.settle(work);
      const given = work.filter(({ id, file }) => file === undefined && list.isForgotten(id));
      await Promise.all(given.map(({ id }) => discardSession(folder, id)));
    },
    recent: async () => list.list(await sessions.unsavedWork()),
  };
}
