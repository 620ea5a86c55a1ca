/**
 * Fields of a baseline TIFF directory (TIFF 6.0, section 8): tag, type (3 short, 4 long), count, value or its place.
 */
type Field = readonly [tag: number, type: 3 | 4, count: number, value: number];

const SEPARATED = 5;
const HEADER = 8;

/**
 * CMYK pixels, eight bits a channel, as an uncompressed TIFF: the picture library takes four raw channels for RGB with
 * transparency, and only a file can tell it that they are inks.
 */
export function cmykTiff(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const fields: readonly Field[] = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 4, HEADER],
    [259, 3, 1, 1],
    [262, 3, 1, SEPARATED],
    [273, 4, 1, HEADER + 8],
    [277, 3, 1, 4],
    [278, 4, 1, height],
    [279, 4, 1, pixels.length],
    [284, 3, 1, 1],
  ];
  // Picture data comes first and must end on an even byte, as four channels always do.
  const directory = HEADER + 8 + pixels.length;
  const bytes = new Uint8Array(directory + 2 + fields.length * 12 + 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directory, true);
  for (let channel = 0; channel < 4; channel++) view.setUint16(HEADER + channel * 2, 8, true);
  bytes.set(pixels, HEADER + 8);
  view.setUint16(directory, fields.length, true);
  fields.forEach(([tag, type, count, value], index) => {
    const at = directory + 2 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    if (type === 3 && count === 1) view.setUint16(at + 8, value, true);
    else view.setUint32(at + 8, value, true);
  });
  return bytes;
}
