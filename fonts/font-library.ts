import { faceId, parseFaceId, type FaceId, type FontBook, type FontMatch, type FontQuery } from '../core/font';
import { openFace, type FaceSource, type OpenFace } from './face';

/** The font book of a process: every face that can be used, each opened at its first use and then kept. */
export interface FontLibrary extends FontBook {
  match(query: FontQuery): FontMatch & { readonly face: OpenFace };
  /** The face with this id, as display lists name it. Throws when the library lacks it: lists come from `match`. */
  face(id: FaceId): OpenFace;
  /** Where the face with this id comes from; `undefined` when the library lacks it. */
  source(id: FaceId): FaceSource | undefined;
  /** Every face there is, sorted. */
  readonly ids: readonly FaceId[];
}

/** Stands in for a family that is missing and whose name tells nothing. */
const DEFAULT_FAMILY = 'Noto Serif SC';

/**
 * Makes the font book over `sources`; the first source of an id counts. Nothing is read yet. Throws when there is no
 * source at all: a book must always answer.
 */
export function createFontLibrary(sources: readonly FaceSource[]): FontLibrary {
  const byId = new Map<FaceId, FaceSource>();
  for (const source of sources) if (!byId.has(source.id)) byId.set(source.id, source);
  const ids = [...byId.keys()].sort();
  if (ids.length === 0) throw new Error('a font library needs at least one face');
  const open = new Map<FaceId, OpenFace>();
  const matches = new Map<FaceId, FontMatch & { readonly face: OpenFace }>();

  const face = (id: FaceId): OpenFace => {
    const known = open.get(id);
    if (known !== undefined) return known;
    const source = byId.get(id);
    if (source === undefined) throw new Error(`the font library has no face ${id}`);
    const opened = openFace(source);
    open.set(id, opened);
    return opened;
  };

  return {
    ids,
    face,
    source: (id) => byId.get(id),
    match: (query) => {
      const wanted = faceId(query);
      const known = matches.get(wanted);
      if (known !== undefined) return known;
      const nearest = nearestFace(ids, query);
      const match = { face: face(nearest), exact: nearest === wanted };
      matches.set(wanted, match);
      return match;
    },
  };
}

/** The face itself, else its family's nearest weight, else the nearest weight of a family that can stand in for it. */
function nearestFace(ids: readonly FaceId[], query: FontQuery): FaceId {
  for (const family of [query.family, standInFor(query.family), DEFAULT_FAMILY]) {
    const weights = ids.map(parseFaceId).filter((face) => face.family === family);
    const nearest = weights.sort((a, b) => distance(a.weight, query.weight) - distance(b.weight, query.weight))[0];
    if (nearest !== undefined) return faceId(nearest);
  }
  const [any] = ids;
  if (any === undefined) throw new Error('a font library needs at least one face');
  return any;
}

/** Between two weights equally far off, the heavier one stands in for bold, the lighter one for book weights (CSS). */
function distance(weight: number, wanted: number): number {
  const towards = wanted >= 500 ? weight > wanted : weight < wanted;
  return Math.abs(weight - wanted) - (towards ? 0.5 : 0);
}

/**
 * The catalogue family nearest in kind to a family known only by its name: 黑体 for sans, traditional for traditional.
 */
function standInFor(family: string): string {
  const sans = /sans|gothic|hei\b|黑/i.test(family);
  const traditional = /\b(tc|hk|tw)\b|traditional|繁/i.test(family);
  return `Noto ${sans ? 'Sans' : 'Serif'} ${traditional ? 'TC' : 'SC'}`;
}
