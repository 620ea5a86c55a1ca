import type { FaceId } from '../../core/font';
import { parseFaceId } from '../../core/font';
import { createFontLibrary } from '../../fonts';
import type { FaceSource, FontLibrary } from '../../fonts';
import type { FontResource } from '../../ipc';

/** Opens fonts in a worker: each file is fetched once, at the first edition that asks for its face. */
export interface FontLoader {
  /** A library with at least the faces named, or what stands in for them. Rejects when a file cannot be fetched. */
  load(faces: readonly FaceId[], onProgress: (loaded: number, total: number) => void): Promise<FontLibrary>;
}

/** The face every book must have: what stands in for a family nobody has. */
const LAST_RESORT = 'Noto Serif SC/400';

/** A loader over the fonts the app has. */
export function createFontLoader(fonts: readonly FontResource[]): FontLoader {
  const sources = new Map<FaceId, FaceSource>();
  let library: FontLibrary | undefined;
  return {
    load: async (faces, onProgress) => {
      const wanted = resourcesFor(faces, fonts).filter((font) => !sources.has(font.face));
      let loaded = 0;
      onProgress(loaded, wanted.length);
      await Promise.all(
        wanted.map(async (font) => {
          const bytes = await fetchBytes(font.url);
          sources.set(font.face, { id: font.face, postscriptName: font.face, read: () => bytes });
          loaded += 1;
          onProgress(loaded, wanted.length);
        }),
      );
      if (library === undefined || wanted.length > 0) library = createFontLibrary([...sources.values()]);
      return library;
    },
  };
}

/** The files to fetch for some faces: each face's own; all weights of the family when that weight is missing. */
export function resourcesFor(faces: readonly FaceId[], fonts: readonly FontResource[]): readonly FontResource[] {
  const wanted = new Set<FontResource>();
  for (const face of [...faces, LAST_RESORT]) {
    const exact = fonts.find((font) => font.face === face);
    const family = parseFaceId(face).family;
    const found = exact === undefined ? fonts.filter((font) => font.family === family) : [exact];
    for (const font of found) wanted.add(font);
  }
  return [...wanted];
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
