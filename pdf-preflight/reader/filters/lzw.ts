import type { Unpacked } from './unpacked';

const CLEAR = 256;
const END_OF_DATA = 257;
const FIRST_FREE = 258;
const MOST_CODES = 4096;

/**
 * Undoes LZW (ISO 32000-1, 7.4.4). `early` is EarlyChange: codes grow one entry before they would have to. Stops at
 * `limit` bytes.
 */
export function undoLzw(bytes: Uint8Array, { early, limit }: { early: 0 | 1; limit: number }): Unpacked {
  // Every entry of the table is a stretch of what has been written: where it starts, and how long it is.
  const starts = new Int32Array(MOST_CODES);
  const lengths = new Int32Array(MOST_CODES);
  let out = new Uint8Array(Math.min(limit, bytes.length * 4 + 64));
  let size = 0;
  let free = FIRST_FREE;
  let width = 9;
  let previous = -1;
  let buffer = 0;
  let bits = 0;
  const room = (more: number): boolean => {
    if (size + more > limit) return false;
    if (size + more > out.length) {
      const larger = new Uint8Array(Math.min(limit, Math.max(out.length * 2, size + more)));
      larger.set(out);
      out = larger;
    }
    return true;
  };
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (buffer >>> bits) & ((1 << width) - 1);
    buffer &= (1 << bits) - 1;
    if (code === END_OF_DATA) return { kind: 'whole', bytes: out.subarray(0, size) };
    if (code === CLEAR) {
      free = FIRST_FREE;
      width = 9;
      previous = -1;
      continue;
    }
    const known = code < CLEAR || code < free;
    if (!known && (code !== free || previous < 0)) return { kind: 'broken' };
    const source = code < CLEAR ? -1 : known ? (starts[code] ?? 0) : previousStart(previous, lengths, size);
    const length = code < CLEAR ? 1 : known ? (lengths[code] ?? 0) : lengthOf(previous, lengths) + 1;
    if (!room(length)) return { kind: 'too-large' };
    const at = size;
    if (source < 0) out[size++] = code;
    else {
      // Byte by byte: a code that is not yet known repeats what is being written.
      for (let i = 0; i < length; i++) out[size++] = out[source + i] ?? 0;
    }
    if (previous >= 0 && free < MOST_CODES) {
      const last = lengthOf(previous, lengths);
      starts[free] = at - last;
      lengths[free] = last + 1;
      free++;
    }
    previous = code;
    if (free + early >= 1 << width && width < 12) width++;
  }
  return { kind: 'truncated', bytes: out.subarray(0, size) };
}

function lengthOf(code: number, lengths: Int32Array): number {
  return code < CLEAR ? 1 : (lengths[code] ?? 0);
}

/** What the previous code gave is the last that was written. */
function previousStart(previous: number, lengths: Int32Array, size: number): number {
  return size - lengthOf(previous, lengths);
}
