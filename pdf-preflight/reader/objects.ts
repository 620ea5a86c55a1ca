/** A name, without its slash and with its `#xx` resolved: each byte a character (Latin-1). */
export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

/** A string as its bytes, escapes resolved. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}

/** A reference to an indirect object. */
export interface PdfRef {
  readonly kind: 'ref';
  readonly number: number;
  readonly generation: number;
}

/** A dictionary; of a key that stands twice the last value counts, as with most readers, and the key is named. */
export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfObject>;
  readonly duplicates: readonly string[];
}

/** A stream as it stands in the file, still filtered. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  readonly raw: Uint8Array;
}

/** Any object of a PDF (ISO 32000-1, 7.3). `null` is the null object, and what a broken reference gives. */
export type PdfObject =
  null | boolean | number | PdfName | PdfString | PdfRef | PdfDict | PdfStream | readonly PdfObject[];

/** A page with what it inherits from the page tree. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly dict: PdfDict;
  /** The value of a key, the page's own or inherited (ISO 32000-1, 7.7.3.4), resolved. */
  get(key: string): PdfObject;
}

/** A PDF file opened for reading. Nothing in it is trusted: every access answers, whatever the file holds. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  /** As the header says, such as `1.6`. */
  readonly version: string;
  readonly trailer: PdfDict;
  readonly catalog: PdfDict;
  readonly pages: readonly PdfPage[];
  /** What has been read over so far; objects and streams that nobody asked for yet may hold more. */
  readonly faults: readonly SyntaxFault[];
  /** Whether objects or the cross-reference stand in streams (PDF 1.5). */
  readonly compressedStructure: boolean;
  /** Whether strings and streams are enciphered; they are not deciphered, and no stream can be decoded. */
  readonly encrypted: boolean;
  /**
   * Whether objects stand in enciphered streams: they are as if they were not there, the catalog and pages among them.
   */
  readonly hidesObjects: boolean;
  /** Follows references to the object itself. */
  resolve(object: PdfObject | undefined): PdfObject;
  /** Every indirect object in use, resolved, by its number. */
  objects(): Iterable<readonly [number, PdfObject]>;
  /**
   * A stream's bytes with all filters undone but those of pictures; `undefined` when they cannot be. Kept once made, as
   * long as all that is kept is not too much.
   */
  decode(stream: PdfStream): Uint8Array | undefined;
}

/** What can be wrong with the syntax of a file that can still be read. */
export const SYNTAX_FAULTS = [
  /** Something stands before `%PDF-`. */
  'junk-before-header',
  /** `startxref` is missing or points to no cross-reference; the file was scanned for its objects. */
  'broken-cross-reference',
  /** An object does not stand where the cross-reference says. */
  'misplaced-object',
  /** An object's number is not below the trailer's Size. */
  'wrong-size',
  /** The trailer is missing or holds no catalog; another was found. */
  'broken-trailer',
  /** Cross-reference sections name one another in a circle. */
  'circular-sections',
  /** `endobj` is missing. */
  'missing-endobj',
  /** Length is not that of the stream; its end was looked for. */
  'stream-length',
  /** `endstream` is missing. */
  'missing-endstream',
  /** A stream cannot be unpacked. */
  'undecodable-stream',
  /** A stream ends before its packed data do. */
  'truncated-stream',
  /** A stream would unpack to more than anything in print can need. */
  'stream-too-large',
  /** A filter that there is none of. */
  'unknown-filter',
  /** The whole file asks for more work than one of its size can need; the rest was left unread. */
  'too-much-work',
  /** A key stands twice in a dictionary. */
  'duplicate-key',
  /** A dictionary's keys and values do not pair off. */
  'bad-dictionary',
  /** Something in an array or dictionary is no object. */
  'bad-value',
  /** An array or dictionary is not closed. */
  'unclosed',
  /** Objects within objects, deeper than any real file. */
  'too-deep',
  /** A string is not closed. */
  'open-string',
  /** A hexadecimal string holds other characters. */
  'bad-hex-string',
  /** A `#` in a name without two hexadecimal digits. */
  'bad-name',
  /** A closing bracket that closes nothing. */
  'stray-delimiter',
  /** A reference to an object that there is none of. */
  'missing-object',
  /** References that lead back to themselves. */
  'circular-reference',
  /** A page tree that leads back to itself. */
  'circular-pages',
  /** A kid of the page tree that is neither page nor tree. */
  'bad-page',
  /** Count is not the number of pages. */
  'page-count',
] as const;

/** The name of a fault of syntax. */
export type SyntaxFaultCode = (typeof SYNTAX_FAULTS)[number];

/** A fault of the file's syntax that was read over. `at` is a byte offset. */
export interface SyntaxFault {
  readonly code: SyntaxFaultCode;
  readonly at: number;
}

/** A dictionary with nothing in it. */
export const EMPTY_DICT: PdfDict = { kind: 'dict', entries: new Map(), duplicates: [] };

/** What a guard can be asked about: an object, or a word that a parser met instead of one. */
type Asked = PdfObject | { readonly kind: string } | undefined;

/** Whether an object is an array. */
export function isArray(object: Asked): object is readonly PdfObject[] {
  return Array.isArray(object);
}

/** What an object that is neither null nor simple nor an array calls itself. */
function kindOf(object: Asked): string | undefined {
  return typeof object === 'object' && object !== null && 'kind' in object ? object.kind : undefined;
}

/** Whether an object is a name; with `name`, whether it is that one. */
export function isName(object: Asked, name?: string): object is PdfName {
  return kindOf(object) === 'name' && (name === undefined || (object as PdfName).name === name);
}

/** Whether an object is a string. */
export function isString(object: Asked): object is PdfString {
  return kindOf(object) === 'string';
}

/** Whether an object is a reference. */
export function isRef(object: Asked): object is PdfRef {
  return kindOf(object) === 'ref';
}

/** Whether an object is a dictionary (and not that of a stream). */
export function isDict(object: Asked): object is PdfDict {
  return kindOf(object) === 'dict';
}

/** Whether an object is a stream. */
export function isStream(object: Asked): object is PdfStream {
  return kindOf(object) === 'stream';
}
