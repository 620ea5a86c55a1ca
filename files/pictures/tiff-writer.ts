/** Pixels of a picture, row by row, channels together. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One bit a pixel where `bilevel`, 1 black; eight bits a channel otherwise. */
  readonly space: 'bilevel' | 'grey' | 'rgb' | 'cmyk';
  /** The last channel is transparency, not multiplied into the others. */
  readonly alpha: boolean;
  readonly icc?: Uint8Array;
  readonly data: Uint8Array;
}

const PHOTOMETRIC = { bilevel: 0, grey: 1, rgb: 2, cmyk: 5 } as const;
const CHANNELS = { bilevel: 1, grey: 1, rgb: 3, cmyk: 4 } as const;

/** Field types: their numbers in TIFF 6.0, section 2. */
const [SHORT, LONG, UNDEFINED] = [3, 4, 7] as const;
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;

/** Writes pixels as a plain TIFF 6.0 of one strip: what carries a picture of any colours into any reader. */
export function writeTiff({ width, height, space, alpha, icc, data }: Pixels): Uint8Array {
  const channels = CHANNELS[space] + (alpha ? 1 : 0);
  const bits = new Uint8Array(channels * 2);
  for (let channel = 0; channel < channels; channel++) bits[channel * 2] = space === 'bilevel' ? 1 : 8;
  const fields: [tag: number, type: number, value: number | Uint8Array][] = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, channels === 1 ? (bits[0] ?? 0) : bits],
    [259, SHORT, 1],
    [262, SHORT, PHOTOMETRIC[space]],
    [273, LONG, HEADER_BYTES],
    [277, SHORT, channels],
    [278, LONG, height],
    [279, LONG, data.length],
  ];
  if (alpha) fields.push([338, SHORT, 2]);
  if (icc !== undefined) fields.push([34675, UNDEFINED, icc]);

  const directoryAt = even(HEADER_BYTES + data.length);
  let end = directoryAt + 2 + fields.length * ENTRY_BYTES + 4;
  const length = fields.reduce((sum, [, , value]) => sum + spaceOf(value), end);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directoryAt, true);
  bytes.set(data, HEADER_BYTES);
  view.setUint16(directoryAt, fields.length, true);
  fields.forEach(([tag, type, value], index) => {
    const at = directoryAt + 2 + index * ENTRY_BYTES;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    if (typeof value === 'number') {
      view.setUint32(at + 4, 1, true);
      view.setUint32(at + 8, value, true);
      return;
    }
    view.setUint32(at + 4, type === SHORT ? value.length / 2 : value.length, true);
    if (value.length <= 4) {
      bytes.set(value, at + 8);
      return;
    }
    view.setUint32(at + 8, end, true);
    bytes.set(value, end);
    end += spaceOf(value);
  });
  return bytes;
}

/** Bytes that a field takes behind the directory; up to four stand in it. */
function spaceOf(value: number | Uint8Array): number {
  return typeof value === 'number' || value.length <= 4 ? 0 : even(value.length);
}

function even(bytes: number): number {
  return bytes + (bytes % 2);
}
