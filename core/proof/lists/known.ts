import { LONGEST_WORD, lookUpWord } from '../../cjk';
import lookAlikes from './look-alikes.json';
import { FREE_CHARACTERS, IDIOMS, SET_PHRASES, RARE_WORDS_OF_THREE, RARE_WORDS_OF_TWO } from './known-words';

let words: readonly (ReadonlySet<string> | undefined)[] | undefined;

/** Words by their length; unpacked when they are first asked for. */
function packed(): readonly (ReadonlySet<string> | undefined)[] {
  words ??= [undefined, undefined, unpack(RARE_WORDS_OF_TWO, 2), unpack(RARE_WORDS_OF_THREE, 3), unpack(IDIOMS, 4)];
  return words;
}

function unpack(text: string, length: number): ReadonlySet<string> {
  const set = new Set<string>();
  for (const group of text.split('|')) {
    const head = group.charAt(0);
    for (let at = 1; at < group.length; at += length - 1) set.add(head + group.slice(at, at + length - 1));
  }
  return set;
}

/** Whether a text of two to four Simplified characters is a word, also a rare one. */
export function isKnownWord(word: string): boolean {
  if (word.length < 2 || word.length > LONGEST_WORD) return false;
  return lookUpWord(word, 0, word.length) !== undefined || packed()[word.length]?.has(word) === true;
}

let idiomSet: ReadonlySet<string> | undefined;
let phraseSet: ReadonlySet<string> | undefined;

/** The idioms of four Simplified characters. */
export function idioms(): ReadonlySet<string> {
  idiomSet ??= unpack(IDIOMS, 4);
  return idiomSet;
}

/** The set phrases of four Simplified characters that are no idioms. */
export function setPhrases(): ReadonlySet<string> {
  phraseSet ??= unpack(SET_PHRASES, 4);
  return phraseSet;
}

/** Whether two characters look so much alike that one is taken for the other. */
export function lookAlike(one: string, other: string): boolean {
  return lookAlikes.entries.some((group) => group.includes(one) && group.includes(other));
}

/** The characters that look like one. */
export function lookAlikesOf(character: string): readonly string[] {
  return lookAlikes.entries.flatMap((group) =>
    group.includes(character) ? [...group].filter((one) => one !== character) : [],
  );
}

let free: ReadonlySet<string> | undefined;

/** Whether a character often stands as a word by itself: beside another it is no sign of a slip. */
export function isFree(character: string): boolean {
  free ??= new Set(FREE_CHARACTERS);
  return free.has(character);
}
