import { zipSync } from 'fflate';
import type { ZippableFile } from 'fflate';
import { canonicalJson, importedCondition } from '../../core/document';
import type { Edition } from '../../core/document';
import { sha256 } from '../sha256';
import { MIMETYPE, PART_NAMES, describePart, pictureName, profileName } from './manifest';
import type { Manifest } from './manifest';

/** What an edition file holds. */
export interface EditionParts {
  readonly edition: Edition;
  /** `Model.encodeState()` of the model whose projection `edition` is. */
  readonly modelState: Uint8Array;
  /** Bytes of pictures and of the plant's output profile by SHA-256. What the edition does not name is left out. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** Zip stores local times without a zone; a fixed one keeps the bytes of equal editions equal. */
const FIXED_TIME = new Date(1980, 0, 1);

const STORED = { level: 0, mtime: FIXED_TIME } as const;
const DEFLATED = { level: 6, mtime: FIXED_TIME } as const;

/** Packs an edition: equal parts give equal bytes. Throws when bytes are not those of their hash. */
export function packEdition({ edition, modelState, pictures }: EditionParts, app: string): Uint8Array {
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>([
    [PART_NAMES.edition, encoder.encode(canonicalJson(edition))],
    [PART_NAMES.model, modelState],
    [PART_NAMES.mimetype, encoder.encode(MIMETYPE)],
  ]);
  for (const picture of edition.pictures) {
    const bytes = pictures.get(picture.sha256);
    if (bytes === undefined) continue;
    if (sha256(bytes) !== picture.sha256) throw new Error(`Bytes of picture ${picture.id} are not those of its hash.`);
    parts.set(pictureName(picture), bytes);
  }
  const condition = importedCondition(edition.profile);
  const profile = condition && pictures.get(condition.sha256);
  if (condition !== undefined && profile !== undefined) {
    if (sha256(profile) !== condition.sha256) throw new Error('Bytes of the output profile are not those of its hash.');
    parts.set(profileName(condition.sha256), profile);
  }
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest: Manifest = {
    format: edition.format,
    app,
    parts: sorted.map(([name, bytes]) => describePart(name, bytes)),
  };
  const files: Record<string, ZippableFile> = {
    // First and unpacked, as in EPUB and OpenDocument.
    [PART_NAMES.mimetype]: [encoder.encode(MIMETYPE), STORED],
    [PART_NAMES.manifest]: [encoder.encode(canonicalJson(manifest)), DEFLATED],
  };
  for (const [name, bytes] of sorted) {
    if (name !== PART_NAMES.mimetype) files[name] = [bytes, name.startsWith('pictures/') ? STORED : DEFLATED];
  }
  return zipSync(files);
}
