import type { Sharp, SharpOptions } from 'sharp';
import type { DecodedImage } from './decode-image';

/** Pixels of one picture (a full broadsheet page at 300 ppi has 35 million). */
const MOST_PIXELS = 100_000_000;

type OpenPicture = (bytes: Uint8Array, options: SharpOptions) => Sharp;

/** Loaded when the first JPEG is met: its native part is large, and may be missing on a machine. */
let loading: Promise<OpenPicture | undefined> | undefined;

async function load(): Promise<OpenPicture | undefined> {
  try {
    const { default: sharp } = await import('sharp');
    return sharp;
  } catch {
    return undefined;
  }
}

/** The samples of a JPEG as they are coded; `undefined` where it is damaged or the picture library does not load. */
export async function decodeJpeg(bytes: Uint8Array): Promise<DecodedImage | undefined> {
  const open = await (loading ??= load());
  if (open === undefined) return undefined;
  try {
    const picture = open(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { space } = await picture.metadata();
    const kept = space === 'cmyk' ? 'cmyk' : space === 'b-w' ? 'b-w' : 'srgb';
    const pipeline =
      kept === 'cmyk' ? picture.pipelineColourspace('cmyk').toColourspace('cmyk') : picture.toColourspace(kept);
    const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
    // The library turns the inks of Adobe's CMYK round; in a PDF they are as they are coded.
    const turned = kept === 'cmyk' && hasAdobeMarker(bytes);
    return { width: info.width, height: info.height, components: info.channels, samples: data, turned };
  } catch {
    return undefined;
  }
}

/** Whether a JPEG carries Adobe's APP14 segment before its picture begins. */
function hasAdobeMarker(bytes: Uint8Array): boolean {
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return false;
    const isAdobe = String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === 'Adobe';
    if (marker === 0xee && isAdobe) return true;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
}
