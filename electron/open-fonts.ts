import { readFileSync } from 'node:fs';
import { createFontLibrary, readUserFonts } from '../fonts';
import type { FaceSource, FontLibrary } from '../fonts';
import { diskFontSources } from '../fonts/node';
import type { FontPlaces, OrderedFont } from './host-messages';

/**
 * The faces of the catalogue, then the user's. Which of the user's fonts is being read is told, in case it brings this
 * process down.
 */
export function openFonts({ fontFolders, userFonts }: FontPlaces, onRead?: (font: OrderedFont) => void): FontLibrary {
  const own = userFonts.flatMap((font) => {
    const telling = (read: () => Uint8Array) => (): Uint8Array => {
      onRead?.(font);
      return read();
    };
    const { sources } = readUserFonts([{ ...font, read: telling(() => readFileSync(font.path)) }]);
    return sources.map((source): FaceSource => ({ ...source, read: telling(source.read) }));
  });
  return createFontLibrary([...diskFontSources(fontFolders), ...own]);
}
