import { find, isDigit, isRegular, isWhite } from './characters';

/** Where objects stand in a file, found by looking for them. */
export interface ScannedObjects {
  /** The last place of `number generation obj` by number. */
  readonly objects: ReadonlyMap<number, { readonly at: number; readonly generation: number }>;
  /** The places behind each word `trailer`, in the order of the file. */
  readonly trailers: readonly number[];
  /** The places of each word `endstream`, in the order of the file. */
  readonly ends: readonly number[];
}

/** Looks through a whole file for its objects, in one pass for each word. */
export function scanObjects(bytes: Uint8Array): ScannedObjects {
  const objects = new Map<number, { at: number; generation: number }>();
  for (const at of placesOf(bytes, 'obj')) {
    const header = headerBefore(bytes, at);
    if (header !== undefined) objects.set(header.number, header);
  }
  return {
    objects,
    trailers: placesOf(bytes, 'trailer').map((at) => at + 'trailer'.length),
    ends: placesOf(bytes, 'endstream'),
  };
}

function placesOf(bytes: Uint8Array, word: string): number[] {
  const places: number[] = [];
  for (let at = find(bytes, word); at >= 0; at = find(bytes, word, at + word.length)) places.push(at);
  return places;
}

/** Highest object number that readers must take (ISO 32000-1, annex C). */
export const MOST_OBJECTS = 8_388_607;

/** Digits of the longest generation and object number. */
const MOST_DIGITS = 10;

/** The two numbers before the word `obj` at a place; `undefined` when something else stands there, as in `endobj`. */
function headerBefore(
  bytes: Uint8Array,
  place: number,
): { number: number; generation: number; at: number } | undefined {
  let at = place;
  const numberBefore = (): number | undefined => {
    const end = at;
    for (let spaces = 0; spaces < MOST_DIGITS && isWhite(bytes[at - 1]); spaces++) at--;
    if (at === end) return undefined;
    let value = 0;
    let digits = 0;
    for (; digits < MOST_DIGITS && isDigit(bytes[at - 1]); digits++)
      value += ((bytes[--at] ?? 0) - 0x30) * 10 ** digits;
    return digits === 0 ? undefined : value;
  };
  const generation = numberBefore();
  const number = generation === undefined ? undefined : numberBefore();
  if (generation === undefined || number === undefined || number > MOST_OBJECTS || number === 0) return undefined;
  if (isRegular(bytes[at - 1]) || isRegular(bytes[place + 'obj'.length])) {
    // `1 0 obj<<` is common; `1 0 object` is none.
    return undefined;
  }
  return { number, generation, at };
}
