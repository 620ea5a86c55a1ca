import { codes } from '../codes';
import { composePage, createCompositionCache } from '../core/page';
import { importedCondition, pressSpecOf } from '../core/document';
import type { Edition, PressStandard } from '../core/document';
import { decodablePicture } from '../files';
import { createFontLibrary, readUserFonts } from '../fonts';
import type { FontLibrary } from '../fonts';
import { diskFontSources, listUserFonts } from '../fonts/node';
import { PdfError, sheetOf, withOutputIntent, writePdf } from '../pdf';
import type { ConditionSource, OutputIntent, PictureSource } from '../pdf';
import type { ExportOrder, ExportReport } from './host-messages';

/** Composes the ordered pages and makes their PDF. Problems that a person can mend come back as `failed`. */
export async function makePdf(order: ExportOrder, tell: (report: ExportReport) => void): Promise<ExportReport> {
  const { edition, profile } = order;
  tell({ kind: 'progress', stage: 'open', done: 0, total: 1 });
  const fonts = await openFonts(order);
  const numbers = order.pages ?? edition.pages.map((_, index) => index + 1);
  const cache = createCompositionCache();
  const pages = numbers.map((number, index) => {
    tell({ kind: 'progress', stage: 'compose', done: index, total: numbers.length });
    return composePage(edition, number, { fonts, codes, cache }).list;
  });
  const write = (outputIntent?: OutputIntent): Promise<Uint8Array> =>
    writePdf({
      sheets: pages.map(sheetOf),
      profile,
      title: titleOf(edition),
      date: edition.issue.date,
      language: edition.profile.language,
      fonts,
      pictures: picturesOf(order),
      inkLimit: pressSpecOf(edition.profile).inkLimit,
      screen: pressSpecOf(edition.profile).screen,
      ...(outputIntent && { outputIntent }),
      onProgress: ({ done, total }) => tell({ kind: 'progress', stage: 'write', done, total }),
    });
  try {
    const pdf = profile === 'proof' ? await write() : await withOutputIntent(conditionOf(order, profile), write);
    return { kind: 'written', pdf, pages: pages.length };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return { kind: 'failed', failure: { ok: false, code: error.code, values: error.values } };
  }
}

async function openFonts({ fontFolders, userFonts }: ExportOrder): Promise<FontLibrary> {
  const users = readUserFonts(listUserFonts(userFonts));
  return createFontLibrary([...diskFontSources(fontFolders), ...users.sources]);
}

function conditionOf({ edition, pictures, press }: ExportOrder, standard: PressStandard): ConditionSource {
  const imported = importedCondition(edition.profile);
  return {
    spec: { ...pressSpecOf(edition.profile), standard },
    folder: press,
    profile: imported && pictures.get(imported.sha256),
  };
}

function picturesOf({ edition, pictures }: ExportOrder): PictureSource {
  const hashes = new Map(edition.pictures.map(({ id, sha256 }) => [id, sha256]));
  return {
    read: async (id) => {
      const bytes = pictures.get(hashes.get(id) ?? '');
      return bytes && decodablePicture(bytes);
    },
  };
}

function titleOf({ masthead, issue }: Edition): string {
  return [masthead.name, issue.date].filter((part) => part !== '').join(' ');
}
