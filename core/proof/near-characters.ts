import { sameSound, shareSyllable, soundAlike } from '../pinyin';
import { areKin, kinOf, lookAlike, lookAlikesOf, resembling } from './lists/known';

/**
 * How one character comes to be written for another: by its look, by its sound (`typed`: tones aside), by both. Kin
 * share the part that says how they are read, and mostly the sound too (`kinSounds`, `kinTyped`).
 */
export type NearCause = 'both' | 'looks' | 'kin' | 'kinSounds' | 'kinTyped' | 'sounds' | 'typed' | 'resembles';

/** A character that looks like another, by its UTF-16 code, with the cause. */
export interface Lookalike {
  readonly code: number;
  readonly cause: NearCause;
}

/** By the UTF-16 code of a character. */
const CODES = 0x10000;
const lookalikes = new Array<readonly Lookalike[] | undefined>(CODES);

/** How a character comes to be written for another, by their UTF-16 codes; `undefined` where nobody would. */
export function nearCause(written: number, meant: number): NearCause | undefined {
  for (const { code, cause } of lookalikesOf(written)) if (code === meant) return cause;
  if (!shareSyllable(written, meant)) return undefined;
  return sameSound(String.fromCharCode(written), String.fromCharCode(meant)) ? 'sounds' : 'typed';
}

/** The characters that look like one, or share a part with it: the likeliest kinds first. */
export function lookalikesOf(written: number): readonly Lookalike[] {
  const known = lookalikes[written];
  if (known !== undefined) return known;
  const character = String.fromCharCode(written);
  const others = new Set([...lookAlikesOf(character), ...kinOf(character), ...resembling(character)]);
  return (lookalikes[written] = Array.from(others, (other) => ({
    code: other.charCodeAt(0),
    cause: causeOf(character, other),
  })));
}

/** How a character comes to be written for one that looks like it. */
function causeOf(written: string, meant: string): NearCause {
  const sounds = soundAlike(written, meant);
  if (lookAlike(written, meant)) return sounds ? 'both' : 'looks';
  if (areKin(written, meant)) return sameSound(written, meant) ? 'kinSounds' : sounds ? 'kinTyped' : 'kin';
  if (sameSound(written, meant)) return 'both';
  return sounds ? 'typed' : 'resembles';
}
