import { readFileSync } from 'node:fs';
import { codes } from '../codes';
import { createFontLibrary, readUserFonts } from '../fonts';
import type { FaceSource, FontLibrary } from '../fonts';
import { diskFontSources } from '../fonts/node';
import { makeOutputs } from '../outputs';
import { PdfError } from '../pdf';
import type { ExportOrder, ExportReport } from './host-messages';

/** Makes the files of an order. Problems that a person can mend come back as `failed`. */
export async function makeExport(
  { edition, order, name, pictures, press, ...folders }: ExportOrder,
  tell: (report: ExportReport) => void,
): Promise<ExportReport> {
  tell({ kind: 'progress', stage: 'open', done: 0 });
  const fonts = openFonts(folders, tell);
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

/** The faces of the catalogue, then the user's. Which of the user's fonts is being read is told, in case it brings this down. */
function openFonts(
  { fontFolders, userFonts }: Pick<ExportOrder, 'fontFolders' | 'userFonts'>,
  tell: (report: ExportReport) => void,
): FontLibrary {
  const own = userFonts.flatMap((font) => {
    const telling = (read: () => Uint8Array) => (): Uint8Array => {
      tell({ kind: 'font', font });
      return read();
    };
    const { sources } = readUserFonts([{ ...font, read: telling(() => readFileSync(font.path)) }]);
    return sources.map((source): FaceSource => ({ ...source, read: telling(source.read) }));
  });
  return createFontLibrary([...diskFontSources(fontFolders), ...own]);
}
