/*
 * A word of up to four characters is two numbers of 32 bits here: its front, the UTF-16 codes of the first two, and its
 * back, those of the others; 0 where there is none.
 */

/** Two codes as one half of a word. */
export function halfOf(one: number, other: number): number {
  return (one << 16) | other;
}

/** The two codes at a place of a text as one half. */
export function pairAt(text: string, at: number): number {
  return halfOf(text.charCodeAt(at), text.charCodeAt(at + 1));
}

/** The front and the back of a word. */
export function halvesOf(word: string): readonly [front: number, back: number] {
  return [halfOf(word.charCodeAt(0), word.charCodeAt(1)), halfOf(word.charCodeAt(2), word.charCodeAt(3))];
}

/** The code at a place of a word; 0 after its last. */
export function codeAt(front: number, back: number, at: number): number {
  if (at > 3) return 0;
  const half = at < 2 ? front : back;
  return (at & 1) === 0 ? half >>> 16 : half & 0xffff;
}

/** The word of a front and a back. */
export function wordOf(front: number, back: number): string {
  const codes = [front >>> 16, front & 0xffff, back >>> 16, back & 0xffff];
  return String.fromCharCode(...codes.filter((code) => code !== 0));
}

/** No place in a table. */
export const NOWHERE = -1;
/** Odd and large. */
const [SPREAD, SPREAD_BACK] = [0x9e3779b1, 0x85ebca6b];

/**
 * Words of up to four characters, each at a place of its own: nothing but numbers, laid over the file of words
 * (`word-file.ts`).
 */
export class WordTable {
  readonly fronts: Int32Array;
  readonly backs: Int32Array;
  /** By the hash of a word, one more than its place, or that of another with the same; 0 ends a row of them. */
  readonly slots: Int32Array;
  readonly #shift: number;

  /** `slots` are a power of two, and more than the words. */
  constructor({ fronts, backs, slots }: Pick<WordTable, 'fronts' | 'backs' | 'slots'>) {
    this.fronts = fronts;
    this.backs = backs;
    this.slots = slots;
    this.#shift = Math.clz32(slots.length - 1);
  }

  /** The UTF-16 code of a character of the word at a place; 0 after its last. */
  codeOf(place: number, at: number): number {
    return codeAt(this.fronts[place]!, this.backs[place]!, at);
  }

  /** The word at a place. */
  wordAt(place: number): string {
    return wordOf(this.fronts[place]!, this.backs[place]!);
  }

  /** The place of a word; `NOWHERE` where it is none. */
  placeOf(front: number, back: number): number {
    return this.slots[this.slotOf(front, back)]! - 1;
  }

  /** Where a word stands among the slots, or would. */
  slotOf(front: number, back: number): number {
    const { slots, fronts, backs } = this;
    const mixed = Math.imul(front, SPREAD) ^ Math.imul(back, SPREAD_BACK);
    let slot = Math.imul(mixed ^ (mixed >>> 15), SPREAD) >>> this.#shift;
    for (;;) {
      const place = slots[slot]! - 1;
      if (place === NOWHERE || (fronts[place] === front && backs[place] === back)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  }
}
