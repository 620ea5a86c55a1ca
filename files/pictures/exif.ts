const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;
/** What precedes the TIFF structure in a JPEG's APP1 segment, and in the WebP files of some cameras. */
const PREFIX = 'Exif\0\0';

/** The orientation 1 to 8 that EXIF data states (Exif 2.32, tag 274); undefined when it says none. */
export function exifOrientation(data: Uint8Array): number | undefined {
  const prefixed = String.fromCharCode(...data.subarray(0, PREFIX.length)) === PREFIX;
  const tiff = prefixed ? data.subarray(PREFIX.length) : data;
  if (tiff.length < 8) return undefined;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  if (!little && view.getUint16(0) !== 0x4d4d) return undefined;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return undefined;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > view.byteLength) return undefined;
    if (view.getUint16(entry, little) === ORIENTATION_TAG) return orientationOf(view.getUint16(entry + 8, little));
  }
  return undefined;
}

/** An orientation 1 to 8; undefined for any other number. */
export function orientationOf(value: number): number | undefined {
  return value >= 1 && value <= 8 ? value : undefined;
}

/** Whether an APP1 segment of a JPEG holds EXIF data: others hold XMP. */
export function isExifSegment(segment: Uint8Array): boolean {
  return String.fromCharCode(...segment.subarray(0, PREFIX.length)) === PREFIX;
}
