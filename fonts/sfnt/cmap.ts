import type { GlyphId } from '../../core/font';

/** Answers the glyph of a code point, 0 for none. */
export type CharacterMap = (codePoint: number) => GlyphId;

/**
 * Reads the Unicode character map of a `cmap` table: format 12 (all of Unicode) when there is one, else format 4 (the
 * basic plane). Throws when the table has neither. Lookups search the table itself, so nothing is expanded up front.
 */
export function readCharacterMap(cmap: DataView): CharacterMap {
  let basic: DataView | undefined;
  const count = cmap.getUint16(2);
  for (let i = 0; i < count; i++) {
    const platform = cmap.getUint16(4 + 8 * i);
    const encoding = cmap.getUint16(6 + 8 * i);
    const unicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!unicode) continue;
    const offset = cmap.getUint32(8 + 8 * i);
    const subtable = new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
    const format = subtable.getUint16(0);
    if (format === 12) return (codePoint) => lookUpGroups(subtable, codePoint);
    if (format === 4) basic ??= subtable;
  }
  if (basic === undefined) throw new RangeError('the font has no Unicode character map');
  const table = basic;
  return (codePoint) => (codePoint > 0xffff ? 0 : lookUpSegments(table, codePoint));
}

/** Format 12: sorted groups of (first, last, glyph of first). */
function lookUpGroups(table: DataView, codePoint: number): GlyphId {
  let low = 0;
  let high = table.getUint32(12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = 16 + 12 * middle;
    const first = table.getUint32(group);
    if (codePoint < first) high = middle - 1;
    else if (codePoint > table.getUint32(group + 4)) low = middle + 1;
    else return table.getUint32(group + 8) + codePoint - first;
  }
  return 0;
}

/** Format 4: four parallel arrays of segments: last code, first code, delta, offset into a glyph array. */
function lookUpSegments(table: DataView, codePoint: number): GlyphId {
  const doubled = table.getUint16(6);
  let low = 0;
  let high = doubled / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.getUint16(14 + 2 * middle) < codePoint) low = middle + 1;
    else high = middle;
  }
  const ends = 14 + 2 * low;
  const starts = ends + doubled + 2;
  const first = table.getUint16(starts);
  if (codePoint < first || codePoint > table.getUint16(ends)) return 0;
  const delta = table.getUint16(starts + doubled);
  const rangeAt = starts + 2 * doubled;
  const range = table.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = table.getUint16(rangeAt + range + 2 * (codePoint - first));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
