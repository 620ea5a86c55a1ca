import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { PdfError } from '../options';
import { cmykTiff } from './cmyk-tiff';
import type { Cut } from './picture-cut';
import { splitAlpha, type Raster } from './raster';

/** A full broadsheet page at 300 ppi has 35 megapixels; 32 bytes of WebP can stand for 268 and cost 2 GB to decode. */
const MOST_MEGAPIXELS = 100;

/** The decoders that pictures of newspapers need; all others (SVG, PDF, camera formats) are shut. */
const DECODERS = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadTiff'];

/** A hundred megapixels are decoded in a few seconds; what takes this long is a trap. */
const MOST_SECONDS = 120;

type OpenPicture = (input: Uint8Array, options?: SharpOptions) => Sharp;

let library: Promise<OpenPicture> | undefined;

/**
 * The picture library, opened when a page first has a picture: its native part is large and may be missing on a
 * machine; then this rejects with `picture-library`.
 */
function loadPictureLibrary(): Promise<OpenPicture> {
  // Once: while the decoders are being chosen, none of them works.
  library ??= openLibrary();
  return library;
}

async function openLibrary(): Promise<OpenPicture> {
  try {
    const { default: sharp } = await import('sharp');
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: DECODERS });
    return (input, options) => sharp(input, options).timeout({ seconds: MOST_SECONDS });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PdfError('picture-library', { reason }, { cause });
  }
}

/** A stranger's picture: its bytes, what its file says of itself, and the library to decode it with. */
export interface PictureFile {
  readonly open: OpenPicture;
  readonly bytes: Uint8Array;
  readonly metadata: Metadata;
}

const STRANGERS: SharpOptions = { limitInputPixels: MOST_MEGAPIXELS * 1_000_000, failOn: 'error', pages: 1 };

/** Opens a stranger's picture; rejects for one that is too large or none at all. `picture` is its name in the error. */
export async function openPictureFile(bytes: Uint8Array, picture: string): Promise<PictureFile> {
  const open = await loadPictureLibrary();
  const metadata = await readable(picture, () => open(bytes, { ...STRANGERS, limitInputPixels: false }).metadata());
  const megapixels = (metadata.width * metadata.height) / 1_000_000;
  if (megapixels > MOST_MEGAPIXELS) {
    throw new PdfError('picture-over-limit', { picture, megapixels: Math.ceil(megapixels), maximum: MOST_MEGAPIXELS });
  }
  return { open, bytes, metadata };
}

/** Runs a decoding; its failure is told as that of the picture. */
export async function readable<Result>(picture: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    throw new PdfError('picture-unreadable', { picture }, { cause });
  }
}

/** EXIF orientations from 5 on lie on their side (Exif 2.32, tag 274). */
const FIRST_QUARTER_TURN = 5;

/** The size of a picture as it stands upright. */
export function uprightSize({ width, height, orientation = 1 }: Metadata): { across: number; down: number } {
  return orientation >= FIRST_QUARTER_TURN ? { across: height, down: width } : { across: width, down: height };
}

/** The colours a file holds its picture in. */
export type FileColours = 'bilevel' | 'grey' | 'rgb' | 'cmyk';

/** Tells the colours of a file; a palette is RGB. */
export function coloursOf({ space, bitsPerSample, hasAlpha }: Metadata): FileColours {
  if (space === 'b-w' || space === 'grey16') return bitsPerSample === 1 && !hasAlpha ? 'bilevel' : 'grey';
  return space === 'cmyk' ? 'cmyk' : 'rgb';
}

/** The high byte of sixteen bits. */
const TO_EIGHT_BITS = 1 / 256;

/** What is wanted of a file's pixels. */
export interface RasterOrder {
  readonly cut: Cut;
  /** The size to bring the cut down to, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly colours: 'grey' | 'rgb' | 'cmyk';
}

const CHANNELS = { grey: 1, rgb: 3, cmyk: 4 } as const;

/**
 * Decodes the part of a picture that is shown: upright, reduced, eight bits a channel. Grey and RGB are read through
 * the profile that the file carries, to the tones of sRGB; the inks of CMYK are given as they are, whatever profile
 * they were separated by.
 */
export async function readRaster({ open, bytes, metadata }: PictureFile, order: RasterOrder): Promise<Raster> {
  const { cut, size, colours } = order;
  const upright = (metadata.orientation ?? 1) === 1;
  const whole = cut.width === cut.across && cut.height === cut.down;
  // A whole upright picture is left to the library, whose JPEG decoder can reduce it while it reads.
  const opened = open(bytes, STRANGERS);
  const turned = upright ? opened : opened.autoOrient();
  const shown = whole ? turned : turned.extract({ left: cut.x, top: cut.y, width: cut.width, height: cut.height });
  const reduce = size.width !== cut.width || size.height !== cut.height;
  const sized = reduce ? shown.resize({ ...size, fit: 'fill', fastShrinkOnLoad: false }) : shown;
  const { data, info } = await inColours(sized, metadata, colours).raw().toBuffer({ resolveWithObject: true });
  return splitAlpha(data, { width: info.width, height: info.height, channels: CHANNELS[colours] });
}

function inColours(image: Sharp, metadata: Metadata, colours: RasterOrder['colours']): Sharp {
  const deep = metadata.depth === 'ushort';
  switch (colours) {
    case 'grey':
      return image.toColourspace('b-w');
    case 'rgb':
      // The library brings sixteen bits with a profile to Display P3 on its way.
      return deep && metadata.hasProfile
        ? image.withIccProfile('srgb', { attach: false })
        : image.toColourspace('srgb');
    case 'cmyk':
      return (deep ? image.linear(TO_EIGHT_BITS, 0) : image).pipelineColourspace('cmyk').toColourspace('cmyk');
  }
}

/**
 * An sRGB raster in the inks of an output profile, by its perceptual table: the one intent that brings all of sRGB, its
 * black too, into the small range of newsprint in proportion, and the only one the library offers.
 */
export async function separate(raster: Raster, profile: string): Promise<Raster> {
  const open = await loadPictureLibrary();
  const { width, height } = raster;
  const data = await open(raster.data, { raw: { width, height, channels: 3 } })
    .withIccProfile(profile, { attach: false })
    .raw()
    .toBuffer();
  if (data.length !== width * height * 4) throw new PdfError('bad-output-profile', { file: profile });
  return { ...raster, channels: 4, data };
}

/** A raster as a JPEG with full colour resolution, or half of it where only eyes are to see it. */
export async function toJpeg(
  { width, height, channels, data }: Raster,
  { quality, chroma }: { readonly quality: number; readonly chroma: '4:4:4' | '4:2:0' },
): Promise<Uint8Array> {
  const open = await loadPictureLibrary();
  const image =
    channels === 4
      ? open(cmykTiff(data, width, height))
          .pipelineColourspace('cmyk')
          .toColourspace('cmyk')
      : open(data, { raw: { width, height, channels } }).toColourspace(channels === 1 ? 'b-w' : 'srgb');
  return image.jpeg({ quality, chromaSubsampling: chroma }).toBuffer();
}

/** The pixels that a JPEG of `toJpeg` shows. */
export async function fromJpeg(jpeg: Uint8Array, { width, height, channels }: Raster): Promise<Raster> {
  const open = await loadPictureLibrary();
  const image = open(jpeg);
  const decoded =
    channels === 4
      ? image.pipelineColourspace('cmyk').toColourspace('cmyk')
      : image.toColourspace(channels === 1 ? 'b-w' : 'srgb');
  return { width, height, channels, data: await decoded.raw().toBuffer() };
}

/** A grey raster of another size. */
export async function resizeGrey(
  { width, height, data }: Raster,
  size: { readonly width: number; readonly height: number },
): Promise<Raster> {
  const open = await loadPictureLibrary();
  const resized = open(data, { raw: { width, height, channels: 1 } }).resize({ ...size, fit: 'fill' });
  return { ...size, channels: 1, data: await resized.toColourspace('b-w').raw().toBuffer() };
}
