import { READINGS } from './readings';

const readings = new Map<string, readonly string[]>();
const toned = new Map<string, readonly string[]>();
for (const entry of READINGS.flatMap((line) => line.split(' '))) {
  const said = /^[a-z]+\d/.exec(entry)?.[0] ?? '';
  const typed = said.slice(0, -1);
  for (const character of entry.slice(said.length)) {
    toned.set(character, [...(toned.get(character) ?? []), said]);
    const known = readings.get(character) ?? [];
    if (!known.includes(typed)) readings.set(character, [...known, typed]);
  }
}

const NONE: readonly string[] = [];

/**
 * The readings of a character as they are typed: pinyin without tones, ü as v; none of what the table does not have.
 */
export function readingsOf(character: string): readonly string[] {
  return readings.get(character) ?? NONE;
}

/** Whether two characters share a reading, tones aside: what a slip of an input method changes one into. */
export function soundAlike(one: string, other: string): boolean {
  const sounds = readingsOf(other);
  return readingsOf(one).some((said) => sounds.includes(said));
}

/** Whether two characters share a reading with its tone: what a writer changes one into. */
export function sameSound(one: string, other: string): boolean {
  const sounds = toned.get(other) ?? NONE;
  return (toned.get(one) ?? NONE).some((said) => sounds.includes(said));
}

/**
 * Whether two characters share a reading to speakers who do not tell zh, ch, sh, n, f and ng from z, c, s, l, h and n.
 */
export function soundNearlyAlike(one: string, other: string): boolean {
  const sounds = readingsOf(other).map(asManySay);
  return readingsOf(one).some((said) => sounds.includes(asManySay(said)));
}

function asManySay(reading: string): string {
  return reading
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n/u, 'l')
    .replace(/^f/u, 'h')
    .replace(/(?<=[aei])ng$/u, 'n');
}
