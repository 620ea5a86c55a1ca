import type { DisplayList } from '../../core/display-list';
import type { Edition } from '../../core/document';
import type { FontBook } from '../../core/font';
import type { ComposedPage } from '../../core/page';
import { createPdfWriter, sheetOf } from '../../pdf';
import { documentFacts } from '../document-facts';
import type { OutputResources } from '../resources';
import { pictureSource } from '../resources';
import { correctionCsv } from './correction-csv';
import { correctionSheets } from './correction-sheets';
import { correctionWords, corrections } from './corrections';

/** The marks on composed pages of an edition as sheets to print, and as a table of comma-separated values. */
export function correctionList(
  edition: Edition,
  composed: readonly ComposedPage[],
  fonts: FontBook,
): { readonly sheets: readonly DisplayList[]; readonly csv: Uint8Array } {
  const words = correctionWords(edition);
  const rows = corrections(edition, composed);
  const { title } = documentFacts(edition);
  return { sheets: correctionSheets(rows, { title }, words, fonts), csv: correctionCsv(rows, words) };
}

/** The same sheets as a PDF in memory. */
export function correctionPdf(
  edition: Edition,
  composed: readonly ComposedPage[],
  resources: OutputResources,
): Promise<Uint8Array> {
  const { fonts } = resources;
  return createPdfWriter().write({
    ...documentFacts(edition),
    fonts,
    pictures: pictureSource(edition, resources),
    sheets: correctionList(edition, composed, fonts).sheets.map(sheetOf),
    profile: 'proof',
  });
}
