import { KIND, kindOf } from '../cjk';
import { LINE_BREAK as LB } from '../cjk';
import type { BrokenUnits } from './breaks';
import { BREAK } from './prepared';

/** A text's characters in their context: one entry a code point. */
export interface Characters {
  readonly length: number;
  /** UTF-16 offset of each, and the text's length. */
  readonly offsets: Uint32Array;
  readonly codePoints: Uint32Array;
  /** `KIND` of each; marks that stand in a Latin run are `other`. */
  readonly kinds: Uint8Array;
  /** `BREAK` before each. */
  readonly breaks: Uint8Array;
}

const HYPHEN = 0x2d;
const SOLIDUS = 0x2f;
const LINE_FEED = 0x0a;

/** Tells the characters of `text` apart; `broken` are its break units. */
export function readCharacters(text: string, broken: BrokenUnits): Characters {
  const { units } = broken;
  const offsets = new Uint32Array(text.length + 1);
  const codePoints = new Uint32Array(text.length);
  const kinds = new Uint8Array(text.length);
  const breaks = new Uint8Array(text.length);
  let length = 0;
  let unit = -1;
  for (let offset = 0; offset < text.length;) {
    const codePoint = text.codePointAt(offset) ?? 0;
    offsets[length] = offset;
    codePoints[length] = codePoint;
    kinds[length] = kindOf(codePoint);
    if (units.offsets[unit + 1] === offset) {
      unit += 1;
      breaks[length] = broken.breaks[unit]! ? BREAK.allowed : BREAK.none;
      const lineClass = units.classes[unit]!;
      if (lineClass === LB.QI || lineClass === LB.QF || lineClass === LB.QU) kinds[length] = KIND.other;
    } else {
      // A combining mark stands on its base.
      kinds[length] = KIND.control;
    }
    if (length > 0 && codePoints[length - 1] === LINE_FEED) breaks[length] = BREAK.forced;
    length += 1;
    offset += codePoint > 0xffff ? 2 : 1;
  }
  offsets[length] = text.length;
  for (let i = 0; i < length; i++) kinds[i] = inContext(codePoints, kinds, i, length);
  return { length, offsets, codePoints, kinds, breaks };
}

/** Hyphens and solidi join Han (GB/T 15834 5.1.6, 5.1.9); interpuncts and lone dashes in Latin text are Latin. */
function inContext(codePoints: Uint32Array, kinds: Uint8Array, i: number, length: number): number {
  const kind = kinds[i]!;
  const codePoint = codePoints[i]!;
  if (codePoint !== HYPHEN && codePoint !== SOLIDUS && kind !== KIND.interpunct) return kind;
  const before = i > 0 ? kinds[i - 1]! : KIND.other;
  const after = i + 1 < length ? kinds[i + 1]! : KIND.other;
  const byHan = before === KIND.han || after === KIND.han || before === KIND.closing || after === KIND.opening;
  if (!byHan) return KIND.other;
  return codePoint === HYPHEN ? KIND.connector : kind;
}
