import type { PdfFile } from '../reader/objects';
import { componentsOf } from '../content/colour-space';
import type { ContentImage } from '../content/events';
import { decodeOf } from '../content/images';

/** An image's samples, a byte a component, spread as its space has them. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly samples: Uint8Array;
  /** Whether the samples are turned round: 255 less what is coded. */
  readonly turned?: boolean;
}

/** Samples of one image: a full page at 300 ppi in CMYK has 140 million. */
const MOST_SAMPLES = 200_000_000;

/** Takes a JPEG apart: its samples as they are coded. `undefined` when it cannot. */
export type DecodeJpeg = (bytes: Uint8Array) => Promise<DecodedImage | undefined>;

/** The samples of an image, its Decode array applied; `undefined` where it is damaged or of a kind that is not read. */
export async function decodeImage(
  file: PdfFile,
  image: ContentImage,
  decodeJpeg: DecodeJpeg,
): Promise<DecodedImage | undefined> {
  const { filters, width, height } = image;
  const components = Math.max(1, componentsOf(image.space));
  if (width * height * components > MOST_SAMPLES) return undefined;
  const bytes = file.decode(image.stream);
  if (bytes === undefined) return undefined;
  const last = filters.at(-1);
  const plain =
    last === 'DCTDecode'
      ? await decodeJpeg(bytes)
      : UNREAD.has(last ?? '')
        ? undefined
        : unpacked(bytes, image, components);
  if (plain === undefined) return undefined;
  return spread(plain, decodeOf({ file }, image), image);
}

/** Codings of pictures that are not taken apart here. */
const UNREAD = new Set(['JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode']);

/** Samples of any depth as bytes; those of a palette keep their numbers. */
function unpacked(bytes: Uint8Array, { width, height, bits, space }: ContentImage, components: number): DecodedImage {
  if (bits === 8) return { width, height, components, samples: bytes };
  const samples = new Uint8Array(width * height * components);
  const rowBytes = Math.ceil((width * components * bits) / 8);
  const scale = space.kind === 'indexed' ? 1 : 255 / (2 ** Math.min(bits, 8) - 1);
  let to = 0;
  for (let row = 0; row < height; row++) {
    const from = row * rowBytes;
    for (let i = 0; i < width * components; i++) {
      const value =
        bits === 16
          ? (bytes[from + 2 * i] ?? 0)
          : ((bytes[from + ((i * bits) >> 3)] ?? 0) >> (8 - bits - ((i * bits) & 7))) & (2 ** bits - 1);
      samples[to++] = value * scale;
    }
  }
  return { width, height, components, samples };
}

/** Applies a Decode array, which can turn samples round or narrow them, and turns back what is turned round. */
function spread(image: DecodedImage, decode: readonly number[] | undefined, { space }: ContentImage): DecodedImage {
  const { components, samples, turned = false } = image;
  const given =
    decode !== undefined && decode.length >= 2 * components && space.kind !== 'indexed' && space.kind !== 'lab';
  const tables = Array.from({ length: components }, (_none, i) => {
    const [low, high] = given ? [decode[2 * i] ?? 0, decode[2 * i + 1] ?? 1] : [0, 1];
    return Uint8Array.from({ length: 256 }, (_value, sample) =>
      Math.round(255 * Math.min(1, Math.max(0, low + ((high - low) * (turned ? 255 - sample : sample)) / 255))),
    );
  });
  if (tables.every((table) => table.every((value, sample) => value === sample))) return { ...image, turned: false };
  const same = tables.every((table) => table.every((value, sample) => value === tables[0]?.[sample]));
  const [first = new Uint8Array(256)] = tables;
  const result = new Uint8Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    result[i] = (same ? first : (tables[i % components] ?? first))[samples[i] ?? 0] ?? 0;
  }
  return { ...image, samples: result, turned: false };
}
