import { createHash } from 'node:crypto';
import type { PictureItem } from '../core/display-list';
import { encodePicture, type EncodedPicture, type PictureTarget } from './picture-encoder';
import { PdfError, type PdfOptions } from './options';
import type { PdfDocument, PdfReference } from './pdfkit-document';

/** The pictures of a document, ready to be placed. */
export interface PlacedPictures {
  /** Resource name of the image that an item shows. */
  imageOf(item: PictureItem): string;
  /** The image behind a resource name. */
  reference(image: string): PdfReference;
}

/** Pixels to the inch that pictures are brought down to: twice the 100 lines of a newsprint screen, and a little more. */
const PRESS_PPI = 225;
/** Enough to read a proof on a screen. */
const PROOF_PPI = 150;
/** A picture finer than its target is brought down only beyond this ratio: a small step costs sharpness for nothing. */
const WORTH_REDUCING = 254 / PRESS_PPI;

const POINTS_PER_INCH = 72;

/**
 * Converts every picture of the pages once for each crop and size it is placed at, and stores equal results once.
 * Rejects with a `PdfError` naming the picture that cannot be used.
 */
export async function placePictures(document: PdfDocument, options: PdfOptions): Promise<PlacedPictures> {
  const items = options.pages.flatMap((page) => page.items.filter((item) => item.kind === 'picture'));
  const images = new Map<string, string>();
  const references = new Map<string, PdfReference>();
  const byHash = new Map<string, string>();
  let done = 0;
  for (const item of items) {
    options.onProgress?.({ stage: 'pictures', done, total: items.length });
    if (options.signal?.aborted === true) throw new PdfError('cancelled');
    done += 1;
    const key = keyOf(item);
    if (images.has(key)) continue;
    const encoded = await encode(item, options);
    const hash = createHash('sha256').update(JSON.stringify(encoded.dictionary)).update(encoded.bytes).digest('hex');
    let image = byHash.get(hash);
    if (image === undefined) {
      image = `Im${byHash.size}`;
      byHash.set(hash, image);
      references.set(image, document.addStream(encoded.dictionary, encoded.bytes));
    }
    images.set(key, image);
  }
  return {
    imageOf: (item) => {
      const image = images.get(keyOf(item));
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

/** The same picture with the same crop at the same size is the same image. */
function keyOf({ picture, crop, rect }: PictureItem): string {
  return JSON.stringify([picture, crop.x, crop.y, crop.width, crop.height, rect.width, rect.height]);
}

async function encode(item: PictureItem, options: PdfOptions): Promise<EncodedPicture> {
  const bytes = await options.pictures.read(item.picture);
  if (bytes === undefined) throw new PdfError('picture-missing', { picture: item.picture });
  const proof = options.profile === 'proof';
  const ppi = proof ? PROOF_PPI : PRESS_PPI;
  const target: PictureTarget = {
    picture: item.picture,
    crop: item.crop,
    width: (item.rect.width / POINTS_PER_INCH) * ppi,
    height: (item.rect.height / POINTS_PER_INCH) * ppi,
    worthReducing: WORTH_REDUCING,
    ...(proof || options.outputIntent === undefined ? {} : { outputProfile: options.outputIntent.file }),
  };
  return encodePicture(bytes, target);
}
