/*
 * A word of up to four characters is two numbers of 32 bits here: its front, the UTF-16 codes of the first two, and its
 * back, those of the others; 0 where there is none.
 */

/** Two codes as one half of a word. */
export function halfOf(one: number, other: number): number {
  return (one << 16) | other;
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

/** No place in a table. */
export const NOWHERE = -1;
/** More than twice as many slots as words, so that a word is found at once. */
const SLOT_BITS = 19;
const SLOTS = 1 << SLOT_BITS;
/** Odd and large. */
const [SPREAD, SPREAD_BACK] = [0x9e3779b1, 0x85ebca6b];

/**
 * Words of up to four characters, each at a place of its own, from 0 on as they were added. There is nothing in it but
 * numbers: two hundred thousand words are read in a few hundredths of a second, and give the collector of garbage
 * nothing to do.
 */
export class WordTable {
  count = 0;
  readonly fronts = new Int32Array(SLOTS / 2);
  readonly backs = new Int32Array(SLOTS / 2);
  /** By the hash of a word, one more than its place, or that of another with the same; 0 ends a row of them. */
  readonly #slots = new Int32Array(SLOTS);

  /** The UTF-16 code of a character of the word at a place; 0 after its last. */
  codeOf(place: number, at: number): number {
    return codeAt(this.fronts[place]!, this.backs[place]!, at);
  }

  /** The word at a place. */
  wordAt(place: number): string {
    const codes = [0, 1, 2, 3].map((at) => this.codeOf(place, at));
    return String.fromCharCode(...codes.filter((code) => code !== 0));
  }

  /** The words of so many characters, in the order of their places. */
  wordsOf(length: number): readonly string[] {
    const words: string[] = [];
    for (let place = 0; place < this.count; place += 1) {
      const isSo = this.codeOf(place, length - 1) !== 0 && this.codeOf(place, length) === 0;
      if (isSo) words.push(this.wordAt(place));
    }
    return words;
  }

  /** The place of a word; `NOWHERE` where it was not added. */
  placeOf(front: number, back: number): number {
    return this.#slots[this.#slotOf(front, back)]! - 1;
  }

  /** The place of a word, which is added where it is new. */
  add(front: number, back: number): number {
    const slot = this.#slotOf(front, back);
    const known = this.#slots[slot]! - 1;
    if (known !== NOWHERE) return known;
    const place = this.count;
    this.count += 1;
    this.fronts[place] = front;
    this.backs[place] = back;
    this.#slots[slot] = this.count;
    return place;
  }

  /** Where a word stands among the slots, or would. */
  #slotOf(front: number, back: number): number {
    const mixed = Math.imul(front, SPREAD) ^ Math.imul(back, SPREAD_BACK);
    let slot = Math.imul(mixed ^ (mixed >>> 15), SPREAD) >>> (32 - SLOT_BITS);
    for (;;) {
      const place = this.#slots[slot]! - 1;
      if (place === NOWHERE || (this.fronts[place] === front && this.backs[place] === back)) return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }
}
