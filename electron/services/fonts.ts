import { existsSync } from 'node:fs';
import path from 'node:path';
import { faceId } from '../../core/font';
import { CATALOG } from '../../fonts';
import type { Bootstrap, FontResource, UserFontResource } from '../../ipc';
import { APP_ORIGIN, fontUrl } from '../../ipc';
import type { Places } from './places';
import type { UserFontShelf } from './user-fonts';

/** The fonts that the window can load, and where their files stand. */
export interface FontFiles {
  readonly fonts: readonly FontResource[];
  /** The user's, once they have been looked through. */
  userFonts(): Promise<readonly UserFontResource[]>;
  /** The file behind the part of a font's URL after `fonts/`. */
  fontFile(name: string): string | undefined;
}

const USER_ROOM = 'user';

/** Looks the fonts up once: the catalogue's, and what lies in the user's folder at start. */
export function findFonts({ fontFolders }: Pick<Places, 'fontFolders'>, shelf: UserFontShelf): FontFiles {
  const inCatalog = new Set(CATALOG.map((face) => face.file));
  let paths: readonly string[] = [];
  return {
    fonts: CATALOG.map((face) => ({
      face: faceId(face),
      family: face.family,
      weight: face.weight,
      url: fontUrl(face.file),
    })),
    userFonts: async () => {
      const fonts = await shelf.fonts();
      paths = fonts.map((font) => font.path);
      // A user's file may be called anything, so its place in the list stands in the URL.
      return fonts.map(({ name, bytes, verdict }, index) => ({
        name,
        bytes,
        verdict,
        url: `${APP_ORIGIN}/fonts/${USER_ROOM}/${index}`,
      }));
    },
    fontFile: (name) => {
      if (inCatalog.has(name)) {
        return fontFolders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
      }
      const [room, index] = name.split('/');
      return room === USER_ROOM ? paths[Number(index)] : undefined;
    },
  };
}

/** The name of the system, as the window writes its keys. */
export function platformName(): Bootstrap['platform'] {
  if (process.platform === 'darwin') return 'mac';
  return process.platform === 'win32' ? 'windows' : 'linux';
}
