/** Picture files of kinds that sharp does not write, made byte by byte. */

/** A field of a TIFF's directory: its tag, its type (3 short, 4 long, 7 bytes) and its values. */
export type TiffField = readonly [tag: number, type: 3 | 4 | 7, values: readonly number[]];

/** A TIFF of pages; each page's picture data is put in front of its directory, and tags 273 and 279 are filled in. */
export function tiffOf(
  pages: readonly { readonly fields: readonly TiffField[]; readonly data: ArrayLike<number> & Iterable<number> }[],
  { big = false }: { readonly big?: boolean } = {},
): Uint8Array {
  const bytes: number[] = [];
  const short = (value: number): number[] => (big ? [value >> 8, value & 255] : [value & 255, value >> 8]);
  const long = (value: number): number[] =>
    big ? [...short(value >>> 16), ...short(value & 0xffff)] : [...short(value & 0xffff), ...short(value >>> 16)];
  const put = (at: number, values: readonly number[]): void => values.forEach((value, i) => (bytes[at + i] = value));
  bytes.push(...(big ? [0x4d, 0x4d] : [0x49, 0x49]), ...short(42), 0, 0, 0, 0);
  let linkAt = 4;
  for (const { fields, data } of pages) {
    const dataAt = bytes.length;
    for (const byte of data) bytes.push(byte);
    if (data.length % 2 === 1) bytes.push(0);
    const all: TiffField[] = [...fields, [273, 4, [dataAt]], [279, 4, [data.length]]];
    all.sort(([a], [b]) => a - b);
    const written = all.map(([tag, type, values]) => {
      const encoded = type === 7 ? values : values.flatMap((value) => (type === 3 ? short(value) : long(value)));
      if (encoded.length <= 4) return [tag, type, values.length, [...encoded, 0, 0, 0, 0].slice(0, 4)] as const;
      const at = bytes.length;
      for (const byte of encoded) bytes.push(byte);
      return [tag, type, values.length, long(at)] as const;
    });
    put(linkAt, long(bytes.length));
    bytes.push(...short(written.length));
    for (const [tag, type, count, value] of written)
      bytes.push(...short(tag), ...short(type), ...long(count), ...value);
    linkAt = bytes.length;
    bytes.push(0, 0, 0, 0);
  }
  return Uint8Array.from(bytes);
}

/** The fields of a plain, uncompressed TIFF page. */
export function tiffFields(page: {
  readonly width: number;
  readonly height: number;
  readonly photometric: number;
  readonly bits: readonly number[];
}): readonly TiffField[] {
  return [
    [256, 3, [page.width]],
    [257, 3, [page.height]],
    [258, 3, page.bits],
    [259, 3, [1]],
    [262, 3, [page.photometric]],
    [277, 3, [page.bits.length]],
    [278, 3, [page.height]],
  ];
}

/** A Photoshop file: its header, its sections, and the planes of its flattened picture. */
export function psdOf(file: {
  readonly width: number;
  readonly height: number;
  /** 0 bitmap, 1 grey, 2 indexed, 3 RGB, 4 CMYK, 7 multichannel, 9 Lab. */
  readonly mode: number;
  readonly bits?: number;
  /** Bytes of each channel, as Photoshop stores them. */
  readonly planes: readonly (readonly number[])[];
  readonly palette?: readonly number[];
  readonly resources?: readonly (readonly [id: number, data: readonly number[]])[];
  /** The count of layers; negative where the first extra channel is transparency. */
  readonly layers?: number;
  /** Rows are packed by PackBits. */
  readonly packed?: boolean;
}): Uint8Array {
  const { width, height, mode, bits = 8, planes, palette = [], resources = [], layers, packed = false } = file;
  const short = (value: number): number[] => [(value >> 8) & 255, value & 255];
  const long = (value: number): number[] => [...short(value >>> 16), ...short(value & 0xffff)];
  const section = (data: readonly number[]): number[] => [...long(data.length), ...data];
  const text = (value: string): number[] => [...value].map((letter) => letter.charCodeAt(0));
  const blocks = resources.flatMap(([id, data]) => [
    ...text('8BIM'),
    ...short(id),
    0,
    0,
    ...section(data),
    ...(data.length % 2 === 1 ? [0] : []),
  ]);
  const layerInfo = layers === undefined ? [] : [...section(short(layers)), ...long(0)];
  const rowBytes = Math.ceil((width * bits) / 8);
  const rows = planes.flatMap((plane) =>
    Array.from({ length: height }, (_, row) => plane.slice(row * rowBytes, (row + 1) * rowBytes)),
  );
  const packedRows = rows.map((row) => pack(row));
  const data = packed ? [...packedRows.flatMap((row) => short(row.length)), ...packedRows.flat()] : rows.flat();
  return Uint8Array.from([
    ...text('8BPS'),
    ...short(1),
    ...[0, 0, 0, 0, 0, 0],
    ...short(planes.length),
    ...long(height),
    ...long(width),
    ...short(bits),
    ...short(mode),
    ...section(palette),
    ...section(blocks),
    ...section(layerInfo),
    ...short(packed ? 1 : 0),
    ...data,
  ]);
}

/** PackBits: runs of equal bytes where there are three or more, copies elsewhere. */
function pack(row: readonly number[]): number[] {
  const out: number[] = [];
  for (let at = 0; at < row.length;) {
    let run = 1;
    while (at + run < row.length && run < 128 && row[at + run] === row[at]) run += 1;
    if (run >= 3) out.push(257 - run, row[at] ?? 0);
    else out.push(run - 1, ...row.slice(at, at + run));
    at += run;
  }
  return out;
}

/** Amounts from 0 to 255 that look like a photograph's: lights and darks, edges, grain. Always the same. */
export function photographOf(
  { width, height, channels }: { readonly width: number; readonly height: number; readonly channels: 1 | 3 | 4 },
  { grain = 12 }: { readonly grain?: number } = {},
): Uint8Array {
  const data = new Uint8Array(width * height * channels);
  let random = 1;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      random = (random * 48271) % 2147483647;
      // A hill of light, a dark half with a hard edge, and grain.
      const light = 128 + 90 * Math.sin(x / 19) * Math.cos(y / 23) - (x + y > width ? 70 : 0);
      for (let channel = 0; channel < channels; channel++, at++) {
        const tint = 50 * Math.sin(x / (31 + 9 * channel) + channel);
        data[at] = Math.max(0, Math.min(255, light + tint + (random % (2 * grain + 1)) - grain));
      }
    }
  }
  return data;
}

/** A CMYK photograph with far more ink than newsprint takes: up to 400 %. */
export function heavySeparation(width: number, height: number): Uint8Array {
  const inks = photographOf({ width, height, channels: 4 }).map((value) => Math.min(255, 320 - value));
  const fields = tiffFields({ width, height, photometric: 5, bits: [8, 8, 8, 8] });
  return tiffOf([{ fields, data: inks }]);
}

/** A grey scan of a page of strokes a few pixels wide, their edges soft as a scanner's are. */
export function strokesOf(width: number, height: number): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, pixel) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const away = Math.min(Math.abs(((x + y / 3) % 40) - 20), Math.abs((y % 53) - 26));
    return Math.max(12, Math.min(244, (away - 3) * 120));
  });
}
