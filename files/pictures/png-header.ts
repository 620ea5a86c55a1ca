import { exifOrientation } from './exif';
import { damaged, upright } from './picture-header';
import type { PictureHeader, PictureHeaderResult } from './picture-header';

/** Signature, then the header chunk: length, name, thirteen bytes, CRC (PNG 3rd edition, 5.2 and 11.2.1). */
const HEADER_AT = 8;
const HEADER_BYTES = 13;
/** A chunk's length, name and CRC. */
const CHUNK_FRAME = 12;
const SMALLEST = HEADER_AT + CHUNK_FRAME + HEADER_BYTES;

const COLOURS: Readonly<Partial<Record<number, Pick<PictureHeader, 'colour' | 'alpha'>>>> = {
  0: { colour: 'grey', alpha: false },
  2: { colour: 'rgb', alpha: false },
  3: { colour: 'indexed', alpha: false },
  4: { colour: 'grey', alpha: true },
  6: { colour: 'rgb', alpha: true },
};

/** Reads the header of a PNG, its CRC checked, and what its other chunks say of the picture; nothing is decoded. */
export function readPngHeader(bytes: Uint8Array): PictureHeaderResult {
  if (bytes.length < SMALLEST) return damaged;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(HEADER_AT) !== HEADER_BYTES || nameAt(bytes, HEADER_AT + 4) !== 'IHDR') return damaged;
  const end = HEADER_AT + 8 + HEADER_BYTES;
  if (view.getUint32(end) !== crc32(bytes.subarray(HEADER_AT + 4, end))) return damaged;
  const width = view.getUint32(HEADER_AT + 8);
  const height = view.getUint32(HEADER_AT + 12);
  const kind = COLOURS[bytes[HEADER_AT + 17] ?? -1];
  if (width === 0 || height === 0 || kind === undefined) return damaged;
  const bits = bytes[HEADER_AT + 16] ?? 0;
  const said = readChunks(bytes, view);
  if (said === undefined) return damaged;
  const alpha = kind.alpha || said.alpha;
  const colour = kind.colour === 'grey' && bits === 1 && !alpha ? 'bilevel' : kind.colour;
  const { orientation, frames } = said;
  return upright({ type: 'image/png', width, height, orientation, colour, alpha, bits, ...(frames > 1 && { frames }) });
}

interface ChunkFacts {
  readonly orientation: number;
  readonly alpha: boolean;
  readonly frames: number;
}

/** Walks the chunks to the last one, by their lengths alone; undefined when the file ends before. */
function readChunks(bytes: Uint8Array, view: DataView): ChunkFacts | undefined {
  let [orientation, alpha, frames] = [1, false, 1];
  let hasData = false;
  for (let at = HEADER_AT; at + CHUNK_FRAME <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + CHUNK_FRAME + length;
    if (end > bytes.length) return undefined;
    const name = nameAt(bytes, at + 4);
    if (name === 'IEND') return hasData ? { orientation, alpha, frames } : undefined;
    if (name === 'IDAT') hasData = true;
    if (name === 'tRNS') alpha = true;
    if (name === 'acTL' && length >= 4) frames = view.getUint32(at + 8);
    if (name === 'eXIf') orientation = exifOrientation(bytes.subarray(at + 8, end - 4)) ?? orientation;
    at = end;
  }
  return undefined;
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** CRC-32 of ISO 3309, as PNG annex D has it; for a header it needs no table. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
