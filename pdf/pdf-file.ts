import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { DEFLATE, deflate } from './deflate';
import { PdfReference, writeValue, type PdfDictionary, type PdfValue } from './pdf-objects';

/** How the objects of a file are kept. */
export interface PdfFileForm {
  readonly version: '1.4' | '1.6';
  /** Whether dictionaries are packed into object streams and the cross-reference is a stream (PDF 1.5). */
  readonly packed: boolean;
}

/** How a file ends. */
export interface PdfEnding {
  readonly catalog: PdfDictionary;
  readonly info: PdfDictionary;
  /** Makes the metadata packet, given the file's identity: 16 bytes from a hash of all it holds. */
  readonly xmp: (id: Uint8Array) => string;
}

/** A PDF file being written, object by object. */
export interface PdfFile {
  /** Adds a dictionary or an array. */
  add(value: PdfDictionary | readonly PdfValue[]): PdfReference;
  /** A reference to an object that is given later, by `set`. */
  reserve(): PdfReference;
  set(reference: PdfReference, value: PdfDictionary): void;
  /** Adds a stream: as it is when its dictionary names a filter, else deflated beside this thread. */
  addStream(dictionary: PdfDictionary, bytes: Uint8Array): PdfReference;
  /** Adds a stream that is being deflated or has been. */
  addDeflated(dictionary: PdfDictionary, deflated: Uint8Array | Promise<Uint8Array>): PdfReference;
  /** Closes the file and gives its bytes. */
  finish(ending: PdfEnding): Promise<Uint8Array>;
}

/** An object of the file; a stream has bytes. */
interface FileObject {
  readonly value: PdfDictionary | readonly PdfValue[];
  readonly bytes?: Uint8Array | Promise<Uint8Array>;
}

/** Objects in one object stream: readers unpack the whole of it for any of them. */
const PACKED_TOGETHER = 200;

/** Starts a PDF file. It is a function of what is added and in which order: nothing of the clock or of chance. */
export function createPdfFile({ version, packed }: PdfFileForm): PdfFile {
  const objects: (FileObject | undefined)[] = [];
  const push = (object: FileObject | undefined): PdfReference => new PdfReference(objects.push(object));
  const addDeflated: PdfFile['addDeflated'] = (dictionary, bytes) =>
    push({ value: { ...dictionary, Filter: 'FlateDecode' }, bytes });
  return {
    add: (value) => push({ value }),
    reserve: () => push(undefined),
    set: (reference, value) => {
      objects[reference.id - 1] = { value };
    },
    addStream: (dictionary, bytes) =>
      'Filter' in dictionary ? push({ value: dictionary, bytes }) : addDeflated(dictionary, deflate(bytes)),
    addDeflated,
    finish: async ({ catalog, info, xmp }) => {
      const written = await Promise.all(objects.map(settle));
      const id = identityOf(written, [catalog, info]);
      const add = (object: SettledObject): PdfReference => new PdfReference(written.push(object));
      const infoReference = add({ value: info });
      // Not deflated: tools that know nothing of PDF must be able to find the packet (ISO 16684-1).
      const metadata = add({ value: { Type: 'Metadata', Subtype: 'XML' }, bytes: Buffer.from(xmp(id)) });
      const root = add({ value: { ...catalog, Metadata: metadata } });
      const trailer = { Root: root, Info: infoReference };
      return packed ? writePacked(written, { version, trailer, id }) : writePlain(written, { version, trailer, id });
    },
  };
}

interface SettledObject {
  readonly value: PdfDictionary | readonly PdfValue[];
  readonly bytes?: Uint8Array;
}

async function settle(object: FileObject | undefined, index: number): Promise<SettledObject> {
  if (object === undefined) throw new Error(`object ${index + 1} was reserved and never given`);
  const { value, bytes } = object;
  return bytes === undefined ? { value } : { value, bytes: await bytes };
}

function identityOf(objects: readonly SettledObject[], ending: readonly PdfDictionary[]): Uint8Array {
  const hash = createHash('sha256');
  for (const { value, bytes } of objects) {
    hash.update(writeValue(value));
    if (bytes !== undefined) hash.update(bytes);
  }
  for (const value of ending) hash.update(writeValue(value));
  return hash.digest().subarray(0, 16);
}

interface FileEnd {
  readonly version: string;
  readonly trailer: PdfDictionary;
  readonly id: Uint8Array;
}

/** The bytes of a file in order, and where the next one goes. */
class FileBytes {
  private readonly chunks: Uint8Array[] = [];
  length = 0;

  constructor(version: string) {
    this.text(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`);
  }

  text(text: string): void {
    this.bytes(Buffer.from(text, 'latin1'));
  }

  bytes(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.length += bytes.length;
  }

  /** Writes an object and gives where it starts. */
  object(number: number, { value, bytes }: SettledObject): number {
    const start = this.length;
    if (bytes === undefined) {
      this.text(`${number} 0 obj\n${writeValue(value)}\nendobj\n`);
    } else {
      this.text(`${number} 0 obj\n${writeValue({ ...value, Length: bytes.length })}\nstream\n`);
      this.bytes(bytes);
      this.text('\nendstream\nendobj\n');
    }
    return start;
  }

  end(crossReference: number): Uint8Array {
    this.text(`startxref\n${crossReference}\n%%EOF\n`);
    return Buffer.concat(this.chunks, this.length);
  }
}

/** Every object by itself and a cross-reference table (ISO 32000-1, 7.5.4), as PDF 1.4 has it. */
function writePlain(objects: readonly SettledObject[], { version, trailer, id }: FileEnd): Uint8Array {
  const file = new FileBytes(version);
  const offsets = objects.map((object, index) => file.object(index + 1, object));
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file.text(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`);
  const entries = writeValue({ Size: objects.length + 1, ...trailer });
  file.text(`trailer\n${entries.slice(0, -2)}/ID${fileId(id)}>>\n`);
  return file.end(start);
}

/** Dictionaries in object streams and the cross-reference in a stream (ISO 32000-1, 7.5.7 and 7.5.8). */
function writePacked(objects: readonly SettledObject[], { version, trailer, id }: FileEnd): Uint8Array {
  const file = new FileBytes(version);
  // Of each object how it is kept, and two numbers: offset and generation, or its object stream and place in it.
  const rows: [number, number, number][] = [[FREE, 0, 0]];
  const loose = objects.flatMap(({ value, bytes }, index) =>
    bytes === undefined ? [{ number: index + 1, value }] : [],
  );
  objects.forEach((object, index) => {
    if (object.bytes !== undefined) rows[index + 1] = [IN_FILE, file.object(index + 1, object), 0];
  });
  let next = objects.length + 1;
  for (let from = 0; from < loose.length; from += PACKED_TOGETHER) {
    const number = next++;
    const packed = loose.slice(from, from + PACKED_TOGETHER);
    rows[number] = [IN_FILE, file.object(number, objectStream(packed)), 0];
    packed.forEach((object, place) => {
      rows[object.number] = [IN_STREAM, number, place];
    });
  }
  const start = file.length;
  rows[next] = [IN_FILE, start, 0];
  const table = Buffer.alloc(rows.length * ROW);
  rows.forEach(([kind, first, second], index) => {
    table.writeUInt8(kind, index * ROW);
    table.writeUInt32BE(first, index * ROW + 1);
    table.writeUInt8(second, index * ROW + 5);
  });
  const dictionary = { Type: 'XRef', Size: rows.length, W: [1, 4, 1], ...trailer, Filter: 'FlateDecode' };
  const bytes = deflateSync(table, DEFLATE);
  const entries = writeValue({ ...dictionary, Length: bytes.length });
  file.text(`${next} 0 obj\n${entries.slice(0, -2)}/ID${fileId(id)}>>\nstream\n`);
  file.bytes(bytes);
  file.text('\nendstream\nendobj\n');
  return file.end(start);
}

/** Bytes of a row in the cross-reference stream. */
const ROW = 6;
/** How an object is kept (ISO 32000-1, table 18). */
const FREE = 0;
const IN_FILE = 1;
const IN_STREAM = 2;

function objectStream(packed: readonly { number: number; value: SettledObject['value'] }[]): SettledObject {
  const written = packed.map(({ value }) => writeValue(value));
  let at = 0;
  const places = packed.map(({ number }, index) => {
    const place = `${number} ${at}`;
    at += (written[index]?.length ?? 0) + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const text = `${head}${written.join('\n')}\n`;
  return {
    value: { Type: 'ObjStm', N: packed.length, First: head.length, Filter: 'FlateDecode' },
    bytes: deflateSync(Buffer.from(text, 'latin1'), DEFLATE),
  };
}

/** Both halves alike: the file is new, not a later state of another. */
function fileId(id: Uint8Array): string {
  const digits = `<${Buffer.from(id).toString('hex').toUpperCase()}>`;
  return `[${digits}${digits}]`;
}
