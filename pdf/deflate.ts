import { promisify } from 'node:util';
import {
  constants,
  deflate as deflateWithCallback,
  deflateRaw as deflateRawWithCallback,
  deflateSync,
  type ZlibOptions,
} from 'node:zlib';

const deflateAsync = promisify<Uint8Array, ZlibOptions, Buffer>(deflateWithCallback);
const deflateRawAsync = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRawWithCallback);

/**
 * How streams are deflated: see docs/adr/0027 for what other levels cost and save. The largest tables of zlib save a
 * tenth of the time and some bytes.
 */
export const DEFLATE = { level: 6, memLevel: 9 } as const;

/** Deflates bytes on the thread pool, while this thread paints the next page. */
export function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return deflateAsync(bytes, DEFLATE);
}

/** A piece of a stream and what it was deflated to. */
export interface DeflatedPiece {
  /** Number of its bytes. */
  readonly length: number;
  /** Its bytes, and before them those that it may refer back to. */
  readonly bytes: Uint8Array;
  readonly deflated: Promise<Uint8Array>;
}

/** A stream with the pieces it was deflated in. */
export interface DeflatedInPieces {
  readonly deflated: Uint8Array;
  readonly pieces: readonly DeflatedPiece[];
}

/**
 * Deflates bytes piece by piece: several at once on the thread pool, and none again that stands in `before`, the pieces
 * of an earlier state of the stream. Pieces are cut where the content says, so that a change in one place leaves the
 * others as they were, but for what follows it within a window: each piece refers back to what stands before it, or the
 * whole would be 4 % larger. The result does not depend on `before`.
 */
export async function deflateInPieces(
  bytes: Uint8Array,
  before: readonly DeflatedPiece[] = [],
): Promise<DeflatedInPieces> {
  const pieces: DeflatedPiece[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = pieceEnd(bytes, start);
    const reach = Math.max(0, start - WINDOW);
    const piece = { length: end - start, bytes: bytes.subarray(reach, end) };
    pieces.push(before.find((known) => holdsTheSame(known, piece)) ?? { ...piece, deflated: deflatePiece(piece) });
    start = end;
  }
  const deflated = await Promise.all(pieces.map((piece) => piece.deflated));
  return { deflated: Buffer.concat([ZLIB_HEADER, ...deflated, LAST_BLOCK, adler32(bytes)]), pieces };
}

type Piece = Omit<DeflatedPiece, 'deflated'>;

function holdsTheSame(a: Piece, b: Piece): boolean {
  return a.length === b.length && Buffer.compare(a.bytes, b.bytes) === 0;
}

/** A piece ends on a byte with an empty block (RFC 1951, 3.2.4), so that the next can follow. */
function deflatePiece({ length, bytes }: Piece): Promise<Uint8Array> {
  const start = bytes.length - length;
  const dictionary = bytes.subarray(0, start);
  return deflateRawAsync(bytes.subarray(start), { ...DEFLATE, finishFlush: constants.Z_SYNC_FLUSH, dictionary });
}

/** How far back a stream can refer (RFC 1951, 2). */
const WINDOW = 32 << 10;
/** 32 KB window, default level (RFC 1950, 2.2). */
const ZLIB_HEADER = Uint8Array.of(0x78, 0x9c);
/** A final block of nothing, in fixed codes. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

/**
 * Pieces are no shorter than this, because Node takes as long to begin with one as zlib to deflate some kilobytes; and
 * no longer.
 */
const SHORTEST_PIECE = 64 << 10;
const LONGEST_PIECE = 192 << 10;
/** A piece ends where these bits of the rolling hash are nought: after 32 KB more on average. */
const CUT_MASK = 0xfffe0000 | 0;

/** What a byte adds to the rolling hash: any fixed numbers without a pattern. */
const GEAR = gearTable();

/**
 * Signed, because most of a file is hashed before this is compiled: what fits 31 bits and a sign is no object to V8.
 */
function gearTable(): Int32Array {
  const table = new Int32Array(256);
  let state = 0x9e3779b9;
  for (let byte = 0; byte < 256; byte++) {
    // Xorshift (Marsaglia).
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    table[byte] = state;
  }
  return table;
}

/** Where the piece that starts at `start` ends: where a hash of the 32 bytes before says so. */
function pieceEnd(bytes: Uint8Array, start: number): number {
  const longest = Math.min(bytes.length, start + LONGEST_PIECE);
  let hash = 0;
  for (let at = start + SHORTEST_PIECE; at < longest; at++) {
    hash = ((hash << 1) + GEAR[bytes[at]!]!) | 0;
    if ((hash & CUT_MASK) === 0) return at + 1;
  }
  return longest;
}

/**
 * The sum that ends a zlib stream (RFC 1950, 2.2), by zlib's own code: a stream that leans on a dictionary names it by
 * this sum, behind two bytes of header.
 */
function adler32(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return ADLER_OF_NOTHING;
  return deflateSync(new Uint8Array(0), { dictionary: bytes, ...SMALLEST }).subarray(2, 6);
}

const ADLER_OF_NOTHING = Uint8Array.of(0, 0, 0, 1);
/** The least memory that zlib works in. */
const SMALLEST = { level: 1, memLevel: 1, windowBits: 9 } as const;
