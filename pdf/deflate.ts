import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import {
  constants,
  deflate as deflateWithCallback,
  deflateRaw as deflateRawWithCallback,
  type ZlibOptions,
} from 'node:zlib';

const deflateAsync = promisify<Uint8Array, ZlibOptions, Buffer>(deflateWithCallback);
const deflateRawAsync = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRawWithCallback);

/**
 * How streams are deflated: see docs/adr/0027 for what other levels cost and save. The largest tables of zlib save a tenth
 * of the time and some bytes.
 */
export const DEFLATE = { level: 6, memLevel: 9 } as const;

/** Deflates bytes on the thread pool, while this thread paints the next page. */
export function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return deflateAsync(bytes, DEFLATE);
}

/** Deflated pieces of a stream by a hash of what they hold. */
export type DeflatedPieces = ReadonlyMap<string, Promise<Uint8Array>>;

/** A stream with the pieces it was deflated in. */
export interface DeflatedInPieces {
  readonly deflated: Uint8Array;
  readonly pieces: DeflatedPieces;
}

/**
 * Deflates bytes piece by piece: several at once on the thread pool, and none again that stands in `before`, the pieces of
 * an earlier state of the stream. Pieces are cut where the content says, so that a change in one place leaves the others
 * as they were, but for what follows it within a window: each piece refers back to what stands before it, or the whole
 * would be 4 % larger. The result does not depend on `before`.
 */
export async function deflateInPieces(bytes: Uint8Array, before?: DeflatedPieces): Promise<DeflatedInPieces> {
  const pieces = new Map<string, Promise<Uint8Array>>();
  const inOrder: Promise<Uint8Array>[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = pieceEnd(bytes, start);
    const piece = bytes.subarray(start, end);
    const dictionary = bytes.subarray(Math.max(0, start - WINDOW), start);
    const key = createHash('sha256').update(dictionary).update(piece).digest('base64');
    // Each ends on a byte with an empty block (RFC 1951, 3.2.4), so that the next can follow.
    const deflated =
      pieces.get(key) ??
      before?.get(key) ??
      deflateRawAsync(piece, { ...DEFLATE, finishFlush: constants.Z_SYNC_FLUSH, dictionary });
    pieces.set(key, deflated);
    inOrder.push(deflated);
    start = end;
  }
  const [sum, ...deflated] = await Promise.all([adler32(bytes), ...inOrder]);
  return { deflated: Buffer.concat([ZLIB_HEADER, ...deflated, LAST_BLOCK, sum]), pieces };
}

/** How far back a stream can refer (RFC 1951, 2). */
const WINDOW = 32 << 10;
/** 32 KB window, default level (RFC 1950, 2.2). */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x9c);
/** A final block of nothing, in fixed codes. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

/** Pieces are no shorter than this, because Node takes as long to begin with one as zlib to deflate some kilobytes; and no longer. */
const SHORTEST_PIECE = 64 << 10;
const LONGEST_PIECE = 192 << 10;
/** A piece ends where these bits of the rolling hash are nought: after 32 KB more on average. */
const CUT_MASK = 0xfffe0000;

/** What a byte adds to the rolling hash: any fixed numbers without a pattern. */
const GEAR = gearTable();

function gearTable(): Uint32Array {
  const table = new Uint32Array(256);
  let state = 0x9e3779b9;
  for (let byte = 0; byte < 256; byte++) {
    // Xorshift (Marsaglia).
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    table[byte] = state >>> 0;
  }
  return table;
}

/** Where the piece that starts at `start` ends: where a hash of the 32 bytes before says so. */
function pieceEnd(bytes: Uint8Array, start: number): number {
  const longest = Math.min(bytes.length, start + LONGEST_PIECE);
  let hash = 0;
  for (let at = start + SHORTEST_PIECE; at < longest; at++) {
    hash = ((hash << 1) + (GEAR[bytes[at] ?? 0] ?? 0)) | 0;
    if ((hash & CUT_MASK) === 0) return at + 1;
  }
  return longest;
}

/** The sum that ends a zlib stream (RFC 1950, 2.2), as zlib itself works it out on the thread pool: of bytes kept as they are. */
async function adler32(bytes: Uint8Array): Promise<Uint8Array> {
  const stored = await deflateAsync(bytes, {
    level: constants.Z_NO_COMPRESSION,
    chunkSize: bytes.length + STORED_MORE,
  });
  return stored.subarray(-4);
}

/** More than the headers of stored blocks take, so that they come out in one piece. */
const STORED_MORE = 1 << 16;
