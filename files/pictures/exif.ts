const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;
const TIFF_AT = 6;

/** The orientation 1 to 8 that an APP1 segment states (Exif 2.32, tag 274); undefined when it says none. */
export function exifOrientation(segment: Uint8Array): number | undefined {
  const isExif = String.fromCharCode(...segment.subarray(0, TIFF_AT)) === 'Exif\0\0';
  if (!isExif || segment.length < TIFF_AT + 8) return undefined;
  const view = new DataView(segment.buffer, segment.byteOffset + TIFF_AT, segment.length - TIFF_AT);
  const little = view.getUint16(0) === 0x4949;
  if (!little && view.getUint16(0) !== 0x4d4d) return undefined;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return undefined;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > view.byteLength) return undefined;
    if (view.getUint16(entry, little) !== ORIENTATION_TAG) continue;
    const orientation = view.getUint16(entry + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : undefined;
  }
  return undefined;
}
