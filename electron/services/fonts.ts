import { existsSync } from 'node:fs';
import path from 'node:path';
import { faceId } from '../../core/font';
import { CATALOG } from '../../fonts';
import { listUserFonts } from '../../fonts/node';
import type { Bootstrap, FontResource, UserFontResource } from '../../ipc';
import { APP_ORIGIN, fontUrl } from '../../ipc';
import type { Places } from './places';

/** The fonts that the window can load, and where their files stand. */
export interface FontFiles {
  readonly fonts: readonly FontResource[];
  readonly userFonts: readonly UserFontResource[];
  /** The file behind the part of a font's URL after `fonts/`. */
  fontFile(name: string): string | undefined;
}

const USER_ROOM = 'user';

/** Looks the fonts up once: the catalogue's, and what lies in the user's folder at start. */
export function findFonts(places: Pick<Places, 'fontFolders' | 'userFonts'>): FontFiles {
  const inCatalog = new Set(CATALOG.map((face) => face.file));
  const users = listUserFonts(places.userFonts);
  return {
    fonts: CATALOG.map((face) => ({
      face: faceId(face),
      family: face.family,
      weight: face.weight,
      url: fontUrl(face.file),
    })),
    // A user's file may be called anything, so its place in the list stands in the URL.
    userFonts: users.map(({ name, bytes }, index) => ({
      name,
      bytes,
      url: `${APP_ORIGIN}/fonts/${USER_ROOM}/${index}`,
    })),
    fontFile: (name) => {
      if (inCatalog.has(name)) {
        return places.fontFolders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
      }
      const [room, index] = name.split('/');
      const user = room === USER_ROOM ? users[Number(index)] : undefined;
      return user === undefined ? undefined : path.join(places.userFonts, user.name);
    },
  };
}

/** The name of the system, as the window writes its keys. */
export function platformName(): Bootstrap['platform'] {
  if (process.platform === 'darwin') return 'mac';
  return process.platform === 'win32' ? 'windows' : 'linux';
}
