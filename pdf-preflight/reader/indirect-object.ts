import { find } from './characters';
import type { FaultLog } from './fault-log';
import { isKeyword } from './lexer';
import { isObject, ObjectParser } from './object-parser';
import { isDict, type PdfDict, type PdfObject } from './objects';

/** What reading an indirect object needs of its file. */
export interface IndirectContext {
  readonly log: FaultLog;
  /** The value of a stream's Length, followed to its number. */
  readonly lengthOf: (length: PdfObject) => PdfObject;
  /** Where `endstream` stands next, at a place or after it; -1 when nowhere. */
  readonly endAfter: (from: number) => number;
}

/** An indirect object as read, with its own number; `number` is missing where no object begins. */
export interface IndirectObject {
  readonly number?: number;
  readonly generation?: number;
  readonly object: PdfObject;
  /** Where reading stopped. */
  readonly end: number;
}

/** Reads `number generation obj … endobj` at a place, a stream with it (ISO 32000-1, 7.3.10). */
export function parseIndirect(bytes: Uint8Array, at: number, context: IndirectContext): IndirectObject {
  const { log } = context;
  const parser = new ObjectParser(bytes, { at, references: true, onFault: log.note });
  const { lexer } = parser;
  const [number, generation, word] = [lexer.next(), lexer.next(), lexer.next()];
  if (typeof number !== 'number' || typeof generation !== 'number' || !isKeyword(word, 'obj'))
    return { object: null, end: lexer.at };
  const read = parser.next();
  if (!isObject(read)) {
    // `1 0 obj endobj` is the null object.
    if (!isKeyword(read, 'endobj')) log.note('bad-value', at);
    return { number, generation, object: null, end: lexer.at };
  }
  const object = read;
  const after = lexer.at;
  const next = lexer.next();
  if (isDict(object) && isKeyword(next, 'stream')) {
    return { number, generation, ...readStream(bytes, { dict: object, at: lexer.at }, context) };
  }
  if (!isKeyword(next, 'endobj')) {
    log.note('missing-endobj', after);
    return { number, generation, object, end: after };
  }
  return { number, generation, object, end: lexer.at };
}

/** Reads the bytes of a stream behind the word `stream`. */
function readStream(
  bytes: Uint8Array,
  { dict, at }: { readonly dict: PdfDict; readonly at: number },
  { log, lengthOf, endAfter }: IndirectContext,
): { readonly object: PdfObject; readonly end: number } {
  let start = at;
  if (bytes[start] === CR) start++;
  if (bytes[start] === LF) start++;
  else log.note('stream-length', at);
  const length = lengthOf(dict.entries.get('Length') ?? null);
  if (typeof length === 'number' && Number.isInteger(length) && length >= 0) {
    const end = afterLineEnd(bytes, start + length);
    if (startsWith(bytes, 'endstream', end)) return closed(start + length, end);
  }
  log.note('stream-length', at);
  const found = endAfter(start);
  if (found < 0) {
    log.note('missing-endstream', at);
    return { object: { kind: 'stream', dict, raw: bytes.subarray(start) }, end: bytes.length };
  }
  return closed(beforeLineEnd(bytes, start, found), found);

  function closed(to: number, keyword: number): { readonly object: PdfObject; readonly end: number } {
    const end = keyword + 'endstream'.length;
    const parser = new ObjectParser(bytes, { at: end, references: false });
    const ends = isKeyword(parser.lexer.next(), 'endobj');
    if (!ends) log.note('missing-endobj', end);
    return { object: { kind: 'stream', dict, raw: bytes.subarray(start, to) }, end: ends ? parser.lexer.at : end };
  }
}

const CR = 13;
const LF = 10;

function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  return at + text.length <= bytes.length && find(bytes.subarray(at, at + text.length), text) === 0;
}

/** The place behind one end of line, if one stands there. */
function afterLineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes[at] === CR ? at + 1 : at;
  return bytes[end] === LF ? end + 1 : end;
}

/** The place before the one end of line that stands before `endstream`. */
function beforeLineEnd(bytes: Uint8Array, start: number, at: number): number {
  let end = at;
  if (end > start && bytes[end - 1] === LF) end--;
  if (end > start && bytes[end - 1] === CR) end--;
  return end;
}
