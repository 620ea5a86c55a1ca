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
