import { syllablesOf } from '../pinyin';
import { allWords, costOf } from './word-costs';
import { NOWHERE, codeAt, halvesOf } from './word-table';

/** Words by how they sound, and by what they hold. */
interface Index {
  /**
   * By the hash of a sound, the first link of its chain, and by link the place of the word in the table and the link to
   * one as cheap or dearer; 0 for none.
   */
  readonly firstBySound: Int32Array;
  readonly placeOfLink: Int32Array;
  readonly nextLink: Int32Array;
  /** A bit for each half of the words of three and four characters, by its hash. */
  readonly halves: Uint32Array;
}

const SOUND_BITS = 20;
const HALF_BITS = 20;
/** Words that are rarer are not meant by a slip. */
const DEAREST = 6.5;
/** Odd and large. */
const SPREAD = 0x9e3779b1;

let made: Index | undefined;

function index(): Index {
  made ??= makeIndex();
  return made;
}

function makeIndex(): Index {
  const { fronts, backs } = allWords().table;
  const places = dearestFirst();
  const firstBySound = new Int32Array(1 << SOUND_BITS);
  const placeOfLink = new Int32Array(4 * places.length);
  const nextLink = new Int32Array(4 * places.length);
  const halves = new Uint32Array(1 << (HALF_BITS - 5));
  let links = 1;
  for (const place of places) {
    const [front, back] = [fronts[place]!, backs[place]!];
    const length = lengthOf(front, back);
    for (const half of keptHalves(front, back)) halves[half >>> 5]! |= 1 << (half & 31);
    const sounds = soundsOf(front, back, length);
    for (let row = 0; row < sounds && links < nextLink.length; row += 1) {
      const sound = rows[row]!;
      placeOfLink[links] = place;
      nextLink[links] = firstBySound[sound]!;
      firstBySound[sound] = links;
      links += 1;
    }
  }
  return { firstBySound, placeOfLink, nextLink, halves };
}

/** The places of the words that may be meant. */
function dearestFirst(): Int32Array {
  const words = allWords();
  const { count, fronts, backs } = words.table;
  const isMeant = (place: number): boolean =>
    lengthOf(fronts[place]!, backs[place]!) > 1 && costOf(words, place) <= DEAREST;
  // Sorted by counting: how many there are of each cost, then each to its group.
  const from = new Int32Array(257);
  for (let place = 0; place < count; place += 1) if (isMeant(place)) from[255 - words.costs[place]! + 1]! += 1;
  for (let group = 1; group < from.length; group += 1) from[group]! += from[group - 1]!;
  const places = new Int32Array(from.at(-1)!);
  for (let place = 0; place < count; place += 1) {
    if (isMeant(place)) places[from[255 - words.costs[place]!]!++] = place;
  }
  return places;
}

function lengthOf(front: number, back: number): number {
  if (back !== 0) return (back & 0xffff) === 0 ? 3 : 4;
  return (front & 0xffff) === 0 ? 1 : 2;
}

/**
 * The places of words of as many characters up to a cost that sound like a text, tones aside; the text itself is among
 * them, a word now and then twice, and now and then one that sounds otherwise.
 */
export function soundingLike(text: string, dearest: number): readonly number[] {
  const { firstBySound, placeOfLink, nextLink } = index();
  const words = allWords();
  const [front, back] = halvesOf(text);
  const { length } = text;
  const found: number[] = [];
  const sounds = soundsOf(front, back, length);
  for (let row = 0; row < sounds; row += 1) {
    for (let link = firstBySound[rows[row]!]!; link !== 0; link = nextLink[link]!) {
      const place = placeOfLink[link]!;
      if (costOf(words, place) > dearest) break;
      if (lengthOf(words.table.fronts[place]!, words.table.backs[place]!) === length) found.push(place);
    }
  }
  return found;
}

/** Whether a text may be a word with one character off: one of three and four still holds a half of it then. */
export function holdsHalf(text: string): boolean {
  if (text.length < 3) return true;
  const { halves } = index();
  return keptHalves(...halvesOf(text)).some((half) => (halves[half >>> 5]! & (1 << (half & 31))) !== 0);
}

/**
 * Two characters that stay when another is off: the first two, the last two, of three the outer ones too; as hashes.
 */
function keptHalves(front: number, back: number): readonly number[] {
  const length = lengthOf(front, back);
  if (length < 3) return [];
  const half = (kind: number, one: number, other: number): number => {
    const [first, second] = [codeAt(front, back, one), codeAt(front, back, other)];
    return Math.imul((Math.imul(3 * length + kind, SPREAD) + first) ^ (second << 12), SPREAD) >>> (32 - HALF_BITS);
  };
  const sides = [half(0, 0, 1), half(1, length - 2, length - 1)];
  return length === 3 ? [...sides, half(2, 0, 2)] : sides;
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

/** Reads a text into `rows`, and says how many there are. */
function soundsOf(front: number, back: number, length: number): number {
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
