import { undoFlate } from './filters/flate';
import { undoLzw } from './filters/lzw';
import { undoAscii85, undoAsciiHex, undoRunLength } from './filters/plain-filters';
import { undoPrediction } from './filters/predictor';
import type { Unpacked } from './filters/unpacked';
import { isArray, isDict, isName, type PdfDict, type PdfObject, type PdfStream, type SyntaxFaultCode } from './objects';

/** A filter of a stream with its parameters. */
export interface StreamFilter {
  /** By its full name, also where an inline picture has the short one. */
  readonly name: string;
  readonly parameters: PdfDict | undefined;
}

type Resolve = (object: PdfObject | undefined) => PdfObject;

/** Short names, which only inline pictures may have (ISO 32000-1, table 94). */
const FULL_NAMES: Readonly<Record<string, string>> = {
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  LZW: 'LZWDecode',
  Fl: 'FlateDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};

/** A filter's full name, by that or by its short one. */
export function fullFilterName(name: string): string {
  return FULL_NAMES[name] ?? name;
}

/** Filters whose result is a picture; they are left to whoever looks at pictures. */
const PICTURE_FILTERS: ReadonlySet<string> = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

/** More filters than this, one upon another, no program writes. */
const MOST_FILTERS = 8;

/** The filters of a stream, the one to be undone first at the front. */
export function filtersOf(dict: PdfDict, resolve: Resolve): readonly StreamFilter[] {
  const listOf = (...keys: readonly string[]): readonly PdfObject[] => {
    const value = resolve(keys.map((key) => dict.entries.get(key)).find((entry) => entry !== undefined));
    return isArray(value) ? value.map(resolve) : value === null ? [] : [value];
  };
  const parameters = listOf('DecodeParms', 'DP');
  return listOf('Filter', 'F').flatMap((filter, index) => {
    if (!isName(filter)) return [];
    const own = parameters[index];
    return [{ name: fullFilterName(filter.name), parameters: isDict(own) ? own : undefined }];
  });
}

/** Most bytes that a stream of anything but a picture may unpack to, and how much of that without question. */
const MOST_UNPACKED = 200 << 20;
const UNQUESTIONED = 10 << 20;
/** Above what is unquestioned: bytes that one packed byte may stand for (reliability.md, 2.5). */
const MOST_RATIO = 200;
/** A picture may be as large as it says, up to 100 megapixels (reliability.md, 2.4) of four inks. */
const MOST_PICTURE = 400_000_000;

/** Bytes that a stream may unpack to. */
function limitOf({ dict, raw }: PdfStream, resolve: Resolve): number {
  const numberOf = (key: string): number => {
    const value = resolve(dict.entries.get(key));
    return typeof value === 'number' && value > 0 ? value : 0;
  };
  const picture = numberOf('Width') * numberOf('Height') * MOST_BYTES_A_PIXEL;
  const other = Math.min(MOST_UNPACKED, Math.max(UNQUESTIONED, raw.length * MOST_RATIO));
  return Math.max(other, Math.min(picture, MOST_PICTURE));
}

/** Eight colorants in a byte each, or four in two; and the predictor's byte of each row is among them. */
const MOST_BYTES_A_PIXEL = 8;

/** What came of undoing a stream's filters. */
export interface DecodedStream {
  readonly bytes?: Uint8Array;
  readonly fault?: SyntaxFaultCode;
  /** Bytes made on the way, for whoever limits the work. */
  readonly work: number;
}

/** Undoes all filters of a stream up to the first that makes a picture. `most` is what may still be made. */
export function decodeStream(stream: PdfStream, { resolve, most }: { resolve: Resolve; most: number }): DecodedStream {
  const limit = Math.min(most, limitOf(stream, resolve));
  const filters = filtersOf(stream.dict, resolve);
  if (filters.length > MOST_FILTERS) return { fault: 'undecodable-stream', work: 0 };
  let bytes = stream.raw;
  let work = 0;
  let fault: SyntaxFaultCode | undefined;
  for (const filter of filters) {
    if (PICTURE_FILTERS.has(filter.name)) break;
    const unpacked = undo(filter, { bytes, limit, resolve });
    switch (unpacked?.kind) {
      case undefined:
        return { fault: 'unknown-filter', work };
      case 'broken':
        return { fault: 'undecodable-stream', work };
      case 'too-large':
        return { fault: limit === most ? 'too-much-work' : 'stream-too-large', work: work + limit };
      case 'truncated':
        fault = 'truncated-stream';
        break;
      case 'whole':
        break;
    }
    bytes = unpacked.bytes;
    work += bytes.length;
  }
  return { bytes, work, ...(fault && { fault }) };
}

interface FilterInput {
  readonly bytes: Uint8Array;
  readonly limit: number;
  readonly resolve: Resolve;
}

/** Undoes one filter; `undefined` for one that there is none of. */
function undo({ name, parameters }: StreamFilter, { bytes, limit, resolve }: FilterInput): Unpacked | undefined {
  const numberOf = (key: string, otherwise: number): number => {
    const value = resolve(parameters?.entries.get(key));
    return typeof value === 'number' ? value : otherwise;
  };
  const unpredicted = (unpacked: Unpacked): Unpacked => {
    if (parameters === undefined || !('bytes' in unpacked)) return unpacked;
    const plain = undoPrediction(unpacked.bytes, {
      predictor: numberOf('Predictor', 1),
      colors: numberOf('Colors', 1),
      bitsPerComponent: numberOf('BitsPerComponent', 8),
      columns: numberOf('Columns', 1),
    });
    return plain === undefined ? { kind: 'broken' } : { kind: unpacked.kind, bytes: plain };
  };
  switch (name) {
    case 'FlateDecode':
      return unpredicted(undoFlate(bytes, limit));
    case 'LZWDecode':
      return unpredicted(undoLzw(bytes, { early: numberOf('EarlyChange', 1) === 0 ? 0 : 1, limit }));
    case 'ASCIIHexDecode':
      return undoAsciiHex(bytes);
    case 'ASCII85Decode':
      return undoAscii85(bytes);
    case 'RunLengthDecode':
      return undoRunLength(bytes, limit);
    default:
      return undefined;
  }
}
