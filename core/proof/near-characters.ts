import { sameSound, soundAlike } from '../pinyin';
import { areKin, kinOf, lookAlike, lookAlikesOf, resembling } from './lists/known';
import { halfOf } from './word-table';

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

const causes = new Map<number, NearCause | undefined>();
const lookalikes = new Map<number, readonly Lookalike[]>();

/** How a character comes to be written for another, by their UTF-16 codes; `undefined` where nobody would. */
export function nearCause(written: number, meant: number): NearCause | undefined {
  const key = halfOf(written, meant);
  const known = causes.get(key);
  if (known !== undefined || causes.has(key)) return known;
  const cause = causeOf(String.fromCharCode(written), String.fromCharCode(meant));
  causes.set(key, cause);
  return cause;
}

/** The characters that look like one, or share a part with it: the likeliest kinds first. */
export function lookalikesOf(written: number): readonly Lookalike[] {
  const known = lookalikes.get(written);
  if (known !== undefined) return known;
  const character = String.fromCharCode(written);
  const others = new Set([...lookAlikesOf(character), ...kinOf(character), ...resembling(character)]);
  const found = [...others].flatMap((other) => {
    const code = other.charCodeAt(0);
    const cause = nearCause(written, code);
    return cause === undefined ? [] : [{ code, cause }];
  });
  lookalikes.set(written, found);
  return found;
}

function causeOf(written: string, meant: string): NearCause | undefined {
  const sounds = soundAlike(written, meant);
  if (lookAlike(written, meant)) return sounds ? 'both' : 'looks';
  if (areKin(written, meant)) return sameSound(written, meant) ? 'kinSounds' : sounds ? 'kinTyped' : 'kin';
  const resembles = resembling(written).includes(meant);
  if (sameSound(written, meant)) return resembles ? 'both' : 'sounds';
  if (sounds) return 'typed';
  return resembles ? 'resembles' : undefined;
}
