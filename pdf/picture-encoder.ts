import { deflateSync } from 'node:zlib';
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import type { Rect } from '../core/geometry';
import { PdfError } from './options';
import type { PdfDictionary } from './pdf-objects';

/** How a picture is wanted. */
export interface PictureTarget {
  /** Its id, for messages. */
  readonly picture: string;
  /** The part shown, in fractions of width and height. */
  readonly crop: Rect;
  /** Size of the frame in inches. */
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch that are worth having; never more are made than the picture has. */
  readonly ppi: number;
  /** Those of line art, whose edges no screen softens. */
  readonly lineArtPpi: number;
  /** How many times finer than that a picture may be before it is reduced. */
  readonly worthReducing: number;
  /** Whether what is transparent stays so; it is laid on paper white otherwise. */
  readonly transparency: boolean;
  /** Path of the ICC profile that colour is converted by; left out for RGB. */
  readonly outputProfile?: string;
}

/** An image of a PDF: its dictionary and the bytes of its stream. */
export interface PdfImage {
  readonly dictionary: PdfDictionary;
  readonly bytes: Uint8Array;
}

/** A picture as a PDF image. */
export interface EncodedPicture extends PdfImage {
  /** Its transparency: a soft mask of the same size. */
  readonly mask?: PdfImage;
  /**
   * Where the image lies, in fractions of the frame. It has whole pixels and reaches over the frame where the crop cuts
   * through one; the frame clips it.
   */
  readonly place: Rect;
}

/** A full broadsheet page at 300 ppi has 35 megapixels; 32 bytes of WebP can stand for 268 and cost 2 GB to decode. */
export const MOST_MEGAPIXELS = 100;

/** The decoders that pictures of newspapers need; all others (SVG, PDF, camera formats) are shut. */
const DECODERS = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadTiff'];

/** No visible loss at newsprint's 100 lines. */
const JPEG_QUALITY = 85;

/** Up to this much larger, an exact image is taken before a JPEG: drawings and type have no ringing then. */
const EXACT_MAY_COST = 1.3;
/** Beyond this many bytes raw the exact form is not even tried: deflating it would take longer than the page. */
const EXACT_AT_MOST = 12_000_000;

type ColourModel = 'bilevel' | 'gray' | 'cmyk' | 'rgb';

/**
 * Brings a picture to its place: turned upright, cropped, reduced, in the press's colours. Line art stays black and white,
 * grey stays grey, CMYK stays CMYK. Photographs become JPEG, drawings are deflated. Rejects with a `PdfError`.
 */
export async function encodePicture(bytes: Uint8Array, target: PictureTarget): Promise<EncodedPicture> {
  const open = await loadSharp();
  const options: SharpOptions = { limitInputPixels: MOST_MEGAPIXELS * 1_000_000, failOn: 'error', pages: 1 };
  const metadata = await readable(target, () => open(bytes, { ...options, limitInputPixels: false }).metadata());
  checkSize(metadata, target);
  const model = modelOf(metadata, target);
  const cut = cutOf(metadata, target);
  const prepared = toModel(framed(open(bytes, options), cut, finerThan(model, target)), metadata, target);
  const place = placeOf(cut, target);
  if (model === 'bilevel') return { ...asBits(await rawOf(prepared, target)), place };
  // Transparent CMYK is laid on paper here: the library flattens in RGB only.
  const unlaid = metadata.hasAlpha && (target.transparency || metadata.space === 'cmyk');
  const jpeg = (): Promise<Image> =>
    readable(target, () =>
      prepared
        .clone()
        .removeAlpha()
        .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
        .toBuffer({ resolveWithObject: true }),
    );
  if (!unlaid && (metadata.format === 'jpeg' || cut.width * cut.height * CHANNELS[model] > EXACT_AT_MOST)) {
    return { ...asJpeg(await jpeg(), model), place };
  }
  const raw = await rawOf(prepared, target);
  const { colours, alpha } = split(raw, CHANNELS[model]);
  if (alpha !== undefined && !target.transparency) {
    return { ...asExact({ ...raw, data: onPaper(colours, alpha, CHANNELS[model]) }, model), place };
  }
  const exact = asExact({ ...raw, data: colours }, model);
  const photograph = asJpeg(await jpeg(), model);
  const image = exact.bytes.length > photograph.bytes.length * EXACT_MAY_COST ? photograph : exact;
  return { ...image, place, ...(alpha !== undefined && { mask: asExact({ ...raw, data: alpha }, 'gray') }) };
}

interface Image {
  readonly data: Uint8Array;
  readonly info: { readonly width: number; readonly height: number };
}

const CHANNELS: Readonly<Record<ColourModel, number>> = { bilevel: 1, gray: 1, rgb: 3, cmyk: 4 };
const COLOUR_SPACES: Readonly<Record<ColourModel, string>> = {
  bilevel: 'DeviceGray',
  gray: 'DeviceGray',
  rgb: 'DeviceRGB',
  cmyk: 'DeviceCMYK',
};

function imageDictionary({ info }: Image, model: ColourModel): PdfDictionary {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: info.width,
    Height: info.height,
    ColorSpace: COLOUR_SPACES[model],
    BitsPerComponent: model === 'bilevel' ? 1 : 8,
  };
}

function rawOf(prepared: Sharp, target: PictureTarget): Promise<Image> {
  return readable(target, () => prepared.clone().raw().toBuffer({ resolveWithObject: true }));
}

function asExact(image: Image, model: ColourModel): PdfImage {
  return {
    dictionary: { ...imageDictionary(image, model), Filter: 'FlateDecode' },
    bytes: deflateSync(image.data),
  };
}

function asJpeg(image: Image, model: ColourModel): PdfImage {
  return {
    dictionary: {
      ...imageDictionary(image, model),
      Filter: 'DCTDecode',
      // JPEG libraries write CMYK the Adobe way, inverted.
      ...(model === 'cmyk' ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
    },
    bytes: image.data,
  };
}

const MIDDLE_GREY = 128;

/** Line art with a bit a pixel, 1 white, rows on whole bytes. */
function asBits({ data, info }: Image): PdfImage {
  const rowBytes = Math.ceil(info.width / 8);
  const bits = new Uint8Array(rowBytes * info.height);
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      if ((data[y * info.width + x] ?? 0) < MIDDLE_GREY) continue;
      const at = y * rowBytes + (x >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return asExact({ data: bits, info }, 'bilevel');
}

/** Takes the channel behind the colours, which is transparency, from them. */
function split({ data, info }: Image, channels: number): { colours: Uint8Array; alpha: Uint8Array | undefined } {
  const pixels = info.width * info.height;
  if (data.length === pixels * channels) return { colours: data, alpha: undefined };
  const colours = new Uint8Array(pixels * channels);
  const alpha = new Uint8Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = pixel * (channels + 1);
    for (let channel = 0; channel < channels; channel++)
      colours[pixel * channels + channel] = data[from + channel] ?? 0;
    alpha[pixel] = data[from + channels] ?? 0;
  }
  return { colours, alpha };
}

/** Inks laid on paper, which has none: as much of each as is not transparent. */
function onPaper(inks: Uint8Array, alpha: Uint8Array, channels: number): Uint8Array {
  return inks.map((ink, index) => Math.round((ink * (alpha[Math.floor(index / channels)] ?? 0)) / 255));
}

function checkSize({ width, height }: Metadata, { picture }: PictureTarget): void {
  const megapixels = (width * height) / 1_000_000;
  if (megapixels > MOST_MEGAPIXELS) {
    throw new PdfError('picture-over-limit', { picture, megapixels: Math.ceil(megapixels), maximum: MOST_MEGAPIXELS });
  }
}

function modelOf(metadata: Metadata, target: PictureTarget): ColourModel {
  const { space, bitsPerSample, hasAlpha } = metadata;
  if (space === 'b-w' || space === 'grey16') return bitsPerSample === 1 && !hasAlpha ? 'bilevel' : 'gray';
  return target.outputProfile === undefined ? 'rgb' : 'cmyk';
}

/** The pixels of the upright picture that the frame shows any of, and the size of the whole. */
interface Cut extends Rect {
  readonly across: number;
  readonly down: number;
}

/** A crop that ends this near to a pixel's edge ends at it: fractions are not exact. */
const SAME_EDGE = 1e-6;

function cutOf(metadata: Metadata, { crop }: PictureTarget): Cut {
  // EXIF orientations 5 to 8 lie on their side.
  const turned = (metadata.orientation ?? 1) >= 5;
  const across = turned ? metadata.height : metadata.width;
  const down = turned ? metadata.width : metadata.height;
  const span = (from: number, length: number, whole: number): [number, number] => {
    const start = Math.min(whole - 1, Math.max(0, Math.floor(from * whole + SAME_EDGE)));
    const end = Math.min(whole, Math.max(start + 1, Math.ceil((from + length) * whole - SAME_EDGE)));
    return [start, end - start];
  };
  const [x, width] = span(crop.x, crop.width, across);
  const [y, height] = span(crop.y, crop.height, down);
  return { x, y, width, height, across, down };
}

/** Where the cut lies in the frame, in fractions of it. */
function placeOf({ x, y, width, height, across, down }: Cut, { crop }: PictureTarget): Rect {
  const exact = (value: number): number => Number(value.toFixed(9));
  return {
    x: exact((x / across - crop.x) / crop.width),
    y: exact((y / down - crop.y) / crop.height),
    width: exact(width / across / crop.width),
    height: exact(height / down / crop.height),
  };
}

/** The pixels that the whole picture needs in each direction, or none where it has no more than is worth reducing. */
type Reduce = (cut: Cut) => { readonly width: number; readonly height: number } | undefined;

function finerThan(model: ColourModel, target: PictureTarget): Reduce {
  const ppi = model === 'bilevel' ? target.lineArtPpi : target.ppi;
  const { crop, worthReducing } = target;
  return ({ width, height, across, down }) => {
    const wanted = {
      width: (target.width * ppi * width) / (across * crop.width),
      height: (target.height * ppi * height) / (down * crop.height),
    };
    const finer = Math.min(width / wanted.width, height / wanted.height);
    if (finer <= worthReducing) return undefined;
    return { width: Math.max(1, Math.round(wanted.width)), height: Math.max(1, Math.round(wanted.height)) };
  };
}

function framed(image: Sharp, cut: Cut, reduce: Reduce): Sharp {
  const { x, y, width, height } = cut;
  const shown = image.autoOrient().extract({ left: x, top: y, width, height });
  const size = reduce(cut);
  return size === undefined ? shown : shown.resize({ ...size, fit: 'fill' });
}

/** The high byte of sixteen bits. */
const TO_EIGHT_BITS = 1 / 256;

/** Brings a picture into its colours, transparency with it or laid on paper white. */
function toModel(image: Sharp, metadata: Metadata, target: PictureTarget): Sharp {
  const model = modelOf(metadata, target);
  // Separated already: its inks are kept, not taken apart and mixed again.
  if (model === 'cmyk' && metadata.space === 'cmyk') {
    const deep = metadata.depth === 'ushort';
    return (deep ? image.linear(TO_EIGHT_BITS, 0) : image).pipelineColourspace('cmyk').toColourspace('cmyk');
  }
  const laid = target.transparency || !metadata.hasAlpha ? image : image.flatten({ background: '#ffffff' });
  switch (model) {
    case 'bilevel':
    case 'gray':
      return laid.toColourspace('b-w');
    case 'rgb':
      return laid.toColourspace('srgb');
    case 'cmyk':
      return laid.withIccProfile(target.outputProfile ?? 'cmyk', { attach: false }).toColourspace('cmyk');
  }
}

async function readable<Result>(target: PictureTarget, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    throw new PdfError('picture-unreadable', { picture: target.picture }, { cause });
  }
}

/** Loaded only when a page has a picture: its native part is large and may be missing on a machine. */
async function loadSharp(): Promise<(bytes: Uint8Array, options: SharpOptions) => Sharp> {
  try {
    const { default: sharp } = await import('sharp');
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: DECODERS });
    return sharp;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PdfError('picture-library', { reason }, { cause });
  }
}
