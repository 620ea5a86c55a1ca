import type { PictureHeaderResult } from './picture-header';
import { layoutPsd } from './psd-layout';

/** Reads the header of a Photoshop file; its flattened picture must be there. Nothing is decoded. */
export function readPsdHeader(bytes: Uint8Array): PictureHeaderResult {
  const layout = layoutPsd(bytes);
  if (!layout.ok) return layout;
  const { width, height, colour, alpha, bits, channels, colours } = layout;
  const extraChannels = channels - colours - (alpha ? 1 : 0);
  return {
    ok: true,
    header: {
      type: 'image/vnd.adobe.photoshop',
      width,
      height,
      // Photoshop turns the pixels themselves when it opens a photograph.
      orientation: 1,
      colour,
      alpha,
      bits,
      ...(extraChannels > 0 && { extraChannels }),
    },
  };
}
