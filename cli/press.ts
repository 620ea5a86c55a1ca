import type { Picture } from '../core/document';
import { PdfError, writePdf } from '../pdf';
import type { PdfOptions } from '../pdf';
import { Unusable } from './outcome';

/** Writes a PDF in memory; what the writer cannot do ends the command. */
export function press(options: PdfOptions): Promise<Uint8Array> {
  return namingPictures(writePdf(options), []);
}

/**
 * Waits for PDFs; what the writer cannot do ends the command. The writer names a picture by its id, a person by its
 * file, as `pictures` of the edition have it.
 */
export async function namingPictures<T>(written: Promise<T>, pictures: readonly Picture[]): Promise<T> {
  try {
    return await written;
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    const named = pictures.find(({ id }) => id === error.values['picture']);
    throw new Unusable(error.code, named === undefined ? error.values : { ...error.values, picture: named.name });
  }
}
