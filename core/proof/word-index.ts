import { syllablesOf } from '../pinyin';
import { COST_PARTS, allWords, costOf } from './word-costs';
import { wordFile } from './word-file';
import { NOWHERE, codeAt } from './word-table';

/*
 * Words by how they sound, and by what they hold: which word may be meant by another text.
 */

/** Rows of words that sound alike are so many; words that sound otherwise share them now and then. */
export const SOUND_BITS = 18;
/** So many bits tell which halves words have. */
export const HALF_BITS = 20;
/** Words that are rarer are not meant by a slip. */
export const DEAREST = 6.5;
/** Longer words are those of `phrases.ts`. */
export const LONGEST_MEANT = 3;
/** Odd and large. */
const SPREAD = 0x9e3779b1;
/** The first Han character that has numbers of its own here. */
export const FIRST_HAN = 0x4e00;
/** How many have. */
export const HAN_COUNT = 0x5200;

/** Where the cost of the cheapest word of so many characters stands that has this Han character at a place. */
export function cheapestIndex(length: number, at: number, code: number): number {
  return (length === 2 ? at : 2 + at) * HAN_COUNT + code - FIRST_HAN;
}

/**
 * What the cheapest word costs of two or three characters that may be meant and has this Han character at a place;
 * `Infinity` where there is none.
 */
export function cheapestWith(length: number, at: number, code: number): number {
  const cost = wordFile().cheapest[cheapestIndex(length, at, code)]!;
  return cost === 0 ? Infinity : cost / COST_PARTS;
}

/** How many words of two characters of the lexicon a character begins, by its UTF-16 code. */
export function wordsBegunBy(code: number): number {
  return wordFile().wordsBegun[code - FIRST_HAN] ?? 0;
}

/** How many of two and three it ends. */
export function wordsEndedBy(code: number): number {
  return wordFile().wordsEnded[code - FIRST_HAN] ?? 0;
}

/** How many characters a word has. */
export function lengthOf(front: number, back: number): number {
  if (back !== 0) return (back & 0xffff) === 0 ? 3 : 4;
  return (front & 0xffff) === 0 ? 1 : 2;
}

/**
 * The places of other words of as many characters that sound like a text, tones aside: up to a cost where one character
 * is another, and up to a cost where more are. A word comes twice now and then, and one that sounds otherwise.
 */
export function soundingLike(
  front: number,
  back: number,
  dearest: number,
  dearestOfSeveral: number,
): readonly number[] {
  const { soundStarts, soundPlaces } = wordFile();
  const words = allWords();
  const { fronts, backs } = words.table;
  const length = lengthOf(front, back);
  const found: number[] = [];
  const sounds = readSounds(front, back);
  for (let row = 0; row < sounds; row += 1) {
    const sound = rows[row]!;
    const end = soundStarts[sound + 1]!;
    for (let at = soundStarts[sound]!; at < end; at += 1) {
      const place = soundPlaces[at]!;
      const cost = costOf(words, place);
      if (cost > dearest) break;
      if (lengthOf(fronts[place]!, backs[place]!) !== length) continue;
      const off = charactersIn(front ^ fronts[place]!, back ^ backs[place]!);
      if (off === 1 || (off > 1 && cost <= dearestOfSeveral)) found.push(place);
    }
  }
  return found;
}

/** How many codes of two halves are not 0. */
function charactersIn(front: number, back: number): number {
  let count = 0;
  for (let at = 0; at < LONGEST_MEANT; at += 1) if (codeAt(front, back, at) !== 0) count += 1;
  return count;
}

/** Whether a text may be a word with one character off: one of three still holds a half of it then. */
export function holdsHalf(front: number, back: number): boolean {
  if (lengthOf(front, back) < 3) return true;
  const { halves } = wordFile();
  for (let kind = 0; kind < HALF_KINDS; kind += 1) {
    const half = keptHalf(front, back, kind);
    if ((halves[half >>> 5]! & (1 << (half & 31))) !== 0) return true;
  }
  return false;
}

/** A word of three characters may keep so many kinds of halves when one is off. */
export const HALF_KINDS = 3;

/** Two characters of a word of three as a hash: by `kind` the first two, the last two, the outer ones. */
export function keptHalf(front: number, back: number, kind: number): number {
  const one = codeAt(front, back, kind === 1 ? 1 : 0);
  const other = codeAt(front, back, kind === 0 ? 1 : 2);
  return Math.imul((Math.imul(9 + kind, SPREAD) + one) ^ (other << 12), SPREAD) >>> (32 - HALF_BITS);
}

/** The place of a word that may be meant: a text with some bits of the character at `at` changed; or `NOWHERE`. */
export function placeWith(front: number, back: number, at: number, bits: number): number {
  const moved = (at & 1) === 0 ? bits << 16 : bits;
  return at < 2 ? placeMeant(front ^ moved, back) : placeMeant(front, back ^ moved);
}

/** The same for a text with the character at `at` and the one before it changed about. */
export function placeSwapped(front: number, back: number, at: number): number {
  const bits = codeAt(front, back, at - 1) ^ codeAt(front, back, at);
  if (at === 2) return placeMeant(front ^ bits, back ^ (bits << 16));
  const both = (bits << 16) | bits;
  return at === 1 ? placeMeant(front ^ both, back) : placeMeant(front, back ^ both);
}

function placeMeant(front: number, back: number): number {
  const words = allWords();
  const place = words.table.placeOf(front, back);
  return place !== NOWHERE && costOf(words, place) <= DEAREST ? place : NOWHERE;
}

const MOST_SOUNDS = 16;
/** How a text may be read: a hash for each row of syllables, until another text is asked about. */
const rows = new Int32Array(MOST_SOUNDS);

/** How a word sounds: a hash for each row of syllables that it may be read as. */
export function soundsOf(front: number, back: number): Int32Array {
  return rows.slice(0, readSounds(front, back));
}

/** Reads a text into `rows`, and says how many there are. */
function readSounds(front: number, back: number): number {
  const length = lengthOf(front, back);
  let count = 1;
  rows[0] = length;
  for (let at = 0; at < length; at += 1) {
    const said = syllablesOf(codeAt(front, back, at));
    const before = count;
    // The first syllable goes on from each row itself, the others from copies of them.
    for (let other = said.length - 1; other >= 0; other -= 1) {
      for (let row = 0; row < before; row += 1) {
        const next = (Math.imul(rows[row]!, SPREAD) + said[other]! + 1) | 0;
        if (other === 0) rows[row] = next;
        else if (count < MOST_SOUNDS) rows[count++] = next;
      }
    }
    if (said.length === 0) count = 0;
  }
  for (let row = 0; row < count; row += 1) {
    const hash = rows[row]!;
    rows[row] = Math.imul(hash ^ (hash >>> 15), SPREAD) >>> (32 - SOUND_BITS);
  }
  return count;
}
