/** A seeded stream of numbers in 0..1 (mulberry32): make-up is the same for the same edition and seed, everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + STEP) >>> 0;
    return chanceOf(state);
  };
}

/** A number in 0..1 for a whole one of 32 bits, always the same. Small ones are spread over the 32 bits before. */
export function chanceOf(key: number): number {
  let mixed = Math.imul(key ^ (key >>> 15), 1 | key);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** Of mulberry32. */
const STEP = 0x6d2b79f5;
