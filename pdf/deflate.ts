import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, deflate as deflateWithCallback, deflateRaw as deflateRawWithCallback } from 'node:zlib';

const deflateAsync = promisify<Uint8Array, { level: number }, Buffer>(deflateWithCallback);
const deflateRawAsync = promisify<Uint8Array, { level: number; finishFlush: number; dictionary: Uint8Array }, Buffer>(
  deflateRawWithCallback,
);

/** Level of zlib that streams are deflated at: see docs/adr/0027 for what the others cost and save. */
export const DEFLATE_LEVEL = 6;

/** Deflates bytes on the thread pool, while this thread paints the next page. */
export function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return deflateAsync(bytes, { level: DEFLATE_LEVEL });
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
      deflateRawAsync(piece, { level: DEFLATE_LEVEL, finishFlush: constants.Z_SYNC_FLUSH, dictionary });
    pieces.set(key, deflated);
    inOrder.push(deflated);
    start = end;
  }
  const sum = adler32(bytes);
  const end = Uint8Array.of(...LAST_BLOCK, sum >>> 24, sum >>> 16, sum >>> 8, sum);
  return { deflated: Buffer.concat([ZLIB_HEADER, ...(await Promise.all(inOrder)), end]), pieces };
}

/** How far back a stream can refer (RFC 1951, 2). */
const WINDOW = 32 << 10;
/** 32 KB window, default level (RFC 1950, 2.2). */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x9c);
/** A final block of nothing, in fixed codes. */
const LAST_BLOCK = [0x03, 0x00];

/** Pieces are no shorter than this, or what a window finds again is lost between them; and no longer. */
const SHORTEST_PIECE = 16 << 10;
const LONGEST_PIECE = 96 << 10;
/** A piece ends where these bits of the rolling hash are nought: after 16 KB more on average. */
const CUT_MASK = 0xfffc0000;

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

/** Sums below this many steps fit 32 bits (RFC 1950, 8.2). */
const STEPS = 5552;
const BASE = 65521;

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let start = 0; start < bytes.length; start += STEPS) {
    const end = Math.min(bytes.length, start + STEPS);
    for (let at = start; at < end; at++) {
      a += bytes[at] ?? 0;
      b += a;
    }
    a %= BASE;
    b %= BASE;
  }
  return ((b << 16) | a) >>> 0;
}
