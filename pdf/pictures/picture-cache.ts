import type { EncodedPicture } from './picture-target';

/** Encoded pictures kept from one export to the next, by everything that they were made from. */
export interface PictureCache {
  get(key: string): EncodedPicture | undefined;
  set(key: string, picture: EncodedPicture): void;
}

/** An edition of eight colour pages has about 20 MB of pictures. */
const MOST_BYTES = 96_000_000;

/** A cache that forgets what was used longest ago once it holds more than `mostBytes`. */
export function createPictureCache({ mostBytes = MOST_BYTES }: { readonly mostBytes?: number } = {}): PictureCache {
  // A map keeps the order in which its keys were set.
  const pictures = new Map<string, EncodedPicture>();
  let held = 0;
  const drop = (key: string): void => {
    const picture = pictures.get(key);
    if (picture === undefined) return;
    pictures.delete(key);
    held -= sizeOf(picture);
  };
  return {
    get: (key) => {
      const picture = pictures.get(key);
      if (picture === undefined) return undefined;
      pictures.delete(key);
      pictures.set(key, picture);
      return picture;
    },
    set: (key, picture) => {
      drop(key);
      pictures.set(key, picture);
      held += sizeOf(picture);
      for (const oldest of pictures.keys()) {
        if (held <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}

function sizeOf({ bytes, mask }: EncodedPicture): number {
  return bytes.length + (mask?.bytes.length ?? 0);
}
