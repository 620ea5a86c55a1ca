import { IccDamage, iccBytes } from './bytes';
import { tagText } from './tag-text';

/** A point of CIE XYZ. */
export type Xyz = readonly [number, number, number];

/** An ICC profile as its header, its tag table and its texts give it (ICC.1:2001-04 and ICC.1:2010). */
export interface IccProfile {
  /** Version by its numbers, such as 2.4. */
  readonly version: { readonly major: number; readonly minor: number };
  /** Class of device, such as `prtr`. */
  readonly deviceClass: string;
  /** Colour space of the device's side, such as `CMYK`. */
  readonly space: string;
  /** The connection space: `Lab` or `XYZ`. */
  readonly connection: string;
  /** Intent that it asks to be rendered with, 0 to 3: perceptual, relative colorimetric, saturation, absolute. */
  readonly intent: number;
  /** What it calls itself; empty when it does not say. */
  readonly description: string;
  readonly copyright: string;
  /** The data it was made from (`targ`), such as `ICCHDAT CGATS TR 002`; empty when it does not say. */
  readonly target: string;
  /** White of the paper, relative to the D50 illuminant; none when it does not say. */
  readonly whitePoint?: Xyz;
  /** Bytes of its tags by signature. */
  readonly tags: ReadonlyMap<string, Uint8Array>;
  readonly bytes: Uint8Array;
}

/** Why bytes are no ICC profile. */
export type IccReadProblem =
  /** No profile's signature: another kind of file. */
  | { readonly code: 'not-a-profile' }
  /** Cut short, or with bytes behind its end. values: bytes, stated. */
  | { readonly code: 'profile-size'; readonly values: { readonly bytes: number; readonly stated: number } }
  /** Something points outside the file or is not what it must be. values: tag (empty for the header). */
  | { readonly code: 'profile-damaged'; readonly values: { readonly tag: string } };

/** A profile, or why there is none. */
export type IccReadResult =
  { readonly ok: true; readonly profile: IccProfile } | { readonly ok: false; readonly problem: IccReadProblem };

const HEADER = 128;
/** Real profiles have some twenty tags. */
const MOST_TAGS = 200;

/** Reads header, tag table and texts of an ICC profile; whatever the bytes are, the answer is a value. */
export function readIccProfile(bytes: Uint8Array): IccReadResult {
  if (bytes.length < HEADER + 4 || iccBytes(bytes, '').text(36) !== 'acsp') {
    return { ok: false, problem: { code: 'not-a-profile' } };
  }
  const stated = iccBytes(bytes, '').u32(0);
  if (stated !== bytes.length) {
    return { ok: false, problem: { code: 'profile-size', values: { bytes: bytes.length, stated } } };
  }
  try {
    return { ok: true, profile: read(bytes) };
  } catch (error) {
    if (!(error instanceof IccDamage)) throw error;
    return { ok: false, problem: { code: 'profile-damaged', values: { tag: error.place } } };
  }
}

function read(bytes: Uint8Array): IccProfile {
  const header = iccBytes(bytes, '');
  const tags = tagsOf(bytes);
  const textOf = (signature: string): string => {
    const tag = tags.get(signature);
    return tag === undefined ? '' : tagText(iccBytes(tag, signature));
  };
  const white = tags.get('wtpt');
  return {
    version: { major: header.u8(8), minor: header.u8(9) >> 4 },
    deviceClass: header.text(12),
    space: header.text(16).trimEnd(),
    connection: header.text(20).trimEnd(),
    intent: header.u32(64) & 0xffff,
    description: textOf('desc'),
    copyright: textOf('cprt'),
    target: textOf('targ'),
    ...(white !== undefined && { whitePoint: xyzOf(white) }),
    tags,
    bytes,
  };
}

function tagsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const table = iccBytes(bytes, '').part(HEADER);
  const count = table.u32(0);
  if (count > MOST_TAGS) throw new IccDamage('');
  const tags = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index++) {
    const at = 4 + index * 12;
    const signature = table.text(at);
    tags.set(
      signature,
      iccBytes(bytes, printable(signature))
        .part(table.u32(at + 4), table.u32(at + 8))
        .bytes(),
    );
  }
  return tags;
}

function xyzOf(tag: Uint8Array): Xyz {
  const bytes = iccBytes(tag, 'wtpt');
  if (bytes.text(0) !== 'XYZ ') throw new IccDamage('wtpt');
  return [bytes.fixed(8), bytes.fixed(12), bytes.fixed(16)];
}

/** A signature as it can be told to people, whatever bytes it is made of. */
function printable(signature: string): string {
  return signature.replace(/[^\x20-\x7e]/g, '?').trimEnd();
}
