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

/** A fault of the file's syntax that was read over. `at` is a byte offset. */
export interface SyntaxFault {
  readonly code: string;
  readonly at: number;
}

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
  readonly faults: readonly SyntaxFault[];
  /** Whether objects or the cross-reference stand in streams (PDF 1.5). */
  readonly compressedStructure: boolean;
  /** Follows references to the object itself. */
  resolve(object: PdfObject | undefined): PdfObject;
  /** Every indirect object in use, resolved, by its number. */
  objects(): Iterable<readonly [number, PdfObject]>;
  /** A stream's bytes with all filters undone but those of pictures; `undefined` when they cannot be. Kept once made. */
  decode(stream: PdfStream): Uint8Array | undefined;
}
