import type { DisplayList, PictureItem } from '../../core/display-list';
import type { Rect } from '../../core/geometry';
import type { PdfOptions } from '../options';
import type { PdfFile } from '../pdf-file';
import type { PdfReference } from '../pdf-objects';
import { resourceName } from '../resource-name';
import type { PdfSheet } from '../sheet';
import { encodePictures, type PictureUse } from './encode-pictures';
import type { PictureCache } from './picture-cache';
import type { EncodedPicture } from './picture-target';

/** The pictures of a document, ready to be placed. */
export interface PlacedPictures {
  /** The image that an item shows, and where it lies. */
  imageOf(item: PictureItem): PlacedImage;
  /** The image behind a resource name. */
  reference(image: string): PdfReference;
}

/** An image in its frame. */
export interface PlacedImage {
  /** The image's resource name. */
  readonly image: string;
  /** Where it lies, in fractions of the frame, which clips it where it reaches over. */
  readonly place: Rect;
}

/**
 * Converts every picture of the sheets for the place it has, unless `kept` has it, and stores equal results once, in
 * the order of the sheets. Rejects with a `PdfError` naming the picture that cannot be used.
 */
export async function placePictures(file: PdfFile, options: PdfOptions, kept: PictureCache): Promise<PlacedPictures> {
  const uses = usesOn(options.sheets);
  const encoded = await encodePictures(uses, options, kept);
  const images = new Map<PictureItem, PlacedImage>();
  const references = new Map<string, PdfReference>();
  const names = new Map<string, string>();
  uses.forEach(({ item }, index) => {
    const picture = encoded[index];
    if (picture === undefined) throw new Error(`picture ${item.picture} has not been encoded`);
    let image = names.get(picture.digest);
    if (image === undefined) {
      image = resourceName('Im', picture.digest);
      names.set(picture.digest, image);
      references.set(image, addImage(file, picture));
    }
    images.set(item, { image, place: picture.place });
  });
  return {
    imageOf: (item) => {
      const image = images.get(item);
      if (image === undefined) throw new Error(`picture ${item.picture} has not been prepared`);
      return image;
    },
    reference: (image) => {
      const reference = references.get(image);
      if (reference === undefined) throw new Error(`there is no image ${image}`);
      return reference;
    },
  };
}

/** The pictures of all pages: a page that lies on several sheets, or twice on one, has its pictures for the largest. */
function usesOn(sheets: readonly PdfSheet[]): readonly PictureUse[] {
  const scales = new Map<DisplayList, number>();
  for (const { list, scale } of sheets.flatMap(({ placed }) => placed)) {
    scales.set(list, Math.max(scale, scales.get(list) ?? 0));
  }
  const uses: PictureUse[] = [];
  for (const [list, scale] of scales) {
    for (const item of list.items) if (item.kind === 'picture') uses.push({ item, list, scale });
  }
  return uses;
}

function addImage(file: PdfFile, { dictionary, bytes, mask }: EncodedPicture): PdfReference {
  if (mask === undefined) return file.addStream(dictionary, bytes);
  const reference = file.addStream(mask.dictionary, mask.bytes);
  return file.addStream({ ...dictionary, [mask.kind === 'soft' ? 'SMask' : 'Mask']: reference }, bytes);
}
