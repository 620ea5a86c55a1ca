import { unzipSync } from 'fflate';
import { EDITION_FORMAT, canonicalJson } from '../../core/document';
import { MIMETYPE, PART_NAMES, describePart, isFilePart, isPartName, manifestFormat, parseManifest } from './manifest';

/** As many parts as an edition can have: its pictures and a few more. */
const MOST_PARTS = 2_100;
/** Unpacked size of the largest edition. */
const MOST_UNPACKED_BYTES = 1_000_000_000;
/** Text packs to a twentieth; past this ratio a part is a bomb, unless it is small anyway. */
const MOST_RATIO = 200;
const SMALL_BYTES = 10_000_000;

/** Why an edition file was not unpacked. */
export type UnpackRefusal =
  | { readonly ok: false; readonly code: 'not-an-edition' }
  | { readonly ok: false; readonly code: 'newer-edition'; readonly format: number }
  | { readonly ok: false; readonly code: 'damaged-edition'; readonly part: string }
  | { readonly ok: false; readonly code: 'edition-over-limit'; readonly limit: 'parts' | 'size' | 'ratio' };

/** The parts of an edition file, all sums agreeing; or what is wrong with it. */
export type Unpacked = { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> } | UnpackRefusal;

/** Where zip's first entry has its name and, stored, its bytes: how an edition is told from any other zip. */
const FIRST_NAME_AT = 30;

/** Whether bytes begin as an edition file does, however the rest is damaged. */
function looksLikeEdition(bytes: Uint8Array): boolean {
  const start = new TextEncoder().encode(`${PART_NAMES.mimetype}${MIMETYPE}`);
  return start.every((byte, index) => bytes[FIRST_NAME_AT + index] === byte);
}

/**
 * Unpacks an edition file within limits and checks every part against the manifest. A picture or a profile of the plant
 * that is missing or damaged is left out: it can be added again, and must not take the whole edition with it.
 */
export function unpackEdition(bytes: Uint8Array): Unpacked {
  const unzipped = unzip(bytes);
  if (!unzipped.ok) return unzipped;
  const { files, foreign } = unzipped;
  const text = files.get(PART_NAMES.manifest);
  const value = text && readJson(text);
  const format = manifestFormat(value);
  // Asked first: a newer format may have parts that this one does not know.
  if (format !== undefined && format > EDITION_FORMAT) return { ok: false, code: 'newer-edition', format };
  const manifest = parseManifest(value);
  if (manifest === undefined || canonicalJson(manifest) !== new TextDecoder().decode(text)) {
    return damagedPart(PART_NAMES.manifest);
  }
  if (foreign !== undefined) return damagedPart(foreign);
  const parts = new Map([...files].filter(([name]) => name !== PART_NAMES.manifest));
  for (const listed of manifest.parts) {
    const part = parts.get(listed.name);
    const isSound = part !== undefined && canonicalJson(describePart(listed.name, part)) === canonicalJson(listed);
    if (isSound) continue;
    if (!isFilePart(listed.name)) return damagedPart(listed.name);
    parts.delete(listed.name);
  }
  const names = new Set(manifest.parts.map(({ name }) => name));
  const unlisted = [...parts.keys()].find((name) => !names.has(name));
  return unlisted === undefined ? { ok: true, parts } : damagedPart(unlisted);
}

function damagedPart(part: string): UnpackRefusal {
  return { ok: false, code: 'damaged-edition', part };
}

interface Unzipped {
  readonly ok: true;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** A name that no part has, if there is one; it was not unpacked. */
  readonly foreign: string | undefined;
}

class OverLimit extends Error {
  constructor(readonly limit: 'parts' | 'size' | 'ratio') {
    super(limit);
  }
}

function unzip(bytes: Uint8Array): Unzipped | UnpackRefusal {
  const seen = new Set<string>();
  let unpacked = 0;
  let foreign: string | undefined;
  let doubled: string | undefined;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        unpacked += originalSize;
        if (seen.size >= MOST_PARTS) throw new OverLimit('parts');
        if (unpacked > MOST_UNPACKED_BYTES) throw new OverLimit('size');
        if (originalSize > SMALL_BYTES && originalSize > size * MOST_RATIO) throw new OverLimit('ratio');
        if (!isPartName(name)) foreign ??= name;
        if (seen.has(name)) doubled ??= name;
        seen.add(name);
        return isPartName(name);
      },
    });
    if (!looksLikeEdition(bytes)) return { ok: false, code: 'not-an-edition' };
    if (doubled !== undefined) return damagedPart(doubled);
    return { ok: true, files: new Map(Object.entries(files)), foreign };
  } catch (error) {
    if (error instanceof OverLimit) return { ok: false, code: 'edition-over-limit', limit: error.limit };
    // fflate throws its own errors and, on lengths that lie, RangeErrors: whatever it is, the file is to blame.
    return looksLikeEdition(bytes) ? damagedPart('') : { ok: false, code: 'not-an-edition' };
  }
}

/** JSON from UTF-8 bytes; undefined when they are not both. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
