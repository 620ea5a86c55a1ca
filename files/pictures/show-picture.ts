import type { PictureHeader } from './picture-header';
import { decodablePicture } from './decode-picture';
import { readPictureHeader } from './picture-kinds';
import { openInLibrary } from './picture-library';

/** A picture as a browser or a canvas draws it: JPEG, PNG or WebP in RGB or grey, upright, a single frame. */
export interface ShownPicture {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly bytes: Uint8Array;
}

/** Copies of photographs are for the eye only. */
const JPEG_QUALITY = 90;

/**
 * The picture itself where everything draws it alike; otherwise `undefined`, and a copy must be made. `longest` is the
 * longest side in pixels that may be shown as it is; no picture is too long when left out.
 */
export function shownAsIs(
  bytes: Uint8Array,
  { longest = Infinity }: { readonly longest?: number } = {},
): ShownPicture | undefined {
  const result = readPictureHeader(bytes);
  if (!result.ok) return undefined;
  const { header } = result;
  const { type, orientation, colour, frames = 1 } = header;
  if (type === 'image/tiff' || type === 'image/vnd.adobe.photoshop') return undefined;
  if (colour === 'cmyk' || orientation !== 1 || frames > 1) return undefined;
  return Math.max(header.width, header.height) <= longest ? { type, bytes } : undefined;
}

/**
 * A copy to be shown, at most `longest` pixels on a side, in sRGB. CMYK is shown through the profile that the picture
 * carries, else through the library's own CMYK profile. `undefined` for a picture that cannot be decoded.
 */
export async function copyToShow(
  bytes: Uint8Array,
  { longest }: { readonly longest?: number } = {},
): Promise<ShownPicture | undefined> {
  const result = readPictureHeader(bytes);
  if (!result.ok) return undefined;
  try {
    const picture = await openInLibrary(decodablePicture(bytes));
    const sized =
      longest === undefined
        ? picture
        : picture.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
    const inColour = sized.toColourspace('srgb');
    return keepsExactly(result.header)
      ? { type: 'image/png', bytes: await inColour.png({ compressionLevel: 3 }).toBuffer() }
      : { type: 'image/jpeg', bytes: await inColour.jpeg({ quality: JPEG_QUALITY }).toBuffer() };
  } catch {
    return undefined;
  }
}

/** Transparency and line art have no place in a JPEG. */
function keepsExactly({ alpha, colour }: PictureHeader): boolean {
  return alpha || colour === 'bilevel' || colour === 'indexed';
}
