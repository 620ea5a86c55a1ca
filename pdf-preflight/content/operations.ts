import { isWhite } from '../reader/characters';
import { fullFilterName } from '../reader/decode-stream';
import { isName, type PdfDict, type PdfObject } from '../reader/objects';
import { ObjectParser } from '../reader/object-parser';
import { looksLikeNumber } from './operators';

/** One operator of a content stream with what stands before it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfObject[];
}

/** Operands of one operator beyond this many are dropped: the longest that PDF has is a DeviceN colour of 32. */
const MOST_OPERANDS = 64;

/**
 * Reads a content stream operator by operator (ISO 32000-1, 7.8.2). Never throws and always moves on: what is no syntax
 * of PDF comes out as an operator that nobody knows. An inline image comes as `EI` with its dictionary and its data, as
 * `BI` where it does not end. A word that looks like a number and is none comes by itself, and then as the operand that
 * it was meant for.
 */
export function* contentOperations(bytes: Uint8Array): Generator<Operation> {
  const parser = new ObjectParser(bytes, { references: false });
  let operands: PdfObject[] = [];
  for (;;) {
    const next = parser.next();
    if (typeof next === 'object' && next !== null && 'kind' in next) {
      if (next.kind === 'end') break;
      if (next.kind === 'keyword' || next.kind === 'bracket') {
        if (next.kind === 'keyword' && looksLikeNumber(next.text)) {
          yield { operator: next.text, operands: [] };
          operands.push(Number.isFinite(Number(next.text)) ? Number(next.text) : 0);
          continue;
        }
        yield next.text === 'BI' ? inlineImage(parser) : { operator: next.text, operands };
        operands = [];
        continue;
      }
    }
    if (operands.length < MOST_OPERANDS) operands.push(next);
  }
  // Operands that no operator takes are as wrong as an operator that nobody knows.
  if (operands.length > 0) yield { operator: '', operands };
}

const [LETTER_E, LETTER_I] = [0x45, 0x49];

function inlineImage(parser: ObjectParser): Operation {
  const { lexer } = parser;
  const { bytes } = lexer;
  const image = inlineDict(parser);
  const start = Math.min(lexer.at + 1, bytes.length);
  const length = plainLength(image);
  const ends = (at: number): boolean =>
    bytes[at] === LETTER_E &&
    bytes[at + 1] === LETTER_I &&
    (at + 2 >= bytes.length || isWhite(bytes[at + 2])) &&
    // `EI` may stand in the data too: it ends them only between white space.
    (at === start || at === start + (length ?? -1) || isWhite(bytes[at - 1]));
  let stop = Math.min(start + (length ?? 0), bytes.length);
  while (stop < bytes.length && !ends(stop)) stop++;
  lexer.at = Math.min(bytes.length, stop + 2);
  const data = bytes.subarray(start, length === undefined ? stop : Math.min(start + length, bytes.length));
  return { operator: stop < bytes.length ? 'EI' : 'BI', operands: [image, { kind: 'string', bytes: data }] };
}

/** Reads the keys and values between `BI` and `ID`. */
function inlineDict(parser: ObjectParser): PdfDict {
  const entries = new Map<string, PdfObject>();
  const duplicates: string[] = [];
  let key: string | undefined;
  for (;;) {
    const next = parser.next();
    if (typeof next === 'object' && next !== null && 'kind' in next) {
      if (next.kind === 'end' || (next.kind === 'keyword' && next.text === 'ID')) break;
      if (next.kind === 'keyword' || next.kind === 'bracket') continue;
    }
    if (key === undefined) {
      if (isName(next)) key = LONG_KEYS[next.name] ?? next.name;
      continue;
    }
    if (entries.has(key)) duplicates.push(key);
    entries.set(key, key === 'Filter' ? longFilters(next) : next);
    key = undefined;
  }
  return { kind: 'dict', entries, duplicates };
}

/** The short keys of inline images (ISO 32000-1, table 93). */
const LONG_KEYS: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
};

/** Filters of inline images, their short names made long. */
function longFilters(filter: PdfObject): PdfObject {
  if (Array.isArray(filter)) return (filter as readonly PdfObject[]).map(longFilters);
  return isName(filter) ? { kind: 'name', name: fullFilterName(filter.name) } : filter;
}

const COMPONENTS: Readonly<Record<string, number>> = {
  G: 1,
  DeviceGray: 1,
  RGB: 3,
  DeviceRGB: 3,
  CMYK: 4,
  DeviceCMYK: 4,
};

/** How many bytes an inline image has, where it is not packed and its space is one that can be counted here. */
function plainLength({ entries }: PdfDict): number | undefined {
  const [width, height, mask] = [entries.get('Width'), entries.get('Height'), entries.get('ImageMask') === true];
  const space = entries.get('ColorSpace');
  const components = mask || Array.isArray(space) ? 1 : isName(space) ? COMPONENTS[space.name] : undefined;
  const depth = mask ? 1 : entries.get('BitsPerComponent');
  if (entries.has('Filter') || components === undefined) return undefined;
  if (typeof width !== 'number' || typeof height !== 'number' || typeof depth !== 'number') return undefined;
  const length = Math.ceil((width * components * depth) / 8) * height;
  return Number.isSafeInteger(length) && length >= 0 ? length : undefined;
}
