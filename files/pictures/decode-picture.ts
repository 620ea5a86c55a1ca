import type { Sharp } from 'sharp';
import { openInLibrary } from './picture-library';
import { layoutPsd, isPsd } from './psd-layout';
import { psdToTiff } from './psd-to-tiff';

/**
 * A picture in a form that the picture library decodes, of the same pixels in the same colours: itself, or the
 * flattened picture of a Photoshop file as a TIFF. The bytes of a picture whose header was refused come back as they
 * are.
 */
export function decodablePicture(bytes: Uint8Array): Uint8Array {
  if (!isPsd(bytes)) return bytes;
  const layout = layoutPsd(bytes);
  return layout.ok ? psdToTiff(layout) : bytes;
}

/** A check decodes at this size at most: it reads every byte and makes no large picture. */
const CHECK_SIDE = 64;

/**
 * Whether the whole of a picture can be decoded; its header has been read. A file cut in its middle cannot. `undefined`
 * where the library does not load: then nobody knows.
 */
export async function canDecode(bytes: Uint8Array): Promise<boolean | undefined> {
  const picture = await openOrNothing(bytes);
  if (picture === undefined) return undefined;
  try {
    const size = { width: CHECK_SIDE, height: CHECK_SIDE, fit: 'inside' as const, fastShrinkOnLoad: false };
    await picture.resize(size).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

async function openOrNothing(bytes: Uint8Array): Promise<Sharp | undefined> {
  try {
    return await openInLibrary(decodablePicture(bytes));
  } catch {
    return undefined;
  }
}
