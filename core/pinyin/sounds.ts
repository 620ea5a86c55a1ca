import { READINGS } from './readings';

const readings = new Map<string, readonly string[]>();
for (const entry of READINGS.flatMap((line) => line.split(' '))) {
  const said = /^[a-z]+/.exec(entry)?.[0] ?? '';
  for (const character of entry.slice(said.length)) {
    readings.set(character, [...(readings.get(character) ?? []), said]);
  }
}

const NONE: readonly string[] = [];

/** The readings of a character as they are typed: pinyin without tones, ü as v; none of what the table does not have. */
export function readingsOf(character: string): readonly string[] {
  return readings.get(character) ?? NONE;
}

/** Whether two characters share a reading, tones aside: what a slip of an input method changes one into. */
export function soundAlike(one: string, other: string): boolean {
  const sounds = readingsOf(other);
  return readingsOf(one).some((said) => sounds.includes(said));
}
