import { readFileSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import { USER_FONT_ENDINGS, type UserFontFile } from '../index';

/** A font file as it lies in the user's folder. */
export interface ListedFont extends UserFontFile {
  readonly path: string;
  /** When it was changed, in milliseconds. */
  readonly modified: number;
}

/** The font files of the user's folder, sorted by name; none when the folder does not exist. Links are not followed. */
export function listUserFonts(folder: string): ListedFont[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile() && isFontName(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = statSync(path);
      return { name, path, bytes: size, modified: mtimeMs, read: () => readFileSync(path) };
    });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isFontName(name: string): boolean {
  return USER_FONT_ENDINGS.some((ending) => extname(name).toLowerCase() === ending);
}

/** Whether a file or folder simply is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
