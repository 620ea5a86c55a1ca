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
  const plain = last === 'DCTDecode' ? await decodeJpeg(bytes) : UNREAD.has(last ?? '') ? undefined : unpacked(bytes, image, components);
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

/** Applies a Decode array that turns samples round or narrows them. */
function spread(image: DecodedImage, decode: readonly number[] | undefined, { space }: ContentImage): DecodedImage {
  const { components, samples } = image;
  const most = space.kind === 'indexed' ? 255 : 1;
  if (decode === undefined || decode.length < 2 * components) return image;
  const plain = decode.every((value, i) => value === (i % 2 === 0 ? 0 : most));
  if (plain || space.kind === 'indexed' || space.kind === 'lab') return image;
  const tables = Array.from({ length: components }, (_none, i) => {
    const [low, high] = [decode[2 * i] ?? 0, decode[2 * i + 1] ?? 1];
    return Uint8Array.from({ length: 256 }, (_value, sample) =>
      Math.round(255 * Math.min(1, Math.max(0, low + ((high - low) * sample) / 255))),
    );
  });
  const turned = new Uint8Array(samples.length);
  for (let i = 0; i < samples.length; i++) turned[i] = tables[i % components]?.[samples[i] ?? 0] ?? 0;
  return { ...image, samples: turned };
}

