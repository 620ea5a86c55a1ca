import { KIND, LINE_BREAK as LB, kindOf } from '../cjk';
import type { BrokenUnits } from './breaks';
import { BREAK } from './prepared';
import type { Work } from './prepared';

const { QI, QF, QU } = LB;
const HYPHEN = 0x2d;
const SOLIDUS = 0x2f;
const LINE_FEED = 0x0a;
const LAST_OF_PLANE = 0xffff;

/**
 * Tells the characters of a text apart: fills offsets, kinds and breaks of `cells`, one cell a code point, and
 * sets their length. Gives the code points.
 */
export function readCharacters(cells: Work, broken: BrokenUnits): Uint32Array {
  const { text, kinds } = cells;
  const { units, others } = broken;
  if (units.length < text.length) return readAttached(cells, broken);
  // Nearly every text: all of its characters are units of their own.
  const { codePoints, length } = units;
  cells.offsets.set(units.offsets);
  cells.breaks.set(broken.breaks);
  cells.length = length;
  kinds.fill(KIND.han, 0, length);
  for (let k = 0; k < others.length; k++) {
    const i = others[k]!;
    kinds[i] = kindOfUnit(broken, i);
    if (codePoints[i] === LINE_FEED && i + 1 < length) cells.breaks[i + 1] = BREAK.forced;
  }
  for (let k = 0; k < others.length; k++) setInContext(codePoints, kinds, others[k]!, length);
  return codePoints;
}

/** Reads a text in which characters stand on others or take two units of UTF-16. */
function readAttached(cells: Work, broken: BrokenUnits): Uint32Array {
  const { text, offsets, kinds, breaks } = cells;
  const { units, breaks: mayBreak } = broken;
  const codePoints = new Uint32Array(text.length);
  let length = 0;
  let unit = 0;
  for (let offset = 0; offset < text.length; length++) {
    const codePoint = text.codePointAt(offset)!;
    offsets[length] = offset;
    codePoints[length] = codePoint;
    if (units.offsets[unit] === offset && unit < units.length) {
      kinds[length] = kindOfUnit(broken, unit);
      breaks[length] = mayBreak[unit]!;
      unit += 1;
    } else {
      kinds[length] = KIND.attached;
    }
    if (length > 0 && codePoints[length - 1] === LINE_FEED) breaks[length] = BREAK.forced;
    offset += codePoint > LAST_OF_PLANE ? 2 : 1;
  }
  offsets[length] = text.length;
  cells.length = length;
  for (let i = 0; i < length; i++) setInContext(codePoints, kinds, i, length);
  return codePoints;
}

/** Kind of the character that a unit begins with; a quote that stands in a Latin run is Latin. */
function kindOfUnit({ units }: BrokenUnits, unit: number): number {
  const lineClass = units.classes[unit]!;
  return lineClass === QI || lineClass === QF || lineClass === QU ? KIND.other : kindOf(units.codePoints[unit]!);
}

/** Hyphens and solidi join Han (GB/T 15834 5.1.6, 5.1.9); interpuncts in Latin text are Latin. */
function setInContext(codePoints: Uint32Array, kinds: Uint8Array, i: number, length: number): void {
  const kind = kinds[i]!;
  const codePoint = codePoints[i]!;
  if (codePoint !== HYPHEN && codePoint !== SOLIDUS && kind !== KIND.interpunct) return;
  const before = i > 0 ? kinds[i - 1]! : KIND.other;
  const after = i + 1 < length ? kinds[i + 1]! : KIND.other;
  const byHan = before === KIND.han || after === KIND.han || before === KIND.closing || after === KIND.opening;
  if (!byHan) kinds[i] = KIND.other;
  else if (codePoint === HYPHEN) kinds[i] = KIND.connector;
}
