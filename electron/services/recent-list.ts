import { access } from 'node:fs/promises';
import path from 'node:path';
import type { RecentEdition } from '../../ipc';
import { coverUrl } from '../../ipc';
import type { Covers } from './covers';
import { sessionId } from './session-record';
import type { KnownFile, SettingsKeeper } from './settings';

/** How many edition files the list keeps. */
const MOST_KNOWN = 12;

/** Folders of a file's path that are told: enough to tell two files of one name apart, and not where a home is. */
const TOLD_FOLDERS = 2;

/** An edition with work in no edition file. */
export interface UnsavedWork {
  /** The handle of its session. */
  readonly id: string;
  readonly name: string;
  /** Absent for one that was never saved. */
  readonly file: string | undefined;
  /** Forme did not get to close it. */
  readonly crashed: boolean;
}

/** The editions of the start screen. */
export interface RecentList {
  /** Work that a crash left first, then other unsaved work, then files, each the newest first. */
  list(unsaved: readonly UnsavedWork[]): Promise<readonly RecentEdition[]>;
  /** Puts a file on the list and gives its handle. */
  remember(file: string): Promise<string>;
  /** Takes an edition off the list; until the end of this run `restore` brings it back. */
  forget(id: string): void;
  restore(id: string): void;
  /** Whether an edition was taken off. */
  isForgotten(id: string): boolean;
  /** The end of the run: what was taken off is off, and covers of nothing are removed. */
  settle(unsaved: readonly UnsavedWork[]): Promise<void>;
}

/** Makes the list over the settings that keep it and the covers beside it. */
export function createRecentList({ settings, covers }: { settings: SettingsKeeper; covers: Covers }): RecentList {
  const forgotten = new Set<string>();

  const entry = async (told: Pick<RecentEdition, 'id' | 'name' | 'unsaved' | 'recovered' | 'gone'>, file?: string) => {
    const facts = await covers.facts(told.id);
    const made: RecentEdition = {
      ...told,
      ...facts,
      ...(facts && (await covers.isPainted(told.id)) && { cover: coverUrl(told.id, facts.seen) }),
      ...(file !== undefined && { folder: folderOf(file) }),
    };
    return made;
  };

  const fileEntry = async ({ id, name, file }: KnownFile, unsaved: readonly UnsavedWork[]): Promise<RecentEdition> => {
    const own = unsaved.find((work) => work.file === file);
    const gone = await access(file).then(
      () => false,
      () => true,
    );
    return entry({ id, name, unsaved: own !== undefined, recovered: own?.crashed === true, gone }, file);
  };

  return {
    list: async (unsaved) => {
      const { known } = settings.get();
      const entries = await Promise.all([
        ...unsaved
          .filter(({ file }) => file === undefined)
          .map(({ id, name, crashed }) => entry({ id, name, unsaved: true, recovered: crashed, gone: false })),
        ...known.map((each) => fileEntry(each, unsaved)),
      ]);
      const rank = ({ recovered, unsaved: loose }: RecentEdition): number => (recovered ? 0 : loose ? 1 : 2);
      return entries
        .filter(({ id }) => !forgotten.has(id))
        .sort((a, b) => rank(a) - rank(b) || (b.seen ?? 0) - (a.seen ?? 0));
    },
    remember: async (file) => {
      const made = { id: sessionId(file), name: nameOf(file), file };
      const others = settings.get().known.filter((known) => known.id !== made.id);
      forgotten.delete(made.id);
      await settings.change({ known: [made, ...others].slice(0, MOST_KNOWN) });
      return made.id;
    },
    forget: (id) => void forgotten.add(id),
    restore: (id) => void forgotten.delete(id),
    isForgotten: (id) => forgotten.has(id),
    settle: async (unsaved) => {
      const known = settings.get().known.filter(({ id }) => !forgotten.has(id));
      if (known.length < settings.get().known.length) await settings.change({ known });
      await covers.sweep(new Set([...known, ...unsaved.filter(({ id }) => !forgotten.has(id))].map(({ id }) => id)));
    },
  };
}

/** The last folders of a file's path, for people. */
function folderOf(file: string): string {
  const parts = path
    .dirname(file)
    .split(path.sep)
    .filter((part) => part !== '');
  return parts.slice(-TOLD_FOLDERS).join(' › ');
}

/** A file's name without folder and ending. */
export function nameOf(file: string): string {
  return path.basename(file, path.extname(file));
}
