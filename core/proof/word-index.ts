import { readingsOf } from '../pinyin';
import { commonWords } from './word-costs';
import { NUMBER_BASE, wordNumber } from './word-pairs';

/** A word that may be meant, with its cost by itself. */
export interface Candidate {
  readonly word: string;
  readonly cost: number;
  readonly number: number;
}

/** Words by how they sound and by their numbers. */
interface Index {
  /** The dearest first. */
  readonly words: readonly Candidate[];
  /**
   * By the hash of a sound, the first link of its chain, and by link the place of the word and the link to one as cheap
   * or dearer; 0 for none.
   */
  readonly firstBySound: Int32Array;
  readonly placeOfLink: Int32Array;
  readonly nextLink: Int32Array;
  /** By the hash of a number, the place of its word; -1 for none. */
  readonly placeByNumber: Int32Array;
  /** A bit for each half of the words of three and four characters, by its hash. */
  readonly halves: Uint32Array;
}

const SOUND_BITS = 20;
const NUMBER_BITS = 19;
const HALF_BITS = 20;
/** Words that are rarer are not meant by a slip. */
const DEAREST = 6.5;
/** Costs are told apart by so much. */
const COST_STEP = 0.05;

let made: Index | undefined;

function index(): Index {
  made ??= makeIndex();
  return made;
}

function makeIndex(): Index {
  const words = dearestFirst();
  const firstBySound = new Int32Array(1 << SOUND_BITS);
  const placeOfLink = new Int32Array(4 * words.length);
  const nextLink = new Int32Array(4 * words.length);
  const placeByNumber = new Int32Array(1 << NUMBER_BITS).fill(-1);
  const halves = new Uint32Array(1 << (HALF_BITS - 5));
  let links = 1;
  words.forEach(({ word, number }, place) => {
    placeByNumber[freeSlot(placeByNumber, number)] = place;
    for (const half of halvesOf(word)) halves[half >>> 5]! |= 1 << (half & 31);
    for (const sound of soundsOf(word)) {
      if (links === nextLink.length) return;
      placeOfLink[links] = place;
      nextLink[links] = firstBySound[sound]!;
      firstBySound[sound] = links;
      links += 1;
    }
  });
  return { words, firstBySound, placeOfLink, nextLink, placeByNumber, halves };
}

/** The words that may be meant. */
function dearestFirst(): readonly Candidate[] {
  const byCost = Array.from({ length: DEAREST / COST_STEP + 1 }, (): Candidate[] => []);
  for (const [word, cost] of commonWords()) {
    if (word.length > 1 && cost <= DEAREST) {
      byCost[Math.round(cost / COST_STEP)]!.push({ word, cost, number: wordNumber(word) });
    }
  }
  return byCost.reverse().flat();
}

function freeSlot(places: Int32Array, number: number): number {
  let at = slotOf(number);
  while (places[at]! >= 0) at = (at + 1) & (places.length - 1);
  return at;
}

function slotOf(number: number): number {
  return Math.imul(number ^ (number >>> 15), NUMBER_BASE) >>> (32 - NUMBER_BITS);
}

/**
 * Words up to a cost that sound like a text, tones aside; the text itself is among them, and now and then a word that
 * sounds otherwise.
 */
export function soundingLike(text: string, dearest: number): readonly Candidate[] {
  const { words, firstBySound, placeOfLink, nextLink } = index();
  const found: Candidate[] = [];
  for (const sound of soundsOf(text)) {
    for (let link = firstBySound[sound]!; link !== 0; link = nextLink[link]!) {
      const candidate = words[placeOfLink[link]!]!;
      if (candidate.cost > dearest) break;
      if (candidate.word.length === text.length) found.push(candidate);
    }
  }
  return found;
}

/** Whether a text may be a word with one character off: one of three and four still holds a half of it then. */
export function holdsHalf(text: string): boolean {
  if (text.length < 3) return true;
  const { halves } = index();
  return halvesOf(text).some((half) => (halves[half >>> 5]! & (1 << (half & 31))) !== 0);
}

/**
 * Two characters that stay when another is off: the first two, the last two, of three the outer ones too; as hashes.
 */
function halvesOf(word: string): readonly number[] {
  const { length } = word;
  if (length < 3) return [];
  const half = (kind: number, one: number, other: number): number =>
    Math.imul(
      (Math.imul(3 * length + kind, NUMBER_BASE) + word.charCodeAt(one)) ^ (word.charCodeAt(other) << 12),
      NUMBER_BASE,
    ) >>>
    (32 - HALF_BITS);
  const outer = [half(0, 0, 1), half(1, length - 2, length - 1)];
  return length === 3 ? [...outer, half(2, 0, 2)] : outer;
}

/** The word that a text is with other characters in place of those at `at`; `undefined` where there is none. */
export function wordWith(text: string, at: number, others: string): Candidate | undefined {
  const { words, placeByNumber } = index();
  let number = wordNumber(text);
  for (let off = 0; off < others.length; off += 1) {
    const change = others.charCodeAt(off) - text.charCodeAt(at + off);
    number = (number + Math.imul(change, POWERS[text.length - 1 - at - off]!)) | 0;
  }
  for (let slot = slotOf(number); placeByNumber[slot]! >= 0; slot = (slot + 1) & (placeByNumber.length - 1)) {
    const found = words[placeByNumber[slot]!]!;
    if (found.number === number && isWith(found.word, text, at, others)) return found;
  }
  return undefined;
}

function isWith(word: string, text: string, at: number, others: string): boolean {
  if (word.length !== text.length || !word.startsWith(others, at)) return false;
  return word.startsWith(text.slice(0, at)) && word.endsWith(text.slice(at + others.length));
}

/** What a character is multiplied by in `wordNumber`, by how many follow it. */
const POWERS = [0, 1, 2, 3].reduce<readonly number[]>(
  (powers) => [...powers, powers.length === 0 ? 1 : Math.imul(powers.at(-1)!, NUMBER_BASE)],
  [],
);

const syllables = new Map<string, number>();
const syllablesOf: (readonly number[] | undefined)[] = [];
const MOST_SOUNDS = 16;

/** How a text may be read: a hash for each row of syllables, until the text is asked about another. */
const rows = new Int32Array(MOST_SOUNDS);

function soundsOf(text: string): Int32Array {
  let count = 1;
  rows[0] = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const said = readAs(text.charCodeAt(at));
    const before = count;
    // The first syllable goes on from each row itself, the others from copies of them.
    for (let other = said.length - 1; other >= 0; other -= 1) {
      for (let row = 0; row < before; row += 1) {
        const next = nextRow(rows[row]!, said[other]!);
        if (other === 0) rows[row] = next;
        else if (count < MOST_SOUNDS) rows[count++] = next;
      }
    }
    if (said.length === 0) count = 0;
  }
  for (let row = 0; row < count; row += 1) {
    const hash = rows[row]!;
    rows[row] = Math.imul(hash ^ (hash >>> 15), NUMBER_BASE) >>> (32 - SOUND_BITS);
  }
  return rows.subarray(0, count);
}

function nextRow(row: number, syllable: number): number {
  return (Math.imul(row, NUMBER_BASE) + syllable) | 0;
}

/** The numbers of a character's syllables. */
function readAs(code: number): readonly number[] {
  let said = syllablesOf[code];
  if (said === undefined) {
    said = readingsOf(String.fromCharCode(code)).map((reading) => {
      const known = syllables.get(reading) ?? syllables.size + 1;
      syllables.set(reading, known);
      return known;
    });
    syllablesOf[code] = said;
  }
  return said;
}
