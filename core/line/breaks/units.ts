import { EAST_ASIAN, LINE_BREAK as LB, LINE_BREAK_TABLE, PLAIN_HAN } from '../../cjk';
import type { BreakUnits } from './break-opportunities';
import { LOOK } from './chinese-classes';
import { CLASS_OF, FINE, KEYS, keysOf } from './rules';
import type { Place } from './rules';

/** A text cut into units, and what must be looked at again. */
export interface ReadUnits {
  readonly units: BreakUnits;
  readonly place: Place;
  /** All units but plain Han, in order. */
  readonly others: readonly number[];
  /** Units that mean something by their neighbours. */
  readonly looked: readonly number[];
  /** Units that end with a zero width joiner (LB8a). */
  readonly joined: readonly number[];
}

const NO_MARK_BASE = keysOf('BK', 'CR', 'LF', 'NL', 'SP', 'ZW');
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
const LAST_OF_PLANE = 0xffff;

/** Cuts `text` into units by the keys of its characters. Total: lone surrogates count as letters. */
export function readUnits(text: string, characterKeys: Uint8Array): ReadUnits {
  const size = text.length;
  // One buffer for all: allocating costs short texts more than reading them.
  const words = size + 1;
  const buffer = new ArrayBuffer(2 * words * Uint32Array.BYTES_PER_ELEMENT + 2 * words);
  const offsets = new Uint32Array(buffer, 0, words);
  const codePoints = new Uint32Array(buffer, offsets.byteLength, words);
  const classes = new Uint8Array(buffer, 2 * offsets.byteLength, words);
  const keys = new Uint8Array(buffer, 2 * offsets.byteLength + words, words);
  const others: number[] = [];
  const looked: number[] = [];
  const joined: number[] = [];
  const { first: firstHan, last: lastHan } = PLAIN_HAN;
  const hanKey = characterKeys[firstHan]!;
  classes.fill(CLASS_OF[hanKey]!);
  keys.fill(hanKey);
  let length = 0;
  for (let offset = 0; offset < size; offset++) {
    let codePoint = text.charCodeAt(offset);
    if (codePoint >= firstHan && codePoint <= lastHan) {
      codePoints[length] = codePoint;
      offsets[length] = offset;
      length += 1;
      continue;
    }
    let key = characterKeys[codePoint]!;
    const start = offset;
    if (key >= LOOK) {
      key -= LOOK;
      if (codePoint >= FIRST_SURROGATE && codePoint <= LAST_SURROGATE) {
        codePoint = text.codePointAt(offset) ?? codePoint;
        if (codePoint > LAST_OF_PLANE) {
          offset += 1;
          key = LINE_BREAK_TABLE[codePoint]!;
          if ((key & ~EAST_ASIAN) === LB.CJ) key = characterKeys[SMALL_A]!;
        }
      }
      const kind = CLASS_OF[key]!;
      if (kind === LB.CM || kind === LB.ZJ) {
        // LB9: a mark belongs to its base; LB10: without one it is a letter.
        const based = length > 0 && !NO_MARK_BASE[keys[length - 1]!];
        if (based && joined.at(-1) === length - 1) joined.pop();
        if (kind === LB.ZJ) joined.push(based ? length - 1 : length);
        if (based) continue;
        key = FINE.loneMark | (key & EAST_ASIAN);
      } else if (key < KEYS && isLookedAt(key)) looked.push(length);
    }
    classes[length] = CLASS_OF[key]!;
    keys[length] = key;
    codePoints[length] = codePoint;
    offsets[length] = start;
    others.push(length);
    length += 1;
  }
  offsets[length] = size;
  const place = {
    length,
    classes,
    keys,
    codePoints,
    addresses: undefined,
    runEnd: -1,
    runLength: 0,
    numberAsked: -1,
    numberListed: false,
  };
  return { units: { length, classes, codePoints, offsets }, place, others, looked, joined };
}

/** A small kana, for what the mode makes of its kind. */
const SMALL_A = 0x3041;

function isLookedAt(key: number): boolean {
  const kind = key & ~EAST_ASIAN;
  return kind === FINE.openingQuote || kind === FINE.closingQuote || kind === FINE.dash;
}
