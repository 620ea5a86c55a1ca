import { createHash } from 'node:crypto';
import PDFKit from 'pdfkit';

/** A reference to an object of the file. */
export interface PdfReference {
  readonly id: number;
  toString(): string;
}

/** A text string: kept apart from strings, which stand for PDF names. */
export interface PdfText {
  readonly text: string;
}

/** What a PDF object holds: a string is a name (without its slash), text is `{ text }`. */
export type PdfValue =
  number | boolean | string | PdfText | PdfReference | readonly PdfValue[] | { readonly [key: string]: PdfValue };

/** The entries of a dictionary. */
export type PdfDictionary = Readonly<Record<string, PdfValue>>;

/** A box in points from the page's bottom left: left, bottom, right, top. */
export type PdfBox = readonly [number, number, number, number];

/** A finished page. */
export interface PdfPage {
  readonly media: PdfBox;
  readonly trim: PdfBox;
  readonly resources: PdfDictionary;
  readonly content: string;
}

/** What the file says of itself. */
export interface PdfInformation {
  readonly version: '1.4' | '1.6';
  readonly title: string;
  readonly creator: string;
  readonly producer: string;
  readonly date: Date;
  readonly language: string;
  /** The PDF/X version for the information dictionary. */
  readonly pdfxVersion?: string;
}

/** How the file ends. */
export interface PdfEnding {
  /** Makes the metadata packet, given the file's identity: 16 bytes from a hash of all it holds. */
  readonly xmp: (id: Uint8Array) => string;
  readonly outputIntent?: PdfReference;
}

/** A PDF file being written, object by object. */
export interface PdfDocument {
  /** Adds a dictionary or array. */
  add(value: PdfDictionary | readonly PdfValue[]): PdfReference;
  /** Adds a stream, deflated unless its dictionary names a filter of its own. */
  addStream(dictionary: PdfDictionary, bytes: Uint8Array): PdfReference;
  addPage(page: PdfPage): void;
  /** Closes the file and gives its bytes. */
  finish(ending: PdfEnding): Promise<Uint8Array>;
}

/** The parts of pdfkit used here that its types do not show; pinned by the lock file and by the tests of `pdf`. */
interface Internals {
  ref(data: object): InternalReference;
  readonly _root: InternalReference & { readonly data: Record<string, unknown> };
  _id: Uint8Array;
  endMetadata(): void;
  end(): void;
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
}

interface InternalReference extends PdfReference {
  compress: boolean;
  end(bytes?: Uint8Array): void;
}

/** The page tree of pdfkit. */
interface PageTree extends InternalReference {
  readonly data: { Kids: PdfReference[]; Count: number };
}

/**
 * Opens a PDF file. pdfkit writes the objects, the cross-reference table and the trailer; its own pages, fonts, colours
 * and metadata stay unused, because they cannot be made to satisfy PDF/X. This is the one file that knows its insides.
 */
export function createPdfDocument(information: PdfInformation): PdfDocument {
  const { title, creator, producer, date } = information;
  const document = new PDFKit({
    pdfVersion: information.version,
    lang: information.language,
    autoFirstPage: false,
    // Without it pdfkit adds Helvetica, which is not embedded.
    font: null,
    info: {
      Title: title,
      Creator: creator,
      Producer: producer,
      CreationDate: date,
      ModDate: date,
      ...(information.pdfxVersion === undefined
        ? {}
        : { GTS_PDFXVersion: information.pdfxVersion, Trapped: new InformationName('False') }),
    },
  } as unknown as PDFKit.PDFDocumentOptions) as unknown as Internals;
  const root = document._root.data;
  // An empty name tree for destinations, which a press file has no use for; pdfkit still ends it, so it stays reachable.
  Object.defineProperty(root, 'Names', { enumerable: false });
  const pageTree = root['Pages'] as PageTree;
  const identity = createHash('sha256').update(JSON.stringify(information));

  const add = (value: PdfDictionary | readonly PdfValue[]): PdfReference => {
    const reference = document.ref(toInternal(value) as object);
    reference.end();
    return reference;
  };
  const addStream = (dictionary: PdfDictionary, bytes: Uint8Array): PdfReference => {
    const reference = document.ref(toInternal(dictionary) as object);
    identity.update(bytes);
    reference.end(bytes);
    return reference;
  };

  return {
    add,
    addStream,
    addPage: ({ media, trim, resources, content }) => {
      const contents = addStream({}, Buffer.from(content, 'latin1'));
      const page = add({
        Type: 'Page',
        Parent: pageTree,
        MediaBox: media,
        BleedBox: trim,
        TrimBox: trim,
        Resources: resources,
        Contents: contents,
      });
      pageTree.data.Kids.push(page);
      pageTree.data.Count += 1;
    },
    finish: async ({ xmp, outputIntent }) => {
      const id = identity.digest().subarray(0, 16);
      document._id = id;
      if (outputIntent !== undefined) root['OutputIntents'] = [outputIntent];
      document.endMetadata = () => {
        const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
        // Tools that know nothing of PDF must be able to find the packet (ISO 16684-1).
        metadata.compress = false;
        metadata.end(new TextEncoder().encode(xmp(id)));
        root['Metadata'] = metadata;
      };
      document.end();
      const chunks: Uint8Array[] = [];
      for await (const chunk of document) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

/** A name in the information dictionary, where pdfkit would write a text string: `Trapped` must be a name. */
class InformationName {
  constructor(private readonly name: string) {}
  toString(): string {
    return `/${this.name}`;
  }
  valueOf(): string {
    return this.name;
  }
  /** Keeps pdfkit from taking it for a dictionary. */
  get [Symbol.toStringTag](): string {
    return 'InformationName';
  }
}

/** pdfkit writes plain strings as names, unescaped, and String objects as text. */
function toInternal(value: PdfValue): unknown {
  if (typeof value === 'string') return escapeName(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: PdfValue) => toInternal(item));
  if (isReference(value)) return value;
  if (isText(value)) return Object(value.text) as unknown;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toInternal(item as PdfValue)]));
}

function isReference(value: object): value is PdfReference {
  return Object.getPrototypeOf(value) !== Object.prototype;
}

function isText(value: object): value is PdfText {
  return 'text' in value && typeof value.text === 'string';
}

/** Writes a name with every byte outside the regular characters as `#xx` (ISO 32000-1, 7.3.5). */
function escapeName(name: string): string {
  return [...new TextEncoder().encode(name)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[!-~]/.test(character) && !/[#/%()<>[\]{}]/.test(character)
        ? character
        : `#${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}
