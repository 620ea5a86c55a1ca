import { LONGEST_WORD } from '../../cjk';
import { soundAlike } from '../../pinyin';
import { allWords } from '../word-costs';
import { KIND } from '../word-file';
import { NOWHERE, halvesOf } from '../word-table';
import lookAlikes from './look-alikes.json';
import { RESEMBLING } from './resembling';
import { SINGLE_CHARACTERS } from './single-characters';

/** Whether a text of two to four Simplified characters is a word, also a rare one. */
export function isKnownWord(word: string): boolean {
  return word.length >= 2 && isOfKind(word, KIND.known);
}

/** Whether a text is an idiom of four Simplified characters. */
export function isIdiom(word: string): boolean {
  return isOfKind(word, KIND.idiom);
}

function isOfKind(word: string, kind: number): boolean {
  if (word.length > LONGEST_WORD) return false;
  const { table, kinds } = allWords();
  const place = table.placeOf(...halvesOf(word));
  return place !== NOWHERE && (kinds[place]! & kind) !== 0;
}

/** For each character, the others of the groups it is in. */
function indexGroups(groups: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, readonly string[]>();
  for (const group of groups) {
    for (const one of group) {
      index.set(one, [...new Set([...(index.get(one) ?? NONE), ...[...group].filter((other) => other !== one)])]);
    }
  }
  return index;
}

const NONE: readonly string[] = [];
let alike: ReadonlyMap<string, readonly string[]> | undefined;
let families: ReadonlyMap<string, readonly string[]> | undefined;

/** The characters that look like one. */
export function lookAlikesOf(character: string): readonly string[] {
  alike ??= indexGroups(lookAlikes.entries);
  return alike.get(character) ?? NONE;
}

/** Whether two characters look so much alike that one is taken for the other. */
export function lookAlike(one: string, other: string): boolean {
  return one === other || lookAlikesOf(one).includes(other);
}

/** Whether two characters share the part that says how they are read, or nearly: 瞄 and 描. */
export function areKin(one: string, other: string): boolean {
  return kinOf(one).includes(other);
}

/** The characters that share that part with one. */
export function kinOf(character: string): readonly string[] {
  families ??= indexGroups(lookAlikes.families);
  return families.get(character) ?? NONE;
}

/** The characters whose shapes are nearly the same as one's. */
export function resembling(character: string): readonly string[] {
  shapes ??= indexShapes();
  return shapes.get(character) ?? NONE;
}

let shapes: ReadonlyMap<string, readonly string[]> | undefined;

function indexShapes(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    const others = index.get(one);
    if (others === undefined) index.set(one, [other]);
    else others.push(other);
  };
  for (const [one = '', ...others] of RESEMBLING.split('|')) {
    for (const other of others) {
      add(one, other);
      add(other, one);
    }
  }
  return index;
}

/** Whether one character is keyed or written for another: it sounds or looks so. */
export function isTakenFor(one: string, other: string): boolean {
  return soundAlike(one, other) || lookAlike(one, other);
}

let singles: ReadonlyMap<string, number> | undefined;

/**
 * How often a character is a word by itself: 0 for the most frequent such as 的 and 在, to 4; `undefined` for one that
 * only stands within words.
 */
export function singleClass(character: string): number | undefined {
  singles ??= new Map(
    SINGLE_CHARACTERS.split('|').flatMap((group, index) => [...group].map((one) => [one, index] as const)),
  );
  return singles.get(character);
}
