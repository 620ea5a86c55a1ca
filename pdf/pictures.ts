import { createHash } from 'node:crypto';
import type { PictureItem } from '../core/display-list';
import type { Rect } from '../core/geometry';
import { encodePicture, type EncodedPicture, type PictureTarget } from './picture-encoder';
import { PdfError, type PdfOptions } from './options';
import type { PdfFile } from './pdf-file';
import type { PdfReference } from './pdf-objects';

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

/** Pixels to the inch that pictures are brought down to: twice the 100 lines of a newsprint screen, and a little more. */
const PRESS_PPI = 225;
/** What line art on newsprint is scanned at (plant check N-IMG-PPI-MONO). */
const LINE_ART_PPI = 1200;
/** Enough to read a proof on a screen. */
const PROOF_PPI = 150;
/** A picture finer than its target is brought down only beyond this ratio: a small step costs sharpness for nothing. */
const WORTH_REDUCING = 254 / PRESS_PPI;

const POINTS_PER_INCH = 72;

/**
 * Converts every picture of the pages once for each crop and size it is placed at, and stores equal results once.
 * Rejects with a `PdfError` naming the picture that cannot be used.
 */
export async function placePictures(file: PdfFile, options: PdfOptions): Promise<PlacedPictures> {
  const lists = new Set(options.sheets.flatMap(({ placed }) => placed.map(({ list }) => list)));
  const items = [...lists].flatMap((list) => list.items.filter((item) => item.kind === 'picture'));
  const images = new Map<string, PlacedImage>();
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
    const hash = hashOf(encoded);
    let image = byHash.get(hash);
    if (image === undefined) {
      image = `Im${byHash.size}`;
      byHash.set(hash, image);
      references.set(image, addImage(file, encoded));
    }
    images.set(key, { image, place: encoded.place });
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

/** Equal for images that look equal, wherever they lie. */
function hashOf({ dictionary, bytes, mask }: EncodedPicture): string {
  const hash = createHash('sha256').update(JSON.stringify(dictionary)).update(bytes);
  if (mask !== undefined) hash.update(mask.bytes);
  return hash.digest('hex');
}

function addImage(file: PdfFile, { dictionary, bytes, mask }: EncodedPicture): PdfReference {
  if (mask === undefined) return file.addStream(dictionary, bytes);
  return file.addStream({ ...dictionary, SMask: file.addStream(mask.dictionary, mask.bytes) }, bytes);
}

/** The same picture with the same crop at the same size is the same image. */
function keyOf({ picture, crop, rect }: PictureItem): string {
  return JSON.stringify([picture, crop.x, crop.y, crop.width, crop.height, rect.width, rect.height]);
}

async function encode(item: PictureItem, options: PdfOptions): Promise<EncodedPicture> {
  const bytes = await options.pictures.read(item.picture);
  if (bytes === undefined) throw new PdfError('picture-missing', { picture: item.picture });
  const proof = options.profile === 'proof';
  const target: PictureTarget = {
    picture: item.picture,
    crop: item.crop,
    width: item.rect.width / POINTS_PER_INCH,
    height: item.rect.height / POINTS_PER_INCH,
    ppi: proof ? PROOF_PPI : PRESS_PPI,
    lineArtPpi: LINE_ART_PPI,
    worthReducing: WORTH_REDUCING,
    // PDF/X-1a knows no transparency (ISO 15930-4).
    transparency: options.profile !== 'x1a',
    ...(proof || options.outputIntent === undefined ? {} : { outputProfile: options.outputIntent.file }),
  };
  return encodePicture(bytes, target);
}
