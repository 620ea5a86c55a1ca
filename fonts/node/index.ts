import { fstatSync, openSync, readFileSync, readSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { extname, join } from 'node:path';
import { catalogSources, USER_FONT_ENDINGS, type FaceSource, type FontBytes, type UserFontFile } from '../index';

/**
 * The catalogue's faces read from disk at first use, and of each file only what is asked for. `folders` are tried in
 * order: the folder of packages (`node_modules`) in development, the app's resources when packaged. Reading throws,
 * naming the file, when no folder has it.
 */
export function diskFontSources(folders: readonly string[]): FaceSource[] {
  const inFirst = <Value>(file: string, read: (path: string) => Value): Value => {
    for (const folder of folders) {
      try {
        return read(join(folder, file));
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
    throw new Error(`font file ${file} is in none of ${folders.join(', ')}: run the set-up again`);
  };
  return catalogSources({
    read: (file) => inFirst(file, (path) => readFileSync(path)),
    open: (file) => inFirst(file, openFontFile),
  });
}

/** Opens a font file, for as long as the process lives: a face looks into its file whenever it meets a new glyph. */
function openFontFile(path: string): FontBytes {
  const file = openSync(path, 'r');
  return {
    length: fstatSync(file).size,
    readInto: (offset, into) => {
      const read = readSync(file, into, 0, into.length, offset);
      if (read < into.length) throw new RangeError(`${path} is cut short`);
    },
  };
}

/** The font files of the user's folder, sorted by name; none when the folder does not exist. Links are not followed. */
export function listUserFonts(folder: string): UserFontFile[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile() && isFontName(entry.name))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return { name, bytes: statSync(path).size, read: () => readFileSync(path) };
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
