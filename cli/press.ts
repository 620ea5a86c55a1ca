import { PdfError, writePdf } from '../pdf';
import type { PdfOptions } from '../pdf';
import { Unusable } from './outcome';

/** Writes a PDF in memory; what the writer cannot do ends the command. */
export async function press(options: PdfOptions): Promise<Uint8Array> {
  try {
    return await writePdf(options);
  } catch (error) {
    if (error instanceof PdfError) throw new Unusable(error.code, error.values);
    throw error;
  }
}
