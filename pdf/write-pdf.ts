import { setImmediate } from 'node:timers/promises';
import { paint, type DisplayList } from '../core/display-list';
import { createFontEmbedder, type FontEmbedder } from './font-embedder';
import { addGraphicsStates, createInkWriter, type InkWriter } from './inks';
import { inkPatches, registrationMarks, SLUG, slugRun } from './marks';
import { PdfError, type PdfOptions, type PdfProfile } from './options';
import { addOutputIntent } from './output-intent';
import { createPagePainter, type PagePainter } from './page-painter';
import { placePictures, type PlacedPictures } from './pictures';
import { createPdfDocument, type PdfBox, type PdfDictionary, type PdfReference } from './pdfkit-document';
import { xmpPacket } from './xmp';

/** How each profile names itself (ISO 15930-4 and -7). */
const PROFILES: Readonly<
  Record<PdfProfile, { version: '1.4' | '1.6'; pdfx?: { version: string; prefix: 'pdfxid' | 'pdfx' } }>
> = {
  x4: { version: '1.6', pdfx: { version: 'PDF/X-4', prefix: 'pdfxid' } },
  x1a: { version: '1.4', pdfx: { version: 'PDF/X-1a:2003', prefix: 'pdfx' } },
  proof: { version: '1.6' },
};

const CREATOR = 'Forme';
const PRODUCER = 'Forme (PDFKit)';

/**
 * Writes display lists as a PDF and gives its bytes; nothing is written to disk. The file is a function of the options
 * alone: its dates are `date`, its id a hash of its content. Rejects with a `PdfError` for what the user can mend
 * (pictures, profile) and for a cancelled export, with a plain Error for a bug of the caller's.
 */
export async function writePdf(options: PdfOptions): Promise<Uint8Array> {
  const { pages, profile, title, language, onProgress } = options;
  const date = wholeSeconds(options.date);
  if (pages.length === 0) throw new Error('a PDF needs at least one page');
  if (profile !== 'proof' && options.outputIntent === undefined) throw new Error(`${profile} needs an output intent`);
  const { version, pdfx } = PROFILES[profile];
  const document = createPdfDocument({
    version,
    title,
    creator: CREATOR,
    producer: PRODUCER,
    date,
    language,
    ...(pdfx === undefined ? {} : { pdfxVersion: pdfx.version }),
  });

  const intent =
    profile === 'proof' || options.outputIntent === undefined
      ? undefined
      : await addOutputIntent(document, options.outputIntent);
  const pictures = await placePictures(document, options);
  const inks = createInkWriter(document, profile);
  const fonts = createFontEmbedder(document, options.fonts);

  const painters: PagePainter[] = [];
  for (const [index, page] of pages.entries()) {
    onProgress?.({ stage: 'pages', done: index, total: pages.length });
    await pause(options.signal);
    painters.push(paintPage(page, { options, pictures, inks, fonts }));
  }
  onProgress?.({ stage: 'fonts', done: 0, total: 1 });
  await pause(options.signal);
  await fonts.embed();

  const states = addGraphicsStates(document);
  pages.forEach((page, index) => {
    const painter = painters[index];
    if (painter === undefined) return;
    document.addPage({
      ...boxesOf(page, options),
      content: painter.content(),
      resources: resourcesOf(painter, { states, inks, fonts, pictures }),
    });
  });
  onProgress?.({ stage: 'file', done: 0, total: 1 });
  await pause(options.signal);
  return document.finish({
    xmp: (id) => xmpPacket({ title, creator: CREATOR, producer: PRODUCER, date, id, ...(pdfx && { pdfx }) }),
    ...(intent && { outputIntent: intent }),
  });
}

interface PageContext {
  readonly options: PdfOptions;
  readonly pictures: PlacedPictures;
  readonly inks: InkWriter;
  readonly fonts: FontEmbedder;
}

function paintPage(page: DisplayList, { options, pictures, inks, fonts }: PageContext): PagePainter {
  const slug = options.marks === true ? SLUG : 0;
  const painter = createPagePainter({
    origin: { left: slug, top: slug + page.height },
    fonts,
    inks,
    imageOf: (item) => pictures.imageOf(item),
  });
  paint(page, painter);
  if (options.marks === true) {
    painter.raw(registrationMarks(page, inks));
    painter.raw(inkPatches(inks));
    painter.glyphs(slugRun(`${options.title}  ${page.page}  ${options.date.slice(0, 10)}`, options.fonts));
  }
  return painter;
}

/** Trimmed and bled at the same edge: newspapers print nothing to the edge of the sheet (N-BLEED). */
function boxesOf(page: DisplayList, options: PdfOptions): { media: PdfBox; trim: PdfBox } {
  const slug = options.marks === true ? SLUG : 0;
  const trim: PdfBox = [slug, slug, slug + page.width, slug + page.height];
  return { media: [0, 0, page.width + 2 * slug, page.height + 2 * slug], trim };
}

interface ResourceContext extends Omit<PageContext, 'options'> {
  readonly states: PdfDictionary;
}

/** The resources a page names, and no empty categories. */
function resourcesOf(painter: PagePainter, { states, inks, fonts, pictures }: ResourceContext): PdfDictionary {
  const images: [string, PdfReference][] = [...painter.images].map((image) => [image, pictures.reference(image)]);
  const categories: [string, PdfDictionary][] = [
    ['ExtGState', states],
    ['ColorSpace', inks.spaces()],
    ['Font', fonts.resources(painter.faces)],
    ['XObject', Object.fromEntries(images)],
  ];
  return Object.fromEntries(categories.filter(([, entries]) => Object.keys(entries).length > 0));
}

/** PDF dates have no fractions of a second, and XMP's must agree with them. Throws on a malformed date. */
function wholeSeconds(iso: string): Date {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds)) throw new Error(`not an ISO 8601 date: ${iso}`);
  return new Date(Math.floor(milliseconds / 1000) * 1000);
}

/** Lets the host answer other events between pages, and stops a cancelled export. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted === true) throw new PdfError('cancelled');
}
