import { deflateSync } from 'node:zlib';
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import type { Rect } from '../core/geometry';
import { PdfError } from './options';
import type { PdfDictionary } from './pdfkit-document';

/** How a picture is wanted. */
export interface PictureTarget {
  /** Its id, for messages. */
  readonly picture: string;
  /** The part shown, in fractions of width and height. */
  readonly crop: Rect;
  /** Pixels that the shown part needs; never more are made than the picture has. */
  readonly width: number;
  readonly height: number;
  /** How many times finer than needed a picture may be before it is reduced. */
  readonly worthReducing: number;
  /** Path of the ICC profile that colour is converted by; left out for RGB. */
  readonly outputProfile?: string;
}

/** A picture as a PDF image: its dictionary and the bytes of its stream. */
export interface EncodedPicture {
  readonly dictionary: PdfDictionary;
  readonly bytes: Uint8Array;
}

/** A full broadsheet page at 300 ppi has 35 megapixels; 32 bytes of WebP can stand for 268 and cost 2 GB to decode. */
export const MOST_MEGAPIXELS = 100;

/** Loaders for pictures of newspapers; all others (SVG, PDF, camera formats) are refused before anything is decoded. */
const READ_FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'tiff', 'gif', 'heif'];

/** No visible loss at newsprint's 100 lines. */
const JPEG_QUALITY = 85;

/** Up to this much larger, an exact image is taken before a JPEG: drawings and type have no ringing then. */
const EXACT_MAY_COST = 1.3;
/** Beyond this many bytes raw the exact form is not even tried: deflating it would take longer than the page. */
const EXACT_AT_MOST = 12_000_000;

type ColourModel = 'gray' | 'cmyk' | 'rgb';

/**
 * Brings a picture to its place: turned upright, cropped, reduced, in the press's colours. Grey stays grey, CMYK stays
 * CMYK. Photographs become JPEG, drawings are deflated. Rejects with a `PdfError`.
 */
export async function encodePicture(bytes: Uint8Array, target: PictureTarget): Promise<EncodedPicture> {
  const open = await loadSharp();
  const options: SharpOptions = { limitInputPixels: MOST_MEGAPIXELS * 1_000_000, failOn: 'error', pages: 1 };
  const metadata = await readable(target, () => open(bytes, { ...options, limitInputPixels: false }).metadata());
  checkHeader(metadata, target);
  const model = modelOf(metadata, target);
  const prepared = toModel(framed(open(bytes, options), metadata, target), metadata, target);
  const jpeg = (): Promise<Image> =>
    readable(target, () =>
      prepared
        .clone()
        .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
        .toBuffer({ resolveWithObject: true }),
    );
  const { width, height } = framedSize(metadata, target);
  if (metadata.format === 'jpeg' || width * height * CHANNELS[model] > EXACT_AT_MOST) {
    return asJpeg(await jpeg(), model);
  }
  const raw = await readable(target, () => prepared.clone().raw().toBuffer({ resolveWithObject: true }));
  const exact = deflateSync(raw.data);
  const photograph = await jpeg();
  if (exact.length > photograph.data.length * EXACT_MAY_COST) return asJpeg(photograph, model);
  return { dictionary: { ...imageDictionary(raw, model), Filter: 'FlateDecode' }, bytes: exact };
}

interface Image {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number };
}

const CHANNELS: Readonly<Record<ColourModel, number>> = { gray: 1, rgb: 3, cmyk: 4 };
const COLOUR_SPACES: Readonly<Record<ColourModel, string>> = {
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
    BitsPerComponent: 8,
  };
}

function asJpeg(image: Image, model: ColourModel): EncodedPicture {
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

function checkHeader(metadata: Metadata, { picture }: PictureTarget): void {
  const { width, height, format } = metadata;
  if (!READ_FORMATS.includes(format)) throw new PdfError('picture-unreadable', { picture });
  const megapixels = (width * height) / 1_000_000;
  if (megapixels > MOST_MEGAPIXELS) {
    throw new PdfError('picture-over-limit', { picture, megapixels: Math.ceil(megapixels), maximum: MOST_MEGAPIXELS });
  }
}

function modelOf(metadata: Metadata, target: PictureTarget): ColourModel {
  if (metadata.space === 'b-w' || metadata.space === 'grey16') return 'gray';
  return target.outputProfile === undefined ? 'rgb' : 'cmyk';
}

/** Size of the shown part in pixels of the upright picture, and of the result. */
function framedSize(metadata: Metadata, target: PictureTarget): Rect {
  // EXIF orientations 5 to 8 lie on their side.
  const turned = (metadata.orientation ?? 1) >= 5;
  const across = turned ? metadata.height : metadata.width;
  const down = turned ? metadata.width : metadata.height;
  const x = Math.min(across - 1, Math.max(0, Math.round(target.crop.x * across)));
  const y = Math.min(down - 1, Math.max(0, Math.round(target.crop.y * down)));
  const width = Math.min(across - x, Math.max(1, Math.round(target.crop.width * across)));
  const height = Math.min(down - y, Math.max(1, Math.round(target.crop.height * down)));
  return { x, y, width, height };
}

function framed(image: Sharp, metadata: Metadata, target: PictureTarget): Sharp {
  const { x, y, width, height } = framedSize(metadata, target);
  const cut = image.autoOrient().extract({ left: x, top: y, width, height });
  const finer = Math.min(width / target.width, height / target.height);
  if (finer <= target.worthReducing) return cut;
  return cut.resize({
    width: Math.max(1, Math.round(target.width)),
    height: Math.max(1, Math.round(target.height)),
    fit: 'fill',
  });
}

/** Brings a picture into its colours. Transparency is laid on paper white first: press files know none. */
function toModel(image: Sharp, metadata: Metadata, target: PictureTarget): Sharp {
  const model = modelOf(metadata, target);
  // Separated already: its inks are kept, not taken apart and mixed again.
  if (model === 'cmyk' && metadata.space === 'cmyk') {
    return image.removeAlpha().pipelineColourspace('cmyk').toColourspace('cmyk');
  }
  const flat = image.flatten({ background: '#ffffff' });
  switch (model) {
    case 'gray':
      return flat.toColourspace('b-w');
    case 'rgb':
      return flat.toColourspace('srgb');
    case 'cmyk':
      return flat.withIccProfile(target.outputProfile ?? 'cmyk', { attach: false }).toColourspace('cmyk');
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
    return (await import('sharp')).default;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PdfError('picture-library', { reason }, { cause });
  }
}
