import { find, findLast, isDigit } from './characters';
import { decodeStream } from './decode-stream';
import type { FaultLog } from './fault-log';
import { parseIndirect } from './indirect-object';
import { isKeyword } from './lexer';
import { ObjectParser } from './object-parser';
import { isArray, isDict, isName, isStream, type PdfDict, type PdfStream } from './objects';
import { MOST_OBJECTS } from './scan-objects';

/** Where an object stands: by itself, within an object stream, or nowhere because it was deleted. */
export type CrossReferenceEntry =
  | { readonly kind: 'offset'; readonly at: number; readonly generation: number }
  | { readonly kind: 'compressed'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' };

/** What the cross-reference sections of a file say together, newer ones before older. */
export interface CrossReference {
  readonly entries: Map<number, CrossReferenceEntry>;
  readonly trailer: PdfDict;
  /** Whether any section is a stream. */
  readonly streams: boolean;
  /** Whether any object stands in an object stream. */
  readonly packed: boolean;
}

/**
 * Bytes that an object takes on average, at least, packed well; a table of more objects than that allows is made up.
 */
const SMALLEST_OBJECT = 4;
/** So many a table may always have. */
const LEAST_OBJECTS = 10_000;

function mostEntries(bytes: Uint8Array): number {
  return LEAST_OBJECTS + bytes.length / SMALLEST_OBJECT;
}

interface Section {
  readonly entries: readonly (readonly [number, CrossReferenceEntry])[];
  readonly trailer: PdfDict;
  readonly stream: boolean;
}

/** Reads the cross-reference of a file from its end; `undefined` when it is broken anywhere. */
export function readCrossReference(bytes: Uint8Array, log: FaultLog): CrossReference | undefined {
  const start = startOf(bytes);
  if (start === undefined) return undefined;
  const entries = new Map<number, CrossReferenceEntry>();
  const seen = new Set<number>();
  const waiting: number[] = [start];
  let trailer: PdfDict | undefined;
  let streams = false;
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) {
      log.note('circular-sections', at);
      continue;
    }
    seen.add(at);
    const section = readSection(bytes, at, log);
    if (section === undefined) return undefined;
    for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry);
    trailer ??= section.trailer;
    streams ||= section.stream;
    // A hybrid file's stream stands between its table and the one before (ISO 32000-1, 7.5.8.4).
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.trailer.entries.get(key);
      if (typeof next === 'number') waiting.push(next);
    }
  }
  if (trailer === undefined || entries.size > mostEntries(bytes)) return undefined;
  const size = trailer.entries.get('Size');
  for (const [number, entry] of entries) {
    if (entry.kind === 'free' || (typeof size === 'number' && number < size)) continue;
    log.note('wrong-size', start);
    break;
  }
  const packed = [...entries.values()].some(({ kind }) => kind === 'compressed');
  return { entries, trailer, streams, packed };
}

/** The offset that the last `startxref` names. */
function startOf(bytes: Uint8Array): number | undefined {
  const at = findLast(bytes, 'startxref');
  if (at < 0) return undefined;
  const offset = new ObjectParser(bytes, { at: at + 'startxref'.length, references: false }).next();
  return typeof offset === 'number' && Number.isInteger(offset) && offset > 0 && offset < at ? offset : undefined;
}

function readSection(bytes: Uint8Array, at: number, log: FaultLog): Section | undefined {
  if (!Number.isInteger(at) || at < 0 || at >= bytes.length) return undefined;
  const parser = new ObjectParser(bytes, { at, references: true, onFault: log.note });
  const first = parser.next();
  if (isKeyword(first, 'xref')) return readTable(parser);
  if (typeof first !== 'number') return undefined;
  const { object } = parseIndirect(bytes, at, {
    log,
    lengthOf: (length) => length,
    endAfter: (from) => find(bytes, 'endstream', from),
  });
  return isStream(object) && isName(object.dict.entries.get('Type'), 'XRef')
    ? readStream(object, mostEntries(bytes))
    : undefined;
}

/** Reads the subsections of a table and its trailer. */
function readTable(parser: ObjectParser): Section | undefined {
  const entries: (readonly [number, CrossReferenceEntry])[] = [];
  const { lexer } = parser;
  for (;;) {
    lexer.skipWhite();
    if (!isDigit(lexer.bytes[lexer.at])) break;
    const [first, count] = [lexer.next(), lexer.next()];
    if (typeof first !== 'number' || typeof count !== 'number' || first + count > MOST_OBJECTS) return undefined;
    for (let i = 0; i < count; i++) {
      const [offset, generation, kind] = [lexer.next(), lexer.next(), lexer.next()];
      if (typeof offset !== 'number' || typeof generation !== 'number') return undefined;
      if (!isKeyword(kind, 'n') && !isKeyword(kind, 'f')) return undefined;
      entries.push([
        first + i,
        kind.text === 'n' && offset > 0 ? { kind: 'offset', at: offset, generation } : { kind: 'free' },
      ]);
    }
  }
  if (!isKeyword(lexer.next(), 'trailer')) return undefined;
  const trailer = parser.next();
  return isDict(trailer) ? { entries, trailer, stream: false } : undefined;
}

/** Most that a cross-reference stream may unpack to: twenty bytes for every object there can be. */
const MOST_STREAM = 20 * MOST_OBJECTS;

/**
 * Reads a cross-reference stream (ISO 32000-1, 7.5.8) of at most so many entries. Everything in its dictionary stands
 * there itself.
 */
function readStream(stream: PdfStream, most: number): Section | undefined {
  const { dict } = stream;
  const widths = numbersOf(dict, 'W');
  const size = dict.entries.get('Size');
  const { bytes } = decodeStream(stream, { resolve: (object) => object ?? null, most: MOST_STREAM });
  if (bytes === undefined || widths?.length !== 3 || typeof size !== 'number') return undefined;
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const width = kindWidth + secondWidth + thirdWidth;
  if (widths.some((one) => !Number.isInteger(one) || one < 0 || one > 8) || secondWidth === 0) return undefined;
  const entries: (readonly [number, CrossReferenceEntry])[] = [];
  const field = (from: number, length: number): number => {
    let value = 0;
    for (let i = 0; i < length; i++) value = value * 256 + (bytes[from + i] ?? 0);
    return value;
  };
  const ranges = numbersOf(dict, 'Index') ?? [0, size];
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first = 0, count = 0] = [ranges[range], ranges[range + 1]];
    if (!(first >= 0) || first + count > MOST_OBJECTS) return undefined;
    if (entries.length + Math.min(count, (bytes.length - at) / width) > most) return undefined;
    for (let i = 0; i < count && at + width <= bytes.length; i++, at += width) {
      const kind = kindWidth === 0 ? 1 : field(at, kindWidth);
      const second = field(at + kindWidth, secondWidth);
      const third = field(at + kindWidth + secondWidth, thirdWidth);
      if (kind === 1) entries.push([first + i, { kind: 'offset', at: second, generation: third }]);
      else if (kind === 2) entries.push([first + i, { kind: 'compressed', stream: second, index: third }]);
      else entries.push([first + i, { kind: 'free' }]);
    }
  }
  return { entries, trailer: dict, stream: true };
}

function numbersOf(dict: PdfDict, key: string): readonly number[] | undefined {
  const value = dict.entries.get(key);
  return isArray(value) ? value.map((one) => (typeof one === 'number' ? one : NaN)) : undefined;
}
