import { isArray, isString, type PdfObject } from '../reader/objects';
import { ObjectParser } from '../reader/object-parser';

/** What a CMap says: how codes are cut from a string, and what they stand for. */
export interface CMap {
  /** Lengths of codes in bytes with the codes they can hold, in the order of the file. */
  readonly spaces: readonly { readonly bytes: number; readonly low: number; readonly high: number }[];
  /** Text by code, of a ToUnicode CMap. */
  readonly texts: ReadonlyMap<number, string>;
  /** Character id of a code, of an encoding. */
  cidOf(code: number): number | undefined;
}

/** Codes in one range beyond this many are not spread out: two bytes hold 65,536. */
const LARGEST_RANGE = 65_536;

/** Reads a CMap (Adobe Technical Notes 5014 and 5411); what is no part of one is read over. */
export function readCMap(bytes: Uint8Array): CMap {
  const parser = new ObjectParser(bytes, { references: false });
  const spaces: { bytes: number; low: number; high: number }[] = [];
  const texts = new Map<number, string>();
  const cids: { low: number; high: number; cid: number }[] = [];
  let operands: PdfObject[] = [];
  let spread = 0;
  for (;;) {
    const next = parser.next();
    const isWord =
      typeof next === 'object' &&
      next !== null &&
      'kind' in next &&
      (next.kind === 'keyword' || next.kind === 'bracket');
    if (typeof next === 'object' && next !== null && 'kind' in next && next.kind === 'end') break;
    if (!isWord) {
      operands.push(next as PdfObject);
      continue;
    }
    const step = next.text.endsWith('char') ? 2 : 3;
    switch (next.text) {
      case 'endcodespacerange':
        for (let i = 0; i + 1 < operands.length; i += 2) {
          const [low, high] = [operands[i], operands[i + 1]];
          if (isString(low) && isString(high))
            spaces.push({ bytes: low.bytes.length, low: codeOf(low), high: codeOf(high) });
        }
        break;
      case 'endbfchar':
        for (let i = 0; i + 1 < operands.length; i += 2) texts.set(codeOf(operands[i]), textOf(operands[i + 1]));
        break;
      case 'endbfrange':
        for (let i = 0; i + 2 < operands.length; i += 3) {
          const [low, high, to] = [codeOf(operands[i]), codeOf(operands[i + 1]), operands[i + 2]];
          for (let code = low; code <= high && spread < LARGEST_RANGE; code++, spread++) {
            texts.set(code, isArray(to) ? textOf(to[code - low]) : textOf(to, code - low));
          }
        }
        break;
      case 'endcidchar':
      case 'endcidrange':
        for (let i = 0; i + step - 1 < operands.length; i += step) {
          const cid = operands[i + step - 1];
          if (typeof cid !== 'number') continue;
          cids.push({ low: codeOf(operands[i]), high: codeOf(operands[i + step - 2]), cid });
        }
        break;
    }
    operands = [];
  }
  return {
    spaces,
    texts,
    cidOf: (code) => {
      const range = cids.find(({ low, high }) => code >= low && code <= high);
      return range && range.cid + code - range.low;
    },
  };
}

function codeOf(object: PdfObject | undefined): number {
  return isString(object) ? object.bytes.reduce((code, byte) => code * 256 + byte, 0) : 0;
}

/** UTF-16BE as text, the last unit moved on by `plus`. */
function textOf(object: PdfObject | undefined, plus = 0): string {
  if (!isString(object)) return '';
  const { bytes } = object;
  if (bytes.length === 1) return String.fromCharCode((bytes[0] ?? 0) + plus);
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const unit = (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0);
    text += String.fromCharCode(i + 3 < bytes.length ? unit : (unit + plus) & 0xffff);
  }
  return text;
}
