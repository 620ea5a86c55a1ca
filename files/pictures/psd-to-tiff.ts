import { packedLengths, rowBytes } from './psd-layout';
import type { PsdLayout } from './psd-layout';
import { writeTiff } from './tiff-writer';
import type { Pixels } from './tiff-writer';

/**
 * The flattened picture of a Photoshop file as a TIFF with eight bits a channel, in its own colours and with its ICC
 * profile. Extra channels are left out.
 */
export function psdToTiff(layout: PsdLayout): Uint8Array {
  const { width, height, alpha, icc } = layout;
  const planes = unpack(layout);
  const common = { width, height, alpha, ...(icc !== undefined && { icc }) };
  if (layout.colour === 'bilevel') {
    return writeTiff({ ...common, space: 'bilevel', alpha: false, data: planes[0] ?? new Uint8Array() });
  }
  const transparency = alpha ? planes[layout.colours] : undefined;
  const colours = coloursOf(planes, layout).map((plane) => (transparency ? unmatte(plane, transparency) : plane));
  const space = SPACES[layout.colour];
  // Photoshop keeps paper, not ink: 255 is none.
  if (space === 'cmyk') for (const plane of colours) plane.forEach((value, index) => (plane[index] = 255 - value));
  return writeTiff({ ...common, space, data: together(transparency ? [...colours, transparency] : colours) });
}

const SPACES: Readonly<Record<Exclude<PsdLayout['colour'], 'bilevel'>, Pixels['space']>> = {
  grey: 'grey',
  rgb: 'rgb',
  indexed: 'rgb',
  cmyk: 'cmyk',
};

/** The planes that are used, each with eight bits a value; a bilevel one as it is. */
function unpack(layout: PsdLayout): Uint8Array[] {
  const { data, height, packed, large, channels, bits } = layout;
  const bytes = rowBytes(layout);
  const used = layout.colours + (layout.alpha ? 1 : 0);
  const lengths = packed ? packedLengths(layout) : [];
  let at = packed ? channels * height * (large ? 4 : 2) : 0;
  return Array.from({ length: used }, (_, channel) => {
    const plane = new Uint8Array(bytes * height);
    for (let row = 0; row < height; row++) {
      const target = plane.subarray(row * bytes, (row + 1) * bytes);
      const length = packed ? (lengths[channel * height + row] ?? 0) : bytes;
      const source = data.subarray(at, at + length);
      if (packed) unpackBits(source, target);
      else target.set(source);
      at += length;
    }
    // The high byte of each value comes first.
    return bits === 16 ? plane.filter((_value, index) => index % 2 === 0) : plane;
  });
}

/** PackBits (TIFF 6.0, section 9). What a row has too much is left out, what it lacks stays 0. */
function unpackBits(source: Uint8Array, target: Uint8Array): void {
  let to = 0;
  for (let at = 0; at < source.length && to < target.length;) {
    const head = source[at++] ?? 0;
    if (head < 128) {
      const run = source.subarray(at, at + Math.min(head + 1, target.length - to));
      target.set(run, to);
      to += run.length;
      at += head + 1;
    } else if (head > 128) {
      const end = Math.min(target.length, to + 257 - head);
      target.fill(source[at++] ?? 0, to, end);
      to = end;
    }
  }
}

function coloursOf(planes: readonly Uint8Array[], { colours, palette }: PsdLayout): Uint8Array[] {
  if (palette === undefined) return planes.slice(0, colours);
  const [indices = new Uint8Array()] = planes;
  return [0, 256, 512].map((first) => indices.map((index) => palette[first + index] ?? 0));
}

/** Photoshop lays the flattened picture on white; this takes the white out again where it shows through. */
function unmatte(plane: Uint8Array, alpha: Uint8Array): Uint8Array {
  return plane.map((value, index) => {
    const share = (alpha[index] ?? 0) / 255;
    return share === 0 ? 255 : Math.min(255, Math.max(0, Math.round(255 - (255 - value) / share)));
  });
}

function together(planes: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array()] = planes;
  const data = new Uint8Array(first.length * planes.length);
  planes.forEach((plane, channel) => {
    for (let index = 0; index < first.length; index++) data[index * planes.length + channel] = plane[index] ?? 0;
  });
  return data;
}
