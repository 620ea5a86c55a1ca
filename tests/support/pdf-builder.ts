import { deflateSync } from 'node:zlib';

/** A stream to be written: its dictionary without Length, which is added, and its bytes as they stand in the file. */
export interface BuiltStream {
  readonly dict: string;
  readonly bytes: Uint8Array | string;
  /** Written instead of the right Length. */
  readonly length?: string;
}

/** The objects of a file by names that only the test knows; `@name` in one is a reference to another. */
export type BuiltObjects = Readonly<Record<string, string | BuiltStream>>;

/** How a file is put together. */
export interface BuildOptions {
  readonly version?: string;
  /** Written instead of the header and the line of bytes behind it. */
  readonly header?: string;
  /** Entries of the trailer beside Size. */
  readonly trailer?: string;
  /** Written instead of `%%EOF`. */
  readonly end?: string;
}

/** Bytes of text in which every character is one byte. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** Writes a PDF by hand, object after object with a plain table, so that a test can make anything wrong with it. */
export function buildPdf(objects: BuiltObjects, options: BuildOptions = {}): Uint8Array {
  const names = Object.keys(objects);
  const numbered = (text: string): string =>
    text.replace(/@(\w+)/g, (whole, name: string) => (names.includes(name) ? `${names.indexOf(name) + 1} 0 R` : whole));
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let size = 0;
  const write = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? bytesOf(part) : part;
    parts.push(bytes);
    size += bytes.length;
  };
  write(options.header ?? `%PDF-${options.version ?? '1.6'}\n%\xe2\xe3\xcf\xd3\n`);
  names.forEach((name, index) => {
    const object = objects[name] ?? 'null';
    offsets.push(size);
    write(`${index + 1} 0 obj\n`);
    if (typeof object === 'string') write(numbered(object));
    else {
      const bytes = typeof object.bytes === 'string' ? bytesOf(object.bytes) : object.bytes;
      write(`<< ${numbered(object.dict)} /Length ${object.length ?? String(bytes.length)} >>\nstream\n`);
      write(bytes);
      write('\nendstream');
    }
    write('\nendobj\n');
  });
  const start = size;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  write(`xref\n0 ${names.length + 1}\n0000000000 65535 f \n${rows.join('')}`);
  write(`trailer\n<< /Size ${names.length + 1} ${numbered(options.trailer ?? '/Root @catalog')} >>\n`);
  write(`startxref\n${start}\n${options.end ?? '%%EOF\n'}`);
  return Uint8Array.from(Buffer.concat(parts, size));
}

/** A file of one empty page, with changes. */
export function plainFile(changes: BuiltObjects = {}, options: BuildOptions = {}): Uint8Array {
  return buildPdf(
    {
      catalog: '<< /Type /Catalog /Pages @pages >>',
      pages: '<< /Type /Pages /Kids [@page] /Count 1 /MediaBox [0 0 300 400] >>',
      page: '<< /Type /Page /Parent @pages /Contents @content >>',
      content: { dict: '', bytes: 'q Q' },
      ...changes,
    },
    options,
  );
}

/** The plain file with its catalog, tree and page in an object stream, and a cross-reference stream. */
export function streamedFile({ hybrid = false }: { hybrid?: boolean } = {}): Uint8Array {
  const inner = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 400] >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
  ];
  const places = inner.map((_, index) => inner.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
  const list = places.map((place, index) => `${index + 1} ${place}`).join(' ');
  const group = deflateSync(Buffer.from(`${list} ${inner.join(' ')}`));
  let text = '%PDF-1.5\n%\xe2\xe3\xcf\xd3\n';
  const at4 = text.length;
  text += '4 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n';
  const at5 = text.length;
  text += `5 0 obj\n<< /Type /ObjStm /N 3 /First ${list.length + 1} /Filter /FlateDecode /Length ${group.length} >>\nstream\n${group.toString('latin1')}\nendstream\nendobj\n`;
  const at6 = text.length;
  const rows = [[0, 0, 0], [2, 5, 0], [2, 5, 1], [2, 5, 2], [1, at4, 0], [1, at5, 0], [1, at6, 0]]; // prettier-ignore
  const plain = rows.map(([kind = 0, second = 0, third = 0]) => [kind, second >> 8, second & 0xff, third]);
  const predicted = plain.flatMap((row, y) => [2, ...row.map((byte, x) => (byte - (plain[y - 1]?.[x] ?? 0)) & 0xff)]);
  const table = deflateSync(Uint8Array.from(predicted));
  const parameters = '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>';
  text += `6 0 obj\n<< /Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R ${parameters} /Length ${table.length} >>\nstream\n${table.toString('latin1')}\nendstream\nendobj\n`;
  if (!hybrid) return bytesOf(`${text}startxref\n${at6}\n%%EOF\n`);
  const at = text.length;
  const offset = (place: number): string => `${String(place).padStart(10, '0')} 00000 n \n`;
  text += `xref\n0 1\n0000000000 65535 f \n4 3\n${offset(at4)}${offset(at5)}${offset(at6)}`;
  return bytesOf(`${text}trailer\n<< /Size 7 /Root 1 0 R /XRefStm ${at6} >>\nstartxref\n${at}\n%%EOF\n`);
}
