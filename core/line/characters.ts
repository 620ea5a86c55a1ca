import { KIND, LINE_BREAK as LB, kindOf } from '../cjk';
import type { BrokenUnits } from './breaks';
import { BREAK } from './prepared';
import type { Work } from './prepared';

const HYPHEN = 0x2d;
const SOLIDUS = 0x2f;
const LINE_FEED = 0x0a;

let scratch = new Uint32Array(1_000);

/**
 * Tells the characters of a text apart: fills offsets, kinds and breaks of `cells`, one cell a code point, and
 * sets their length. Gives the code points, in an array that the next call uses again.
 */
export function readCharacters(cells: Work, broken: BrokenUnits): Uint32Array {
  const { text, offsets, kinds, breaks } = cells;
  const { units, breaks: mayBreak } = broken;
  const { QI, QF, QU } = LB;
  if (scratch.length < text.length) scratch = new Uint32Array(2 * text.length);
  const codePoints = scratch;
  let length = 0;
  let unit = 0;
  for (let offset = 0; offset < text.length; length++) {
    let codePoint = text.charCodeAt(offset);
    let size = 1;
    if (codePoint >= 0xd800 && codePoint < 0xdc00) {
      codePoint = text.codePointAt(offset)!;
      if (codePoint > 0xffff) size = 2;
    }
    offsets[length] = offset;
    codePoints[length] = codePoint;
    if (units.offsets[unit] === offset && unit < units.length) {
      const lineClass = units.classes[unit]!;
      const quote = lineClass === QI || lineClass === QF || lineClass === QU;
      kinds[length] = quote ? KIND.other : kindOf(codePoint);
      breaks[length] = mayBreak[unit]!;
      unit += 1;
    } else {
      kinds[length] = KIND.attached;
    }
    if (length > 0 && codePoints[length - 1] === LINE_FEED) breaks[length] = BREAK.forced;
    offset += size;
  }
  offsets[length] = text.length;
  cells.length = length;
  const { interpunct, solidus } = KIND;
  for (let i = 0; i < length; i++) {
    const kind = kinds[i]!;
    if (kind === interpunct || kind === solidus || codePoints[i] === HYPHEN) {
      kinds[i] = inContext(codePoints, kinds, i, length);
    }
  }
  return codePoints;
}

/** Hyphens and solidi join Han (GB/T 15834 5.1.6, 5.1.9); interpuncts in Latin text are Latin. */
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
