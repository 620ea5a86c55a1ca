import { exifOrientation } from './exif';
import { damaged, upright } from './picture-header';
import type { PictureHeader, PictureHeaderResult } from './picture-header';

/** `RIFF`, the size of the rest, `WEBP`; then chunks of a name, a size and bytes, padded to even (RFC 9649, 2.3). */
const FIRST_CHUNK = 12;
const CHUNK_HEADER = 8;
/** Bits of the extended header's first byte (RFC 9649, 2.7.1). */
const ALPHA_FLAG = 0x10;
/** Each side less one, in this many bits, of a VP8L picture. */
const SIDE_BITS = 14;
const SIDE_MASK = (1 << SIDE_BITS) - 1;

/** Whether bytes begin as a WebP does. */
export function isWebp(bytes: Uint8Array): boolean {
  return textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP';
}

/** Reads the header of a WebP: chunks by their lengths, nothing decoded. */
export function readWebpHeader(bytes: Uint8Array): PictureHeaderResult {
  if (bytes.length < FIRST_CHUNK + CHUNK_HEADER) return damaged;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.getUint32(4, true) + 8;
  if (end > bytes.length) return damaged;
  let size: Size | undefined;
  let extended: Size | undefined;
  let [frames, orientation] = [0, 1];
  for (let at = FIRST_CHUNK; at + CHUNK_HEADER <= end;) {
    const length = view.getUint32(at + 4, true);
    const [from, to] = [at + CHUNK_HEADER, at + CHUNK_HEADER + length];
    if (to > end) return damaged;
    const chunk = bytes.subarray(from, to);
    switch (textAt(bytes, at)) {
      case 'VP8 ':
        size ??= lossySize(chunk);
        break;
      case 'VP8L':
        size ??= losslessSize(chunk);
        break;
      case 'VP8X':
        extended ??= extendedSize(chunk);
        break;
      case 'ANMF':
        frames += 1;
        break;
      case 'EXIF':
        orientation = exifOrientation(chunk) ?? orientation;
    }
    at = to + (length % 2);
  }
  const { width, height, alpha } = extended ?? size ?? NO_SIZE;
  if (width === 0 || height === 0 || (size === undefined && frames === 0)) return damaged;
  if (extended !== undefined && frames === 0 && (size?.width !== width || size.height !== height)) return damaged;
  const header: PictureHeader = { type: 'image/webp', width, height, orientation, colour: 'rgb', alpha, bits: 8 };
  return upright(frames > 1 ? { ...header, frames } : header);
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly alpha: boolean;
}

const NO_SIZE: Size = { width: 0, height: 0, alpha: false };

/** A key frame: three bytes of tag, the start code, then both sides in fourteen bits (RFC 6386, 9.1). */
function lossySize(chunk: Uint8Array): Size | undefined {
  if (chunk.length < 10 || chunk[3] !== 0x9d || chunk[4] !== 0x01 || chunk[5] !== 0x2a) return undefined;
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return { width: view.getUint16(6, true) & SIDE_MASK, height: view.getUint16(8, true) & SIDE_MASK, alpha: false };
}

/** One byte of signature, both sides less one, whether alpha is used (RFC 9649, 3.4). */
function losslessSize(chunk: Uint8Array): Size | undefined {
  if (chunk.length < 5 || chunk[0] !== 0x2f) return undefined;
  const bits = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength).getUint32(1, true);
  return {
    width: (bits & SIDE_MASK) + 1,
    height: ((bits >>> SIDE_BITS) & SIDE_MASK) + 1,
    alpha: ((bits >>> (2 * SIDE_BITS)) & 1) === 1,
  };
}

/** Flags, then both sides of the canvas less one in three bytes each (RFC 9649, 2.7.1). */
function extendedSize(chunk: Uint8Array): Size | undefined {
  if (chunk.length < 10) return undefined;
  const three = (at: number): number =>
    (chunk[at] ?? 0) + (chunk[at + 1] ?? 0) * 0x100 + (chunk[at + 2] ?? 0) * 0x10000 + 1;
  return { width: three(4), height: three(7), alpha: ((chunk[0] ?? 0) & ALPHA_FLAG) !== 0 };
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
