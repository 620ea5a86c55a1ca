import { setImmediate } from 'node:timers/promises';
import { paint, type DisplayList } from '../core/display-list';
import { createFontEmbedder, type FontEmbedder } from './font-embedder';
import { addGraphicsStates, createInkWriter, type InkWriter } from './inks';
import { inkPatches, MARGIN, registrationMarks, slugRun } from './marks';
import { PdfError, type PdfOptions, type PdfProfile } from './options';
import { addOutputIntent } from './output-intent';
import { paintMarked } from './marked-content';
import { addNotes } from './notes';
import { createPagePainter, type PagePainter } from './page-painter';
import { createPdfFile, type PdfFile } from './pdf-file';
import { pdfFactor, pdfNumbers } from './pdf-number';
import type { PdfBox, PdfDictionary, PdfReference } from './pdf-objects';
import { placePictures, type PlacedPictures } from './pictures';
import type { PdfSheet, PlacedList } from './sheet';
import { addStructure, typesByKey, type MarkedContent, type StructureType } from './structure';
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
const PRODUCER = 'Forme';

/**
 * Writes display lists as a PDF and gives its bytes; nothing is written to disk. The file is a function of the options
 * alone: its dates are `date`, its id a hash of its content. Rejects with a `PdfError` for what the user can mend
 * (pictures, profile) and for a cancelled export, with a plain Error for a bug of the caller's.
 */
export async function writePdf(options: PdfOptions): Promise<Uint8Array> {
  const { sheets, profile, title, structure, onProgress } = options;
  const date = wholeSeconds(options.date);
  if (sheets.length === 0) throw new Error('a PDF needs at least one page');
  if (profile !== 'proof' && options.outputIntent === undefined) throw new Error(`${profile} needs an output intent`);
  if (profile !== 'proof' && (structure !== undefined || sheets.some(({ notes = [] }) => notes.length > 0))) {
    throw new Error(`${profile} is for the press: neither tags nor notes`);
  }
  const { version, pdfx } = PROFILES[profile];
  const file = createPdfFile({ version, packed: profile !== 'x1a' });
  const intent =
    profile === 'proof' || options.outputIntent === undefined
      ? undefined
      : await addOutputIntent(file, options.outputIntent);
  const pictures = await placePictures(file, options);
  const inks = createInkWriter(file, profile);
  const fonts = createFontEmbedder(file, options.fonts);
  const types = structure && typesByKey(structure.root);
  const context: PaintContext = { options, pictures, inks, fonts, file, bodies: new Map(), ...(types && { types }) };

  const painted: PaintedSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    onProgress?.({ stage: 'pages', done: index, total: sheets.length });
    await pause(options.signal);
    painted.push(paintSheet(sheet, context));
  }
  onProgress?.({ stage: 'fonts', done: 0, total: 1 });
  await pause(options.signal);
  fonts.embed();

  const states = addGraphicsStates(file);
  const pageTree = file.reserve();
  const pages = painted.map(({ boxes, contents, painters, notes }, index) =>
    file.add({
      Type: 'Page',
      Parent: pageTree,
      ...boxes,
      Resources: resourcesOf(painters, { states, inks, fonts, pictures }),
      Contents: contents,
      ...(notes.length > 0 && { Annots: notes }),
      ...(structure && { StructParents: index, Tabs: 'S' }),
    }),
  );
  file.set(pageTree, { Type: 'Pages', Kids: pages, Count: pages.length });
  onProgress?.({ stage: 'file', done: 0, total: 1 });
  await pause(options.signal);
  return file.finish({
    catalog: {
      Type: 'Catalog',
      Pages: pageTree,
      // For readers aloud; a press has no use for it.
      ...(profile === 'proof' && { Lang: { text: options.language } }),
      ...(intent && { OutputIntents: [intent] }),
      ...(structure && {
        ...addStructure(
          file,
          structure.root,
          painted.flatMap(({ marks }, index) => (pages[index] ? [{ page: pages[index], marks }] : [])),
        ),
        ViewerPreferences: { DisplayDocTitle: true },
      }),
    },
    info: {
      Title: { text: title },
      Creator: { text: CREATOR },
      Producer: { text: PRODUCER },
      CreationDate: { text: pdfDate(date) },
      ModDate: { text: pdfDate(date) },
      ...(pdfx && { Trapped: 'False', GTS_PDFXVersion: { text: pdfx.version } }),
    },
    xmp: (id) => xmpPacket({ title, creator: CREATOR, producer: PRODUCER, date, id, ...(pdfx && { pdfx }) }),
  });
}

interface PaintContext {
  readonly options: PdfOptions;
  readonly file: PdfFile;
  readonly pictures: PlacedPictures;
  readonly inks: InkWriter;
  readonly fonts: FontEmbedder;
  /** Every list is painted once, on however many sheets it lies. */
  readonly bodies: Map<DisplayList, PaintedBody>;
  /** Types of the elements of a tagged file by their keys. */
  readonly types?: ReadonlyMap<string, StructureType>;
}

interface PaintedBody {
  readonly painter: PagePainter;
  readonly stream: PdfReference;
  readonly marks: readonly MarkedContent[];
}

interface PaintedSheet {
  readonly boxes: { readonly MediaBox: PdfBox; readonly BleedBox: PdfBox; readonly TrimBox: PdfBox };
  readonly contents: PdfReference | readonly PdfReference[];
  readonly painters: readonly PagePainter[];
  readonly notes: readonly PdfReference[];
  /** Content marked for the structure; of a tagged file's only page on this sheet. */
  readonly marks: readonly MarkedContent[];
}

/**
 * Paints what lies on a sheet. A page that fills it is its content stream alone; else short streams between place each
 * page, and draw the marks.
 */
function paintSheet(sheet: PdfSheet, context: PaintContext): PaintedSheet {
  const { options, file } = context;
  const margin = options.marks === true || options.slug === true ? MARGIN : 0;
  const bodies = sheet.placed.map(({ list }) => bodyOf(list, context));
  const boxes = boxesOf(sheet, margin);
  const marks = bodies[0]?.marks ?? [];
  const notes = addNotes(file, sheet, margin);
  const [first] = sheet.placed;
  const [body] = bodies;
  if (margin === 0 && sheet.placed.length === 1 && first !== undefined && body !== undefined && fills(first, sheet)) {
    return { boxes, contents: body.stream, painters: [body.painter], notes, marks };
  }
  const contents: PdfReference[] = [];
  let between = '';
  bodies.forEach(({ stream }, index) => {
    const placed = sheet.placed[index];
    if (placed === undefined) return;
    contents.push(addContent(file, `${between}${placing(placed, sheet, margin)}`), stream);
    between = 'Q\n';
  });
  const outside = paintOutside(sheet, context);
  contents.push(addContent(file, `${between}q 1 0 0 1 ${pdfNumbers(margin, margin)} cm\n${outside.content()}\nQ`));
  return { boxes, contents, painters: [...bodies.map(({ painter }) => painter), outside], notes, marks };
}

function fills({ list, x, y, scale }: PlacedList, sheet: PdfSheet): boolean {
  return x === 0 && y === 0 && scale === 1 && list.width === sheet.width && list.height === sheet.height;
}

function placing({ list, x, y, scale }: PlacedList, sheet: PdfSheet, margin: number): string {
  const factor = pdfFactor(scale);
  const foot = sheet.height - y - list.height * scale;
  return `q ${factor} 0 0 ${factor} ${pdfNumbers(margin + x, margin + foot)} cm`;
}

function bodyOf(list: DisplayList, context: PaintContext): PaintedBody {
  const { options, file, fonts, inks, pictures, bodies, types } = context;
  const known = bodies.get(list);
  if (known !== undefined) return known;
  const painter = createPagePainter({
    origin: { left: 0, top: list.height },
    fonts,
    inks,
    imageOf: (item) => pictures.imageOf(item),
  });
  const { structure } = options;
  const marks = structure && types ? paintMarked(list, painter, structure, types) : (paint(list, painter), []);
  const body = { painter, marks, stream: addContent(file, painter.content()) };
  bodies.set(list, body);
  return body;
}

/** Marks and the slug line, in the trim's own space. */
function paintOutside(sheet: PdfSheet, { options, fonts, inks, pictures }: PaintContext): PagePainter {
  const painter = createPagePainter({
    origin: { left: 0, top: sheet.height },
    fonts,
    inks,
    imageOf: (item) => pictures.imageOf(item),
  });
  if (options.marks === true) {
    painter.raw(registrationMarks(sheet, inks));
    painter.raw(inkPatches(inks));
  }
  if (options.slug === true) painter.glyphs(slugRun(sheet.slug ?? slugOf(sheet, options), sheet, options.fonts));
  return painter;
}

function slugOf({ placed }: PdfSheet, { title, date }: PdfOptions): string {
  return [title, placed.map(({ list }) => list.page).join(' '), date.slice(0, 10)].join('  ');
}

function addContent(file: PdfFile, content: string): PdfReference {
  return file.addStream({}, Buffer.from(content, 'latin1'));
}

/** Trimmed and bled at the same edge: newspapers print nothing to the edge of the sheet (N-BLEED). */
function boxesOf({ width, height }: PdfSheet, margin: number): PaintedSheet['boxes'] {
  const trim: PdfBox = [margin, margin, margin + width, margin + height];
  return { MediaBox: [0, 0, width + 2 * margin, height + 2 * margin], BleedBox: trim, TrimBox: trim };
}

interface ResourceContext {
  readonly pictures: PlacedPictures;
  readonly inks: InkWriter;
  readonly fonts: FontEmbedder;
  readonly states: PdfDictionary;
}

/** The resources a page names, and no empty categories. */
function resourcesOf(
  painters: readonly PagePainter[],
  { states, inks, fonts, pictures }: ResourceContext,
): PdfDictionary {
  const images = new Set(painters.flatMap((painter) => [...painter.images]));
  const faces = new Set(painters.flatMap((painter) => [...painter.faces]));
  const categories: [string, PdfDictionary][] = [
    ['ExtGState', states],
    ['ColorSpace', inks.spaces()],
    ['Font', fonts.resources(faces)],
    ['XObject', Object.fromEntries([...images].map((image) => [image, pictures.reference(image)]))],
  ];
  return Object.fromEntries(categories.filter(([, entries]) => Object.keys(entries).length > 0));
}

/** PDF dates have no fractions of a second, and XMP's must agree with them. Throws on a malformed date. */
function wholeSeconds(iso: string): Date {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds)) throw new Error(`not an ISO 8601 date: ${iso}`);
  return new Date(Math.floor(milliseconds / 1000) * 1000);
}

/** ISO 32000-1, 7.9.4. */
function pdfDate(date: Date): string {
  return `D:${date.toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
}

/** Lets the host answer other events between pages, and stops a cancelled export. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted === true) throw new PdfError('cancelled');
}
