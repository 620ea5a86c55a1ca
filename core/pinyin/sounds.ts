import { READINGS } from './readings';

/** The syllables as they are typed, each at its number. */
const syllables: string[] = [];
/** By the UTF-16 code of a character, the numbers of its syllables; and these with their tones. */
const CODES = 0xa000;
const typed = new Array<number[] | undefined>(CODES);
const toned = new Array<number[] | undefined>(CODES);
const TONES = 8;

readTable();

function readTable(): void {
  const numbers = new Map<string, number>();
  for (const entry of READINGS.flatMap((line) => line.split(' '))) {
    const [said = '', syllable = '', tone = ''] = /^([a-z]+)(\d)/.exec(entry) ?? [];
    const number = numbers.get(syllable) ?? syllables.push(syllable) - 1;
    numbers.set(syllable, number);
    for (let at = said.length; at < entry.length; at += 1) {
      const code = entry.charCodeAt(at);
      const known = (typed[code] ??= []);
      if (!known.includes(number)) known.push(number);
      (toned[code] ??= []).push(TONES * number + Number(tone));
    }
  }
}

const NONE: readonly number[] = [];

/**
 * The readings of a character as they are typed: pinyin without tones, ü as v; none of what the table does not have.
 */
export function readingsOf(character: string): readonly string[] {
  return syllablesOf(character.charCodeAt(0)).map((number) => syllables[number]!);
}

/** The same by the UTF-16 code of the character, as numbers that stand for syllables. */
export function syllablesOf(code: number): readonly number[] {
  return typed[code] ?? NONE;
}

/** Whether two characters share a reading, tones aside: what a slip of an input method changes one into. */
export function soundAlike(one: string, other: string): boolean {
  return shareSyllable(one.charCodeAt(0), other.charCodeAt(0));
}

/** The same by the UTF-16 codes of the characters. */
export function shareSyllable(one: number, other: number): boolean {
  return share(syllablesOf(one), syllablesOf(other));
}

/** Whether two characters share a reading with its tone: what a writer changes one into. */
export function sameSound(one: string, other: string): boolean {
  return share(toned[one.charCodeAt(0)] ?? NONE, toned[other.charCodeAt(0)] ?? NONE);
}

function share(some: readonly number[], others: readonly number[]): boolean {
  for (const one of some) if (others.includes(one)) return true;
  return false;
}

/**
 * Whether two characters share a reading to speakers who do not tell zh, ch, sh, n, f and ng from z, c, s, l, h and n.
 */
export function soundNearlyAlike(one: string, other: string): boolean {
  const sounds = syllablesOf(other.charCodeAt(0));
  return syllablesOf(one.charCodeAt(0)).some((mine) => sounds.some((its) => saidByMany(mine) === saidByMany(its)));
}

/** By the number of a syllable, how they say it. */
const slurred: string[] = [];

function saidByMany(syllable: number): string {
  return (slurred[syllable] ??= asManySay(syllables[syllable]!));
}

function asManySay(reading: string): string {
  return reading
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n/u, 'l')
    .replace(/^f/u, 'h')
    .replace(/(?<=[aei])ng$/u, 'n');
}
