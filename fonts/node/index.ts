import { fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { catalogSources, type FaceSource, type FontBytes } from '../index';
import { isMissing } from './user-font-files';

export { checkUserFonts, putFontAside } from './checked-fonts';
export type { CheckedFont, FontCheckHost, FontRecordStore } from './checked-fonts';
export { listUserFonts } from './user-font-files';

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
