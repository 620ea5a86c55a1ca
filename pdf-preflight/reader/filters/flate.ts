import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import type { Unpacked } from './unpacked';

/** Undoes FlateDecode (ISO 32000-1, 7.4.4). Gives up above `limit` bytes, before it has made them. */
export function undoFlate(bytes: Uint8Array, limit: number): Unpacked {
  const maxOutputLength = Math.max(1, limit);
  const attempts: readonly (() => Unpacked)[] = [
    () => ({ kind: 'whole', bytes: inflateSync(bytes, { maxOutputLength }) }),
    // What there is before the data end, or before a checksum that does not fit.
    () => ({
      kind: 'truncated',
      bytes: inflateSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
    }),
    () => ({
      kind: 'truncated',
      bytes: inflateRawSync(bytes.subarray(ZLIB_HEADER), { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
    }),
  ];
  for (const attempt of attempts) {
    try {
      return attempt();
    } catch (error) {
      if (error instanceof RangeError) return { kind: 'too-large' };
    }
  }
  return { kind: 'broken' };
}

/** Bytes before the deflated data. */
const ZLIB_HEADER = 2;
