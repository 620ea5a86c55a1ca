import { deflate } from '../deflate';
import type { PdfDictionary } from '../pdf-objects';
import { packBits } from './line-art';
import type { PdfImage, PictureMask } from './picture-target';
import type { Raster } from './raster';

const COLOUR_SPACES = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const;

function imageDictionary({ width, height }: Pick<Raster, 'width' | 'height'>): PdfDictionary {
  return { Type: 'XObject', Subtype: 'Image', Width: width, Height: height };
}

/** An image with every pixel as it is, deflated. */
export async function exactImage(raster: Raster): Promise<PdfImage> {
  const dictionary = {
    ...imageDictionary(raster),
    ColorSpace: COLOUR_SPACES[raster.channels],
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  };
  return { dictionary, bytes: await deflate(raster.data) };
}

/** A JPEG of a raster as an image. */
export function jpegImage(raster: Raster, jpeg: Uint8Array): PdfImage {
  return {
    dictionary: {
      ...imageDictionary(raster),
      ColorSpace: COLOUR_SPACES[raster.channels],
      BitsPerComponent: 8,
      Filter: 'DCTDecode',
      // JPEG libraries write CMYK the Adobe way, inverted.
      ...(raster.channels === 4 ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
    },
    bytes: jpeg,
  };
}

/** A grey raster as line art: a bit a pixel, 0 black. */
export async function lineArtImage(raster: Raster): Promise<PdfImage> {
  const dictionary = {
    ...imageDictionary(raster),
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'FlateDecode',
  };
  return { dictionary, bytes: await deflate(packBits(raster)) };
}

/** A soft mask of alpha values. */
export async function softMask(raster: Raster, alpha: Uint8Array): Promise<PictureMask> {
  const { width, height } = raster;
  return { kind: 'soft', ...(await exactImage({ width, height, channels: 1, data: alpha })) };
}

/** An explicit mask (ISO 32000-1, 8.9.6.3): it paints where `shown` is not 0, whose samples are 0. No transparency. */
export async function stencilMask(raster: Raster, shown: Uint8Array): Promise<PictureMask> {
  const { width, height } = raster;
  const data = shown.map((value) => 255 - value);
  const dictionary = {
    ...imageDictionary(raster),
    ImageMask: true,
    BitsPerComponent: 1,
    Filter: 'FlateDecode',
  };
  return { kind: 'stencil', dictionary, bytes: await deflate(packBits({ width, height, data })) };
}
