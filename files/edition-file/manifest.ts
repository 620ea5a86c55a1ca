import type { Picture } from '../../core/document';
import { sha256 } from '../sha256';

/** The first part of an edition file, stored unpacked, so that any tool can tell what the file is. */
export const MIMETYPE = 'application/vnd.forme.edition+zip';

/**
 * Names of the parts of an edition file. Pictures are parts too, such as `pictures/<sha256>.jpg`, and a plant's
 * profile.
 */
export const PART_NAMES = {
  mimetype: 'mimetype',
  manifest: 'manifest.json',
  edition: 'edition.json',
  model: 'model.bin',
} as const;

/** What the manifest says of one part. */
export interface ManifestPart {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The list of all parts but itself, with the format of the edition. */
export interface Manifest {
  readonly format: number;
  /** What wrote the file, such as `Forme 0.1.0`: for people who mend files, read by nothing. */
  readonly app: string;
  readonly parts: readonly ManifestPart[];
}

/** The manifest's entry for a part. */
export function describePart(name: string, bytes: Uint8Array): ManifestPart {
  return { name, bytes: bytes.length, sha256: sha256(bytes) };
}

/** How the files of pictures end inside an edition, whatever they were called outside. */
const PICTURE_ENDINGS: Readonly<Record<Picture['type'], string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'image/vnd.adobe.photoshop': 'psd',
};

/** The name of a picture's part. */
export function pictureName(picture: Pick<Picture, 'sha256' | 'type'>): string {
  return `pictures/${picture.sha256}.${PICTURE_ENDINGS[picture.type]}`;
}

/** The name of the part that is the output profile of the paper's plant. */
export function profileName(sha256: string): string {
  return `profiles/${sha256}.icc`;
}

const PROFILE_NAME = /^profiles\/[0-9a-f]{64}\.icc$/;
const PICTURE_NAME = new RegExp(`^pictures/[0-9a-f]{64}\\.(?:${Object.values(PICTURE_ENDINGS).join('|')})$`);

/** Whether a part holds a file that came from outside: a picture, or the profile of the plant. */
export function isFilePart(name: string): boolean {
  return PICTURE_NAME.test(name) || PROFILE_NAME.test(name);
}

/** Whether a name can be that of a part. Any other is a foreign or damaged file; names never become paths. */
export function isPartName(name: string): boolean {
  return (Object.values(PART_NAMES) as string[]).includes(name) || isFilePart(name);
}

/** The format that a manifest states, whatever else it holds; undefined when it states none. */
export function manifestFormat(value: unknown): number | undefined {
  return isObject(value) && Number.isInteger(value.format) ? Number(value.format) : undefined;
}

/** A manifest read from JSON, or undefined when it is not one. */
export function parseManifest(value: unknown): Manifest | undefined {
  if (!isObject(value) || !Number.isInteger(value.format) || typeof value.app !== 'string') return undefined;
  if (!Array.isArray(value.parts) || Object.keys(value).length !== 3) return undefined;
  const { format, app, parts } = value;
  return parts.every(isManifestPart) ? { format: Number(format), app, parts } : undefined;
}

function isManifestPart(value: unknown): value is ManifestPart {
  return (
    isObject(value) &&
    Object.keys(value).length === 3 &&
    typeof value.name === 'string' &&
    Number.isInteger(value.bytes) &&
    typeof value.sha256 === 'string'
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
