import { access, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../core/document';
import { writeBytes } from './disk';
import type { Session } from './session';
import { sessionId } from './session-record';

/** What the list of recent editions says of one without opening it. */
export interface CoverFacts {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly pages: number;
  /** When it was last seen in the window, in milliseconds since 1970. */
  readonly seen: number;
}

/** Small pictures of first pages with what the list says beside them, kept in a folder of Forme's own. */
export interface Covers {
  /** Keeps a cover under a key: a PNG, or only the facts where none was painted yet. */
  keep(key: string, facts: CoverFacts, png?: Uint8Array): Promise<void>;
  /** What is kept of an edition; `undefined` for one that was never seen. */
  facts(key: string): Promise<CoverFacts | undefined>;
  /** Whether there is a picture of it. */
  isPainted(key: string): Promise<boolean>;
  /** The file of a picture by its key; it need not be there. `undefined` for anything that is no key. */
  file(key: string): string | undefined;
  /** Gives a cover another key: its edition was saved as a file. */
  move(from: string, to: string): Promise<void>;
  /** Removes every cover but those of these keys. */
  sweep(keys: ReadonlySet<string>): Promise<void>;
}

/** Keys are handles of sessions and files (`sessionId`). */
const KEY = /^[0-9a-f]{32}$/;

/**
 * Opens the covers in a folder, which is made with the first. A failure to keep one is nobody's loss: it is left out.
 */
export function createCovers(folder: string): Covers {
  const picture = (key: string): string => path.join(folder, `${key}.png`);
  const record = (key: string): string => path.join(folder, `${key}.json`);
  const write = async (file: string, bytes: Uint8Array): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await writeBytes(file, bytes);
  };
  return {
    keep: async (key, facts, png) => {
      if (png !== undefined) await write(picture(key), png);
      await write(record(key), new TextEncoder().encode(`${JSON.stringify(facts)}\n`));
    },
    facts: async (key) => parseFacts(await readFile(record(key), 'utf8').catch(() => '')),
    isPainted: (key) =>
      access(picture(key)).then(
        () => true,
        () => false,
      ),
    file: (key) => (KEY.test(key) ? picture(key) : undefined),
    move: async (from, to) => {
      for (const place of [picture, record]) await rename(place(from), place(to)).catch(() => undefined);
    },
    sweep: async (keys) => {
      const names = await readdir(folder).catch(() => []);
      const old = names.filter((name) => !keys.has(path.parse(name).name));
      await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true })));
    },
  };
}

/** What the list says of an edition. */
export function factsOf({ masthead, issue, pages }: Edition, seen: number): CoverFacts {
  return { title: masthead.name, date: issue.date, pages: pages.length, seen };
}

function parseFacts(text: string): CoverFacts | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { title, date, pages, seen } = value as Partial<Record<keyof CoverFacts, unknown>>;
  const isWhole = typeof title === 'string' && typeof date === 'string';
  return isWhole && typeof pages === 'number' && typeof seen === 'number' ? { title, date, pages, seen } : undefined;
}

/** What the cover of an edition is kept under: its file, and its session until it has one. */
export function coverKey(session: Session): string {
  const file = session.file();
  return file === undefined ? session.id : sessionId(file.path);
}
