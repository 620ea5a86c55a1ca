import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Edition } from '../../core/document';
import type { Notice, OpenedEdition, RecentEdition, Result } from '../../ipc';
import { failure, success } from '../../ipc';
import { createModel } from '../../model';
import { differs, readEdition, saveEdition } from './disk';
import type { Session } from './session';
import type { SessionRecord } from './session-record';
import type { SessionStore } from './session-store';
import type { KnownFile, SettingsKeeper } from './settings';

/** How many editions the list of recent ones keeps. */
const MOST_KNOWN = 12;

/** The open editions, and every way an edition is opened, saved and closed. */
export interface Editions {
  find(session: string): Session | undefined;
  openFile(file: string): Promise<Result<OpenedEdition>>;
  openSample(): Promise<Result<OpenedEdition>>;
  openRecent(id: string): Promise<Result<OpenedEdition>>;
  /** What to show at start; `asked` is a file of the command line. */
  openFirst(asked: string | undefined): Promise<Result<OpenedEdition>>;
  open(edition: Edition, name: string): Promise<Result<OpenedEdition>>;
  save(session: string, file: string): Promise<Result<{ readonly name: string }>>;
  close(session: string): Promise<Result<undefined>>;
  closeAll(): Promise<void>;
  recent(): Promise<readonly RecentEdition[]>;
  /** Puts a file on the list of recent ones and gives its handle. */
  remember(file: string): Promise<string>;
}

/** What the service works with. */
export interface EditionsOptions {
  readonly store: SessionStore;
  readonly settings: SettingsKeeper;
  readonly sample: string;
}

/** Starts the service over a session store. */
export function createEditions({ store, settings, sample }: EditionsOptions): Editions {
  const open = new Map<string, Session>();
  let latest: string | undefined;

  const enter = async (
    session: Session,
    {
      recoveredEdits = 0,
      notices = [],
    }: { readonly recoveredEdits?: number; readonly notices?: readonly Notice[] } = {},
  ): Promise<OpenedEdition> => {
    open.set(session.id, session);
    latest = session.id;
    const file = session.file();
    await settings.change({ lastSession: session.id });
    if (file !== undefined) await remember(file);
    return describe(session, recoveredEdits, notices);
  };

  const remember = async (file: string): Promise<string> => {
    const id = createHash('sha256').update(file).digest('hex').slice(0, 32);
    const entry: KnownFile = { id, name: nameOf(file), file };
    const others = settings.get().known.filter((known) => known.id !== id);
    await settings.change({ known: [entry, ...others].slice(0, MOST_KNOWN) });
    return id;
  };

  const openAnew = async (file: string): Promise<Result<OpenedEdition>> => {
    const read = await readEdition(file);
    if (!read.ok) return read;
    const { modelState, pictures, sha256, warnings } = read.value;
    const made = await store.create({
      name: nameOf(file),
      state: modelState,
      pictures: [...pictures].map(([hash, bytes]) => ({ sha256: hash, bytes })),
      source: { file, fileSha256: sha256 },
    });
    return made.ok ? success(await enter(made.value, { notices: warnings })) : made;
  };

  /** Brings a session back; its file is read afresh when it was replaced and the session has nothing of its own. */
  const restore = async (record: SessionRecord): Promise<Result<OpenedEdition>> => {
    const restored = await store.restore(record);
    if (!restored.ok) return restored;
    const { session, recoveredEdits } = restored.value;
    const file = session.file();
    if (file === undefined || !session.inFile() || !(await differs(file, session.fileSha256()))) {
      return success(await enter(session, { recoveredEdits }));
    }
    await session.close();
    await store.remove(session.id);
    return openAnew(file);
  };

  const showAgain = (session: Session): Result<OpenedEdition> => {
    latest = session.id;
    return success(describe(session, 0, []));
  };

  const openFile = async (file: string): Promise<Result<OpenedEdition>> => {
    const running = [...open.values()].find((session) => session.file() === file);
    if (running !== undefined) return showAgain(running);
    const record = (await store.list()).find((each) => each.file === file);
    const restored = record === undefined ? undefined : await restore(record);
    return restored?.ok ? restored : openAnew(file);
  };

  const openSession = async (id: string): Promise<Result<OpenedEdition>> => {
    const running = open.get(id);
    if (running !== undefined) return showAgain(running);
    const record = (await store.list()).find((each) => each.id === id);
    return record === undefined ? failure('no-session') : restore(record);
  };

  const openSample = async (): Promise<Result<OpenedEdition>> => {
    const read = await readEdition(sample);
    if (!read.ok) return read.code === 'missing-file' ? failure('sample-missing') : read;
    const { modelState, pictures, warnings } = read.value;
    const made = await store.create({
      name: nameOf(sample),
      state: modelState,
      pictures: [...pictures].map(([hash, bytes]) => ({ sha256: hash, bytes })),
      replaceable: true,
    });
    return made.ok ? success(await enter(made.value, { notices: warnings })) : made;
  };

  const close = async (id: string): Promise<Result<undefined>> => {
    const session = open.get(id);
    if (session === undefined) return failure('no-session');
    open.delete(id);
    if (latest === id) latest = undefined;
    await session.close();
    if (session.inFile()) await store.remove(id);
    return success(undefined);
  };

  return {
    find: (id) => open.get(id),
    openFile,
    openSample,
    remember,
    close,
    openRecent: async (id) => {
      const known = settings.get().known.find((each) => each.id === id);
      if (known !== undefined) return openFile(known.file);
      return openSession(id);
    },
    openFirst: async (asked) => {
      if (latest !== undefined) return openSession(latest);
      if (asked !== undefined) return openFile(asked);
      const { lastSession } = settings.get();
      const last = lastSession === undefined ? undefined : await openSession(lastSession);
      if (last?.ok) return last;
      const [known] = settings.get().known;
      const again = known === undefined ? undefined : await openFile(known.file);
      return again?.ok ? again : openSample();
    },
    open: async (edition, name) => {
      const made = await store.create({ name, state: createModel(edition).encodeState(), pictures: [] });
      return made.ok ? success(await enter(made.value)) : made;
    },
    save: async (id, file) => {
      const session = open.get(id);
      if (session === undefined) return failure('no-session');
      const [edition, modelState, sequence] = [session.edition(), session.state(), session.sequence()];
      const pictures = await store.readPictures(
        id,
        edition.pictures.map((picture) => picture.sha256),
      );
      const expected = file === session.file() ? session.fileSha256() : undefined;
      const written = await saveEdition(
        file,
        { edition, modelState, pictures: new Map(pictures.map((each) => [each.sha256, each.bytes])) },
        expected,
      );
      if (!written.ok) return written;
      const saved = { name: nameOf(file), file, fileSha256: written.value, sequence };
      const folded = await session.savedAs(saved);
      await remember(file);
      return folded.ok ? success({ name: saved.name }) : folded;
    },
    closeAll: async () => {
      await Promise.all([...open.values()].map((session) => session.close()));
    },
    recent: async () => {
      const records = await store.list();
      const { known } = settings.get();
      const unsaved = records.filter((record) => record.file === undefined);
      return [
        ...unsaved.map((record) => ({ id: record.id, name: record.name, unsaved: true })),
        ...known.map(({ id, name, file }) => {
          const record = records.find((each) => each.file === file);
          return { id, name, unsaved: record !== undefined && open.get(record.id)?.inFile() === false };
        }),
      ];
    },
  };
}

function describe(session: Session, recoveredEdits: number, notices: readonly Notice[]): OpenedEdition {
  return {
    session: session.id,
    name: session.name(),
    state: session.state(),
    sequence: session.sequence(),
    saved: session.inFile(),
    recoveredEdits,
    notices,
  };
}

function nameOf(file: string): string {
  return path.basename(file, path.extname(file));
}
