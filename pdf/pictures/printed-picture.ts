import { checkOutputProfile, inkTable, inkTablePixels } from '../../icc';
import { PdfError } from '../options';
import { withProfileFile } from '../press-profiles';
import { inInks } from './encode-picture';
import { inkLevels, limitInks } from './ink-limit';
import { cutOf } from './picture-cut';
import { coloursOf, openPictureFile, readRaster, readable, uprightSize } from './picture-library';
import { asBlackInk, type Raster } from './raster';

/** How a picture is to be shown as it prints. */
export interface PrintedPictureOptions {
  /** The output profile of the printing condition. */
  readonly profile: Uint8Array;
  /** The most ink of a pixel, in per cent. */
  readonly inkLimit: number;
  /** Longest side of the copy in pixels. */
  readonly longest: number;
}

/** Photographs are for the eye only here. */
const JPEG_QUALITY = 92;

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

/**
 * A copy of a picture as it will print, in sRGB: brought into the same inks as for the export, within the ink limit,
 * and those inks as they look on the condition's paper. Rejects with a `PdfError`.
 */
export async function printedPicture(
  bytes: Uint8Array,
  { profile, inkLimit, longest }: PrintedPictureOptions,
): Promise<{ readonly type: 'image/jpeg' | 'image/png'; readonly bytes: Uint8Array }> {
  const checked = checkOutputProfile(profile);
  if (!checked.ok) throw new PdfError('bad-output-profile', { file: '' });
  const file = await openPictureFile(bytes, '');
  const cut = cutOf(uprightSize(file.metadata), WHOLE);
  const shrink = Math.min(1, longest / Math.max(cut.width, cut.height));
  const size = {
    width: Math.max(1, Math.round(cut.width * shrink)),
    height: Math.max(1, Math.round(cut.height * shrink)),
  };
  const own = coloursOf(file.metadata);
  const raster = await readable('', () => readRaster(file, { cut, size, colours: own === 'bilevel' ? 'grey' : own }));
  const inks = await withProfileFile(profile, (path) => inInks(raster, { profile: path }));
  const levels = inkLevels(inkLimit);
  const limited = inks.channels === 4 ? limitInks(inks, () => levels) : asBlackInk(inks);
  const shown: Raster = {
    ...limited,
    channels: 3,
    data: inkTablePixels(inkTable(checked.profile, 'tinted'), limited.data),
  };
  const { width, height, data, alpha } = shown;
  const image = file.open(data, { raw: { width, height, channels: 3 } });
  if (alpha === undefined && own !== 'bilevel') {
    const encoded = image.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' });
    return { type: 'image/jpeg', bytes: await encoded.toBuffer() };
  }
  const laid =
    alpha === undefined ? image : image.joinChannel(Buffer.from(alpha), { raw: { width, height, channels: 1 } });
  return { type: 'image/png', bytes: await laid.png({ compressionLevel: 3 }).toBuffer() };
}
