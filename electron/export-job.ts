import { codes } from '../codes';
import { makeOutputs } from '../outputs';
import { PdfError } from '../pdf';
import type { ExportOrder, ExportReport } from './host-messages';
import { openFonts } from './open-fonts';

/** Makes the files of an order. Problems that a person can mend come back as `failed`. */
export async function makeExport(
  { edition, order, name, pictures, press, ...folders }: ExportOrder,
  tell: (report: ExportReport) => void,
): Promise<ExportReport> {
  tell({ kind: 'progress', stage: 'open', done: 0 });
  const fonts = openFonts(folders, (font) => tell({ kind: 'font', font }));
  // From here on none of them is being read until it is told anew.
  tell({ kind: 'progress', stage: 'open', done: 1 });
  try {
    const { files, report, findings } = await makeOutputs(
      edition,
      order,
      { fonts, codes, files: pictures, press },
      { ...(name !== undefined && { name }), onProgress: (progress) => tell({ kind: 'progress', ...progress }) },
    );
    return { kind: 'made', files, checks: report.files.flatMap(({ checks }) => checks), findings };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    const picture = edition.pictures.find(({ id }) => id === error.values['picture']);
    const values = picture === undefined ? error.values : { ...error.values, picture: picture.name };
    return { kind: 'failed', failure: { ok: false, code: error.code, values } };
  }
}
