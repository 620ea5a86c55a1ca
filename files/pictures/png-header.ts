import { damaged } from './picture-header';
import type { PictureHeader, PictureHeaderResult } from './picture-header';

/** Signature, then the header chunk: length, name, thirteen bytes, CRC (PNG 3rd edition, 5.2 and 11.2.1). */
const HEADER_AT = 8;
const HEADER_BYTES = 13;
const SMALLEST = HEADER_AT + 8 + HEADER_BYTES + 4;

const COLOURS: Readonly<Partial<Record<number, Pick<PictureHeader, 'colour' | 'alpha'>>>> = {
  0: { colour: 'grey', alpha: false },
  2: { colour: 'rgb', alpha: false },
  3: { colour: 'indexed', alpha: false },
  4: { colour: 'grey', alpha: true },
  6: { colour: 'rgb', alpha: true },
};

/** Reads the header of a PNG, its CRC checked, nothing decoded. */
export function readPngHeader(bytes: Uint8Array): PictureHeaderResult {
  if (bytes.length < SMALLEST) return damaged;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = String.fromCharCode(...bytes.subarray(HEADER_AT + 4, HEADER_AT + 8));
  if (view.getUint32(HEADER_AT) !== HEADER_BYTES || name !== 'IHDR') return damaged;
  const end = HEADER_AT + 8 + HEADER_BYTES;
  if (view.getUint32(end) !== crc32(bytes.subarray(HEADER_AT + 4, end))) return damaged;
  const width = view.getUint32(HEADER_AT + 8);
  const height = view.getUint32(HEADER_AT + 12);
  const colour = COLOURS[bytes[HEADER_AT + 17] ?? -1];
  if (width === 0 || height === 0 || colour === undefined) return damaged;
  const bits = bytes[HEADER_AT + 16] ?? 0;
  return { ok: true, header: { type: 'image/png', width, height, orientation: 1, ...colour, bits } };
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
