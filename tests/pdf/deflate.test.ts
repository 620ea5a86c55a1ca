import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflateInPieces } from '../../pdf/deflate';

/** Bytes that look like outlines: neither all alike nor without any pattern. */
function bytesOf(seed: number, length: number): Uint8Array {
  let state = seed | 1;
  return Uint8Array.from({ length }, (_, at) => {
    state = Math.imul(state, 1103515245) + 12345;
    return at % 3 === 0 ? 0 : (state >>> 16) & 0x3f;
  });
}

describe('bytes deflated in pieces', () => {
  it('inflate to what they were, from none on', async () => {
    for (const length of [0, 1, 5_000, 20_000, 300_000]) {
      const bytes = bytesOf(7, length);
      const { deflated } = await deflateInPieces(bytes);
      expect(Buffer.compare(inflateSync(deflated), bytes)).toBe(0);
    }
  });

  it('are the same whatever was deflated before, and a change leaves most pieces alone', async () => {
    const bytes = bytesOf(7, 1_200_000);
    const before = await deflateInPieces(bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat(1_199_999), fc.uint8Array({ maxLength: 300 }), async (at, inserted) => {
        const changed = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]);
        const [again, anew] = [await deflateInPieces(changed, before.pieces), await deflateInPieces(changed)];
        expect(Buffer.compare(again.deflated, anew.deflated)).toBe(0);
        expect(Buffer.compare(inflateSync(again.deflated), changed)).toBe(0);
        const kept = again.pieces.filter((piece) => before.pieces.includes(piece));
        expect(again.pieces.length).toBeGreaterThan(4);
        expect(kept.length).toBeGreaterThan(again.pieces.length / 3);
      }),
      { numRuns: 10 },
    );
  });
});
