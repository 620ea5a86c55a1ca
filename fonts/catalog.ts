import { faceId, type FaceId } from '../core/font';
import { resolveStyles } from '../core/document';
import type { Profile, SetProfile, TypeStyle } from '../core/document';
import catalogJson from './catalog.json';
import type { FaceSource } from './face';
import type { FontBytes } from './sfnt/tables';

/** One face that comes with Forme. */
export interface CatalogFace {
  readonly family: string;
  readonly weight: number;
  readonly postscriptName: string;
  /** Path below a folder of packages (`node_modules` in development, `fonts` in the packaged app). */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** SPDX identifier. */
  readonly licence: string;
  /** The licence's text, below `fonts/licences`. */
  readonly licenceFile: string;
}

/** The faces that come with Forme, by family and weight. Written and verified by `tools/fonts/catalog.mjs`. */
export const CATALOG: readonly CatalogFace[] = catalogJson;

/** How a host gives a file of the catalogue at its first use: whole, and if it can, where it is asked for. */
export interface CatalogHost {
  readonly read: (file: string) => Uint8Array;
  readonly open?: (file: string) => FontBytes;
}

/** The catalogue's faces as sources. */
export function catalogSources({ read, open }: CatalogHost): FaceSource[] {
  return CATALOG.map((face) => ({
    id: faceId(face),
    postscriptName: face.postscriptName,
    read: once(() => read(face.file)),
    ...(open && { open: once(() => open(face.file)) }),
  }));
}

/** Keeps what is read: an open face looks into its file's bytes for as long as it lives. */
function once<Value>(read: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= read());
}

/** The faces that a profile asks for, wherever a style stands in it, each once, sorted. */
export function facesOf(profile: Profile): FaceId[] {
  const faces = new Set<FaceId>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isStyle(value)) faces.add(faceId(value));
    for (const inner of Object.values(value)) look(inner);
  };
  const set = resolveStyles(profile);
  look(set);
  for (const face of namedFaces(set)) faces.add(faceId(face));
  return [...faces].sort();
}

/** The faces of named styles, which may leave family or weight to the type that they stand in. */
function namedFaces(profile: SetProfile): readonly Pick<TypeStyle, 'family' | 'weight'>[] {
  const { styles, headlineStyles = {}, paragraphStyles = {}, characterStyles = {} } = profile;
  const running = [styles.body, styles.subhead];
  const paragraphs = Object.values(paragraphStyles).flatMap((own) => running.map((type) => ({ ...type, ...own })));
  const characters = Object.values(characterStyles).flatMap((own) =>
    [...running, ...paragraphs].map((type) => ({ ...type, ...own })),
  );
  const heads = Object.values(headlineStyles).flatMap(({ headline, kicker, deck }) => [
    { ...styles.headline, ...headline },
    { ...styles.kicker, ...kicker },
    { ...styles.deck, ...deck },
  ]);
  return [...paragraphs, ...characters, ...heads];
}

function isStyle(value: object): value is Pick<TypeStyle, 'family' | 'weight'> {
  return 'family' in value && 'weight' in value && typeof value.family === 'string' && typeof value.weight === 'number';
}
