/** The bytes of a TIFF and their order. */
export interface TiffBytes {
  readonly view: DataView;
  readonly little: boolean;
}

/** One directory of a TIFF: a page. */
export interface Directory {
  /** The whole numbers of a field; undefined when the page has no such field or it lies outside the file. */
  values(tag: number): readonly number[] | undefined;
  /** Where the next page's directory stands; 0 for none. */
  readonly next: number;
}

/** Real pages have a few dozen. */
const MOST_FIELDS = 1_000;
const ENTRY_BYTES = 12;
/** Bytes of a value by its field type, from BYTE (1) to DOUBLE (12) (TIFF 6.0, section 2), and IFD (13). */
const TYPE_BYTES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const WHOLE_NUMBERS: readonly number[] = [1, 3, 4];
/** A picture of 100 megapixels in tiles of 16 by 16 has 390,000. */
const MOST_VALUES = 1_000_000;

/** Reads a directory; undefined when it or a value of it does not lie in the file. */
export function readDirectory(tiff: TiffBytes, at: number): Directory | undefined {
  const { view, little } = tiff;
  if (at < 8 || at + 2 > view.byteLength) return undefined;
  const count = view.getUint16(at, little);
  const end = at + 2 + count * ENTRY_BYTES;
  if (count === 0 || count > MOST_FIELDS || end + 4 > view.byteLength) return undefined;
  const entries = new Map<number, number>();
  for (let entry = at + 2; entry < end; entry += ENTRY_BYTES) {
    const { from, bytes, length } = placeOf(tiff, entry);
    if (from + bytes * length > view.byteLength) return undefined;
    entries.set(view.getUint16(entry, little), entry);
  }
  return {
    next: view.getUint32(end, little),
    values: (tag) => {
      const entry = entries.get(tag);
      if (entry === undefined || !WHOLE_NUMBERS.includes(view.getUint16(entry + 2, little))) return undefined;
      const { from, bytes, length } = placeOf(tiff, entry);
      if (length > MOST_VALUES) return undefined;
      return Array.from({ length }, (_, index) => {
        const place = from + index * bytes;
        if (bytes === 1) return view.getUint8(place);
        return bytes === 2 ? view.getUint16(place, little) : view.getUint32(place, little);
      });
    },
  };
}

/** Where the values of an entry stand: in it when they have room, else elsewhere in the file. */
function placeOf({ view, little }: TiffBytes, entry: number): { from: number; bytes: number; length: number } {
  const bytes = TYPE_BYTES[view.getUint16(entry + 2, little)] ?? 0;
  const length = view.getUint32(entry + 4, little);
  return { from: bytes * length <= 4 ? entry + 8 : view.getUint32(entry + 8, little), bytes, length };
}
