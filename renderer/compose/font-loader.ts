import type { FaceId } from '../../core/font';
import { catalogSources, createFontLibrary, isFontVerdict, readUserFonts } from '../../fonts';
import type { FontLibrary, UserFonts } from '../../fonts';
import { fontUrl } from '../../ipc';
import type { UserFontResource } from '../../ipc';

/** The fonts of a worker: Forme's own, and those in the user's folder, as the command line and the export have them. */
export interface FontLoader {
  /**
   * A library that has these faces wherever they can be had. A file is fetched when a glyph of its face is first asked
   * for, so the first page waits for no face of the others; the user's files only when a face is none of Forme's own.
   */
  readonly library: (faces: readonly FaceId[]) => FontLibrary;
  /** What the user's folder gives. Read once. */
  readonly userFonts: () => UserFonts;
}

/**
 * A loader over Forme's fonts and the user's. `fetchNow` gives the bytes behind an address while the caller waits: a
 * face is asked for in the middle of a line.
 */
export function createFontLoader(
  userFiles: readonly UserFontResource[],
  fetchNow: (url: string) => Uint8Array,
): FontLoader {
  const own = catalogSources({ read: (file) => fetchNow(fontUrl(file)) });
  const known = new Set(own.map(({ id }) => id));
  const ownLibrary = createFontLibrary(own);
  let users: UserFonts | undefined;
  let whole: FontLibrary | undefined;
  const userFonts = (): UserFonts => {
    const files = userFiles.map(({ name, bytes, verdict, url }) => ({
      name,
      bytes,
      verdict: isFontVerdict(verdict) ? verdict : ('damaged' as const),
      read: () => fetchNow(url),
    }));
    return (users ??= readUserFonts(files));
  };
  return {
    userFonts,
    library: (faces) => {
      if (userFiles.length === 0 || faces.every((face) => known.has(face))) return ownLibrary;
      const { sources } = userFonts();
      // Where both have a face, Forme's own counts, as it does in the export and on the command line.
      return (whole ??= createFontLibrary([...own, ...sources]));
    },
  };
}

/** Fetches a file synchronously: only workers may. Throws when there is none. */
export function fetchFile(url: string): Uint8Array {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.send();
  const { response, status } = request;
  if (status !== 200 || !(response instanceof ArrayBuffer)) throw new Error(`${url}: ${status}`);
  return new Uint8Array(response);
}
