import { readingsOf } from '../../core/pinyin';

/**
 * How much more a character counts that was typed from its initial, a letter that goes on with it, and the first of
 * all.
 */
const CHARACTER = 8;
const LETTER = 5;
const FIRST = 8;

/**
 * How well a text answers pinyin that was typed: characters that follow each other in it, each by its whole reading,
 * its initial or what lies between; nothing when none do. Spaces and apostrophes between syllables do not count.
 */
export function pinyinScore(typed: string, text: string): number | undefined {
  const wanted = typed.toLowerCase().replaceAll(/[\s'’]+/g, '');
  if (!/^[a-z]+$/.test(wanted)) return undefined;
  const characters = [...text.toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character));
  let best: number | undefined;
  for (const [at, character] of characters.entries()) {
    if (readingsOf(character).length === 0) continue;
    const count = countFrom(characters, at, wanted);
    if (count === undefined) continue;
    const score = count * CHARACTER + wanted.length * LETTER + (at === 0 ? FIRST : 0) - characters.length / 100;
    if (best === undefined || score > best) best = score;
  }
  return best;
}

/**
 * Whether a text begins with what was typed as it is read: each character by its reading, its initial or what lies
 * between, letters and figures as they are.
 */
export function pinyinBegins(typed: string, text: string): boolean {
  const wanted = typed.toLowerCase();
  const characters = [...text.toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return /^[a-z0-9]+$/.test(wanted) && countFrom(characters, 0, wanted) !== undefined;
}

/** The fewest characters from a place on that what was typed is read as. */
function countFrom(characters: readonly string[], at: number, wanted: string): number | undefined {
  if (wanted === '') return 0;
  const character = characters[at];
  if (character === undefined) return undefined;
  let fewest: number | undefined;
  const readings = readingsOf(character);
  for (const reading of readings.length === 0 ? [character] : readings) {
    for (let letters = sharedStart(reading, wanted); letters > 0; letters -= 1) {
      const rest = countFrom(characters, at + 1, wanted.slice(letters));
      if (rest !== undefined && (fewest === undefined || rest + 1 < fewest)) fewest = rest + 1;
    }
  }
  return fewest;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
