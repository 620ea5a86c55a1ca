import { damaged, unsupported } from './picture-header';
import type { PictureHeader, PictureRefusal } from './picture-header';

/**
 * Colour modes of a Photoshop file that are printed, by their numbers (Adobe Photoshop File Formats, header section).
 */
const MODES: Readonly<
  Partial<Record<number, { readonly colour: PictureHeader['colour']; readonly channels: number }>>
> = {
  0: { colour: 'bilevel', channels: 1 },
  1: { colour: 'grey', channels: 1 },
  2: { colour: 'indexed', channels: 1 },
  3: { colour: 'rgb', channels: 3 },
  4: { colour: 'cmyk', channels: 4 },
  // Duotone: the file format says to treat it as grey, its inks are described nowhere.
  8: { colour: 'grey', channels: 1 },
};
const MODE_NAMES: Readonly<Partial<Record<number, string>>> = { 7: 'Multichannel', 9: 'CIELab' };

const HEADER_BYTES = 26;
/** The most that the format allows, in large documents. */
const MOST_CHANNELS = 56;
const LONGEST_SIDE = 300_000;
/** Three bytes for each of 256 colours, all reds first. */
const PALETTE_BYTES = 768;
const RESOURCE_SIGNATURES: readonly string[] = ['8BIM', 'MeSa', 'PHUT', 'AgHg', 'DCSR'];
const ICC_RESOURCE = 1039;
const VERSION_RESOURCE = 1057;

/** Where the parts of a Photoshop file stand that make up its flattened picture. */
export interface PsdLayout {
  readonly ok: true;
  readonly width: number;
  readonly height: number;
  readonly colour: PictureHeader['colour'];
  /** Channels of colour, and of the file in all. */
  readonly colours: number;
  readonly channels: number;
  readonly bits: number;
  /** The first channel after the colours is the transparency of the flattened picture. */
  readonly alpha: boolean;
  readonly palette?: Uint8Array;
  readonly icc?: Uint8Array;
  /** Large documents (PSB) count rows in four bytes instead of two. */
  readonly large: boolean;
  readonly packed: boolean;
  /** The picture data after the two bytes of its compression. */
  readonly data: Uint8Array;
}

/** Whether bytes begin as a Photoshop file does. */
export function isPsd(bytes: Uint8Array): boolean {
  return textAt(bytes, 0) === '8BPS';
}

/** Finds the flattened picture of a Photoshop file; all its sections must lie in the file. Layers are not read. */
export function layoutPsd(bytes: Uint8Array): PsdLayout | PictureRefusal {
  if (bytes.length < HEADER_BYTES) return damaged;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(4);
  if (version !== 1 && version !== 2) return damaged;
  const large = version === 2;
  const [channels, height, width] = [view.getUint16(12), view.getUint32(14), view.getUint32(18)];
  const [bits, mode] = [view.getUint16(22), view.getUint16(24)];
  if (channels < 1 || channels > MOST_CHANNELS || width === 0 || height === 0) return damaged;
  if (width > LONGEST_SIDE || height > LONGEST_SIDE) return damaged;
  const kind = MODES[mode];
  if (kind === undefined) return MODE_NAMES[mode] === undefined ? damaged : unsupported(MODE_NAMES[mode]);
  if (bits === 32) return unsupported('32 bit');
  if (bits !== 8 && bits !== 16 && bits !== 1) return damaged;
  if ((bits === 1) !== (kind.colour === 'bilevel') || channels < kind.channels) return damaged;

  const section = (at: number, wide: boolean): Section | undefined => {
    if (at + (wide ? 8 : 4) > bytes.length) return undefined;
    const length = wide ? view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4) : view.getUint32(at);
    const from = at + (wide ? 8 : 4);
    return from + length <= bytes.length ? { from, to: from + length } : undefined;
  };
  const colourData = section(HEADER_BYTES, false);
  const resources = colourData && section(colourData.to, false);
  const layers = resources && section(resources.to, large);
  if (colourData === undefined || resources === undefined || layers === undefined) return damaged;
  if (layers.to + 2 > bytes.length) return damaged;
  const compression = view.getUint16(layers.to);
  if (compression > 1) return unsupported(`PSD compression ${compression}`);

  const said = readResources(bytes, view, resources);
  if (!said.composite) return { ok: false, code: 'psd-without-composite', values: {} };
  const palette = bytes.subarray(colourData.from, colourData.to);
  if (kind.colour === 'indexed' && palette.length < PALETTE_BYTES) return damaged;
  const data = bytes.subarray(layers.to + 2);
  const layout: PsdLayout = {
    ok: true,
    width,
    height,
    colour: kind.colour,
    colours: kind.channels,
    channels,
    bits,
    alpha: channels > kind.channels && firstExtraIsAlpha(view, layers, large),
    ...(kind.colour === 'indexed' && { palette }),
    ...(said.icc !== undefined && { icc: said.icc }),
    large,
    packed: compression === 1,
    data,
  };
  return dataIsThere(layout) ? layout : damaged;
}

interface Section {
  readonly from: number;
  readonly to: number;
}

/** Bytes of one row of one channel, unpacked. */
export function rowBytes({ width, bits }: Pick<PsdLayout, 'width' | 'bits'>): number {
  return Math.ceil((width * bits) / 8);
}

/** How long each packed row is, channel by channel; as many as there are rows of all channels. */
export function packedLengths({ data, large, channels, height }: PsdLayout): readonly number[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Array.from({ length: channels * height }, (_, row) =>
    large ? view.getUint32(row * 4) : view.getUint16(row * 2),
  );
}

function dataIsThere(layout: PsdLayout): boolean {
  const { data, channels, height, packed, large } = layout;
  if (!packed) return data.length >= rowBytes(layout) * height * channels;
  const table = channels * height * (large ? 4 : 2);
  if (data.length < table) return false;
  const packedBytes = packedLengths(layout).reduce((sum, length) => sum + length, 0);
  return data.length >= table + packedBytes;
}

interface ResourceFacts {
  readonly icc: Uint8Array | undefined;
  /** False only where the file says that it was saved without a flattened picture. */
  readonly composite: boolean;
}

function readResources(bytes: Uint8Array, view: DataView, { from, to }: Section): ResourceFacts {
  let icc: Uint8Array | undefined;
  let composite = true;
  for (let at = from; at + 12 <= to && RESOURCE_SIGNATURES.includes(textAt(bytes, at));) {
    const id = view.getUint16(at + 4);
    const name = 1 + (bytes[at + 6] ?? 0);
    const sizeAt = at + 6 + name + (name % 2);
    if (sizeAt + 4 > to) break;
    const size = view.getUint32(sizeAt);
    const end = sizeAt + 4 + size;
    if (end > to) break;
    if (id === ICC_RESOURCE) icc = bytes.subarray(sizeAt + 4, end);
    if (id === VERSION_RESOURCE && size >= 5) composite = bytes[sizeAt + 8] !== 0;
    at = end + (size % 2);
  }
  return { icc, composite };
}

/** A negative count of layers says that the first extra channel is the flattened picture's transparency. */
function firstExtraIsAlpha(view: DataView, { from, to }: Section, large: boolean): boolean {
  const wide = large ? 8 : 4;
  const countAt = (at: number): boolean => at + 2 <= to && view.getInt16(at) < 0;
  if (from + wide + 4 > to) return false;
  const layers = view.getUint32(from + wide - 4);
  if (layers > 0) return countAt(from + wide);
  // With 16 bits the layers stand in a block of their own, behind the global mask.
  let at = from + wide + 4 + view.getUint32(from + wide);
  while (at + 8 + wide <= to) {
    const key = String.fromCharCode(...[4, 5, 6, 7].map((byte) => view.getUint8(at + byte)));
    if (key === 'Lr16' || key === 'Layr') return countAt(at + 8 + wide);
    if (key === 'Mt16' || key === 'Mtrn') return true;
    at += 8 + 4 + view.getUint32(at + 8);
  }
  return false;
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
