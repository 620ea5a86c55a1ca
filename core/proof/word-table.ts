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
/** So many bits of a hash tell whether a word may have it: a tenth of them are marked. */
export const MARK_BITS = 21;
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
  /** A bit for each hash that words have: most of what is looked for is none, and told by these few bytes alone. */
  readonly marks: Uint32Array;
  readonly #shift: number;

  /** `slots` are a power of two, and more than the words; `marks` hold `MARK_BITS`. */
  constructor({ fronts, backs, slots, marks }: Pick<WordTable, 'fronts' | 'backs' | 'slots' | 'marks'>) {
    this.fronts = fronts;
    this.backs = backs;
    this.slots = slots;
    this.marks = marks;
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
    const mark = hashOf(front, back) >>> (32 - MARK_BITS);
    if ((this.marks[mark >>> 5]! & (1 << (mark & 31))) === 0) return NOWHERE;
    return this.slots[this.slotOf(front, back)]! - 1;
  }

  /** Where a word stands among the slots, or would. */
  slotOf(front: number, back: number): number {
    const { slots, fronts, backs } = this;
    let slot = hashOf(front, back) >>> this.#shift;
    for (;;) {
      const place = slots[slot]! - 1;
      if (place === NOWHERE || (fronts[place] === front && backs[place] === back)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /** Marks that a word is in the table, so that it is found. */
  mark(front: number, back: number): void {
    const mark = hashOf(front, back) >>> (32 - MARK_BITS);
    this.marks[mark >>> 5]! |= 1 << (mark & 31);
  }
}

function hashOf(front: number, back: number): number {
  const mixed = Math.imul(front, SPREAD) ^ Math.imul(back, SPREAD_BACK);
  return Math.imul(mixed ^ (mixed >>> 15), SPREAD);
}
