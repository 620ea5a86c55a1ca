import { createHash } from 'node:crypto';
import { inkLevels, limitInks } from './ink-limit';
import { layOnGround, type LaidRaster } from './lay-on-ground';
import { LINE_ART_SCAN_PPI, isLineArt } from './line-art';
import { exactImage, jpegImage, lineArtImage, softMask, stencilMask } from './pdf-images';
import { photograph } from './photograph';
import { cutOf, placeOf, ppiOf, reducedSize, type Cut, type FrameSize } from './picture-cut';
import {
  coloursOf,
  openPictureFile,
  readable,
  readRaster,
  resizeGrey,
  separate,
  toJpeg,
  uprightSize,
  type PictureFile,
} from './picture-library';
import type { EncodedPicture, PdfImage, PictureMask, PictureTarget, PressOutput, ScreenOutput } from './picture-target';
import { asGrey, flatShare, type Raster } from './raster';

/**
 * Brings a picture to its place: turned upright, cropped, reduced, in the colours of the output. Line art stays black
 * and white, grey stays grey, and so does RGB without colour; CMYK stays in its inks, never over the ink limit. Rejects
 * with a `PdfError` that names the picture.
 */
export async function encodePicture(bytes: Uint8Array, target: PictureTarget): Promise<EncodedPicture> {
  const file = await openPictureFile(bytes, target.picture);
  const cut = cutOf(uprightSize(file.metadata), target.crop);
  const source: Source = { file, cut, ppi: ppiOf(cut, target.crop, target), target };
  const image = (await lineArtOf(source)) ?? (await tonesOf(source));
  return { ...image, place: placeOf(cut, target.crop), digest: digestOf(image) };
}

/** A picture as it is to be read. */
interface Source {
  readonly file: PictureFile;
  readonly cut: Cut;
  readonly ppi: FrameSize;
  readonly target: PictureTarget;
}

interface MaskedImage extends PdfImage {
  readonly mask?: PictureMask;
}

/** The picture with a bit a pixel if it is line art: as its file says, or as a fine scan shows. */
async function lineArtOf(source: Source): Promise<PdfImage | undefined> {
  const { file, cut, ppi, target } = source;
  const colours = coloursOf(file.metadata);
  const size = reducedSize(cut, ppi, target.lineArt);
  const grey = (wanted: FrameSize): Promise<Raster> =>
    readable(target.picture, () => readRaster(file, { cut, size: wanted, colours: 'grey' }));
  if (colours === 'bilevel') return lineArtImage(await grey(size));
  const fine = Math.min(ppi.width, ppi.height) >= LINE_ART_SCAN_PPI;
  if (!fine || target.output.kind === 'screen' || colours === 'cmyk' || file.metadata.hasAlpha) return undefined;
  // In colour at all? Its few pixels at the size of tones tell that faster than all of them.
  if (colours === 'rgb' && asGrey(await tonesRaster(source)) === undefined) return undefined;
  const scan = await grey(cut);
  if (!isLineArt(scan)) return undefined;
  const reduced = size.width === scan.width && size.height === scan.height ? scan : await resizeGrey(scan, size);
  return lineArtImage(reduced);
}

/** The picture in its own colours, as fine as its tones are wanted. */
function tonesRaster({ file, cut, ppi, target }: Source): Promise<Raster> {
  const { metadata } = file;
  const own = coloursOf(metadata);
  const colours = own === 'bilevel' ? 'grey' : own === 'cmyk' && target.output.kind === 'screen' ? 'rgb' : own;
  const size = reducedSize(cut, ppi, target.tones);
  return readable(target.picture, () => readRaster(file, { cut, size, colours }));
}

async function tonesOf(source: Source): Promise<MaskedImage> {
  const raster = await tonesRaster(source);
  const { output } = source.target;
  return output.kind === 'screen' ? screenImage(raster, output) : pressImage(await inInks(raster, output), output);
}

/** A raster in black or in four inks. */
export async function inInks(raster: Raster, { profile }: Pick<PressOutput, 'profile'>): Promise<Raster> {
  if (raster.channels !== 3) return raster;
  return asGrey(raster) ?? (await separate(raster, profile));
}

async function pressImage(inks: Raster, { ground, inkLimit }: PressOutput): Promise<MaskedImage> {
  const { raster, shown }: LaidRaster = layOnGround(inks, ground);
  const levels = inkLevels(inkLimit);
  const limited = raster.channels === 4 ? limitInks(raster, () => levels) : raster;
  const image = await chosenImage(limited, () => photograph(limited, inkLimit));
  return shown === undefined ? image : { ...image, mask: await stencilMask(raster, shown) };
}

async function screenImage(raster: Raster, { jpegQuality }: ScreenOutput): Promise<MaskedImage> {
  const image = await chosenImage(raster, () => toJpeg(raster, { quality: jpegQuality, chroma: '4:2:0' }));
  return raster.alpha === undefined ? image : { ...image, mask: await softMask(raster, raster.alpha) };
}

/**
 * From this share of pixels like their neighbours on, a picture is a drawing or a screen of text: a JPEG would smear
 * it.
 */
const DRAWING = 0.5;
/** Up to this share it is a photograph: its exact form takes long to deflate, and is five times as large as a JPEG. */
const PHOTOGRAPH = 0.3;
/** As many bytes are deflated in no time, and headers of a JPEG are no small part of so few. */
const SMALL = 65_536;
/** How much larger than the JPEG the exact form may be, of a drawing and of what is between the two. */
const EXACT_MAY_COST = { drawing: 2, mixed: 1.3 } as const;

/** A raster in the form that suits what it shows. */
async function chosenImage(raster: Raster, code: () => Promise<Uint8Array | undefined>): Promise<PdfImage> {
  const flat = flatShare(raster);
  const exact = flat > PHOTOGRAPH || raster.data.length <= SMALL ? await exactImage(raster) : undefined;
  const jpeg = await code();
  if (jpeg === undefined) return exact ?? exactImage(raster);
  const mayCost = flat >= DRAWING ? EXACT_MAY_COST.drawing : EXACT_MAY_COST.mixed;
  if (exact !== undefined && exact.bytes.length <= jpeg.length * mayCost) return exact;
  return jpegImage(raster, jpeg);
}

function digestOf({ dictionary, bytes, mask }: MaskedImage): string {
  const hash = createHash('sha256').update(JSON.stringify(dictionary)).update(bytes);
  if (mask !== undefined) hash.update(JSON.stringify(mask.dictionary)).update(mask.bytes);
  return hash.digest('hex');
}
