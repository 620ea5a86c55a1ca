import { readFile } from 'node:fs/promises';
import { checkUserFonts, putFontAside } from '../../fonts/node';
import type { CheckedFont, FontRecordStore } from '../../fonts/node';
import type { FontReport, OrderedFont } from '../host-messages';
import { writeBytes } from './disk';
import { workInHost } from './host-work';
import { logProblem } from './log';

/** The font files of the user's folder. No process that matters opens one before another has looked all through it. */
export interface UserFontShelf {
  /** Every file with a verdict on it; they are looked through at the first call, which takes as long as that takes. */
  fonts(): Promise<readonly CheckedFont[]>;
  /** The same, as the export process is told of them. */
  ordered(): Promise<readonly OrderedFont[]>;
  /** Uses a font no more, in this start and later ones: it brought a process down. */
  putAside(font: Pick<CheckedFont, 'sha256'>): Promise<void>;
}

/** The longest a font may be looked at, what its process may take to start on a busy machine, and its memory. */
const FONT_LIMIT_MS = 5_000;
const START_LIMIT_MS = 10_000;
const FONT_HEAP_MB = 512;

/**
 * Makes the shelf over a folder. `host` is the built process for long and dangerous work, `file` keeps the verdicts.
 */
export function createUserFontShelf(folder: string, { host, file }: { host: string; file: string }): UserFontShelf {
  const records = recordsIn(file);
  let checking: Promise<readonly CheckedFont[]> | undefined;
  const check = async ({ path }: Pick<CheckedFont, 'path'>): Promise<FontReport['verdict'] | undefined> => {
    const work = { host, name: 'Forme fonts', limitMs: START_LIMIT_MS + FONT_LIMIT_MS, heapMb: FONT_HEAP_MB };
    return (await workInHost<FontReport>({ kind: 'font', path }, work))?.verdict;
  };
  const fonts = (): Promise<readonly CheckedFont[]> => {
    checking ??= checkUserFonts({ folder, records, check }).catch((error: unknown) => {
      logProblem('looking through the fonts', error);
      return [];
    });
    return checking;
  };
  return {
    fonts,
    ordered: async () =>
      (await fonts()).map(({ name, path, bytes, sha256, verdict }) => ({
        name,
        path,
        bytes,
        verdict,
        ...(sha256 !== undefined && { sha256 }),
      })),
    putAside: async ({ sha256 }) => {
      if (sha256 === undefined) return;
      const before = await fonts();
      checking = Promise.resolve(
        before.map((font): CheckedFont => (font.sha256 === sha256 ? { ...font, verdict: 'put-aside' } : font)),
      );
      await putFontAside(records, sha256);
    },
  };
}

function recordsIn(file: string): FontRecordStore {
  return {
    load: () => readFile(file, 'utf8').catch(() => ''),
    keep: async (text) => {
      const written = await writeBytes(file, new TextEncoder().encode(text));
      if (!written.ok) logProblem('keeping what is known of fonts', written.code);
    },
  };
}
