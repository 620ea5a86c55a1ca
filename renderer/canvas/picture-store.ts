import type { CanvasPicture } from '../../canvas';

/** Pictures decoded for painting, by address. */
export interface PictureStore {
  /** Resolves when each address is decoded, or known to fail. Never rejects: a page is shown without a lost picture. */
  load(addresses: readonly string[]): Promise<void>;
  get(address: string): CanvasPicture<ImageBitmap> | undefined;
}

/** Longest side of a decoded picture in pixels: sharp on any screen, and four of them still under 100 MB. */
const LONGEST_SIDE = 2400;

/** An empty store that fetches from the window's own origin. */
export function createPictureStore(): PictureStore {
  const decoded = new Map<string, CanvasPicture<ImageBitmap>>();
  const loading = new Map<string, Promise<void>>();
  const load = async (address: string): Promise<void> => {
    const picture = await decode(address);
    if (picture !== undefined) decoded.set(address, picture);
  };
  return {
    get: (address) => decoded.get(address),
    load: async (addresses) => {
      await Promise.all(
        addresses.map((address) => {
          const known = loading.get(address) ?? load(address);
          loading.set(address, known);
          return known;
        }),
      );
    },
  };
}

async function decode(address: string): Promise<CanvasPicture<ImageBitmap> | undefined> {
  if (address === '') return undefined;
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const whole = await createImageBitmap(await response.blob());
    const shrink = Math.min(1, LONGEST_SIDE / Math.max(whole.width, whole.height));
    const size = { width: Math.round(whole.width * shrink), height: Math.round(whole.height * shrink) };
    if (shrink === 1) return { image: whole, ...size };
    const image = await createImageBitmap(whole, {
      resizeWidth: size.width,
      resizeHeight: size.height,
      resizeQuality: 'high',
    });
    whole.close();
    return { image, ...size };
  } catch {
    return undefined;
  }
}
