import { setImmediate } from 'node:timers/promises';
import { paint, type DisplayList, type GlyphRun } from '../core/display-list';
import { deflate } from './deflate';
import { createDocumentFonts, type DocumentFonts, type KeptFonts } from './document-fonts';
import { createInkWriter, REGISTRATION, type InkWriter } from './inks';
import { isCurrent, usesOf, type KeptPages, type PageContent, type PageUses } from './kept-pages';
import { inkPatches, MARGIN, registrationMarks, slugRun } from './marks';
import { PdfError, type PdfOptions, type PdfProfile } from './options';
import { addOutputIntent, type KeptProfile } from './output-intent';
import { paintMarked } from './marked-content';
import { addAnnotations } from './annotations';
import { createPagePainter, type PagePainter } from './page-painter';
import { createPdfFile, type PdfFile } from './pdf-file';
import { pdfFactor, pdfNumbers } from './pdf-number';
import type { PdfBox, PdfDictionary, PdfReference } from './pdf-objects';
import { createPictureCache, placePictures, type PictureCache, type PlacedPictures } from './pictures';
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

/** Writes PDFs one after the other, and keeps what did not change from one to the next. */
export interface PdfWriter {
  /**
   * Writes display lists as a PDF and gives its bytes; nothing is written to disk. The file is a function of the
   * options alone, whatever was written before: its dates are `date`, its id a hash of its content. A display list that
   * comes again is known by its identity. Rejects with a `PdfError` for what the user can mend (pictures, profile) and
   * for a cancelled export, with a plain Error for a bug of the caller's.
   */
  write(options: PdfOptions): Promise<Uint8Array>;
}

/** A writer for a program that writes the same pages again and again: one page changed costs that page alone. */
export function createPdfWriter(): PdfWriter {
  const kept: Kept = {
    pages: { press: new WeakMap(), proof: new WeakMap() },
    fonts: new WeakMap(),
    pictures: createPictureCache(),
    profile: {},
  };
  return { write: (options) => write(options, kept) };
}

/** Writes one PDF, as `PdfWriter.write` does. */
export function writePdf(options: PdfOptions): Promise<Uint8Array> {
  return createPdfWriter().write(options);
}

/** What a writer keeps. Contents for a press and for a screen differ in their inks. */
interface Kept {
  readonly pages: { readonly press: KeptPages; readonly proof: KeptPages };
  readonly fonts: KeptFonts;
  readonly pictures: PictureCache;
  readonly profile: KeptProfile;
}

async function write(options: PdfOptions, kept: Kept): Promise<Uint8Array> {
  const { sheets, profile, title, structure, onProgress } = options;
  const date = wholeSeconds(options.date);
  if (sheets.length === 0) throw new Error('a PDF needs at least one page');
  if (profile !== 'proof' && options.outputIntent === undefined) throw new Error(`${profile} needs an output intent`);
  if (
    profile !== 'proof' &&
    (structure !== undefined || sheets.some(({ annotations = [] }) => annotations.length > 0))
  ) {
    throw new Error(`${profile} is for the press: neither tags nor remarks`);
  }
  const { version, pdfx } = PROFILES[profile];
  const file = createPdfFile({ version, packed: profile !== 'x1a' });
  const intent =
    profile === 'proof' || options.outputIntent === undefined
      ? undefined
      : addOutputIntent(file, options.outputIntent, kept.profile);
  const pictures = await placePictures(file, options, kept.pictures);
  const inks = createInkWriter(file, profile);
  const fonts = createDocumentFonts(file, options.fonts, kept.fonts);
  const keptPages = profile === 'proof' ? kept.pages.proof : kept.pages.press;
  const types = structure && typesByKey(structure.root);
  const bodies = new Map<DisplayList, PaintedBody>();
  const context: PaintContext = { options, pictures, inks, fonts, file, keptPages, bodies, ...(types && { types }) };

  takeCodes(context);
  // The thread pool deflates the fonts while this thread paints the pages.
  const [, painted] = await Promise.all([fonts.cut(), paintSheets(context)]);
  fonts.embed();

  const pageTree = file.reserve();
  const pages = painted.map(({ boxes, contents, uses, annotations }, index) =>
    file.add({
      Type: 'Page',
      Parent: pageTree,
      ...boxes,
      Resources: resourcesOf(uses, context),
      Contents: contents,
      ...(annotations.length > 0 && { Annots: annotations }),
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
  readonly fonts: DocumentFonts;
  readonly keptPages: KeptPages;
  /** Every list is written once, on however many sheets it lies. */
  readonly bodies: Map<DisplayList, PaintedBody>;
  /** Types of the elements of a tagged file by their keys. */
  readonly types?: ReadonlyMap<string, StructureType>;
}

interface PaintedBody {
  readonly content: PageContent;
  readonly stream: PdfReference;
  readonly marks: readonly MarkedContent[];
}

interface PaintedSheet {
  readonly boxes: { readonly MediaBox: PdfBox; readonly BleedBox: PdfBox; readonly TrimBox: PdfBox };
  readonly contents: PdfReference | readonly PdfReference[];
  readonly uses: readonly PageUses[];
  readonly annotations: readonly PdfReference[];
  /** Content marked for the structure; of a tagged file's only page on this sheet. */
  readonly marks: readonly MarkedContent[];
}

/** Takes codes for all type of the document, in the order in which it is shown, before any of it is painted. */
function takeCodes(context: PaintContext): void {
  const { options, fonts } = context;
  const lists = new Set<DisplayList>();
  for (const sheet of options.sheets) {
    for (const { list } of sheet.placed) {
      if (lists.has(list)) continue;
      lists.add(list);
      // A page that is kept takes its codes in being looked at.
      if (keptContent(list, context) !== undefined) continue;
      for (const item of list.items) if (item.kind === 'glyphs') fonts.take(item);
    }
    if (options.slug === true) fonts.take(slugRunOf(sheet, options));
  }
}

async function paintSheets(context: PaintContext): Promise<readonly PaintedSheet[]> {
  const { sheets, onProgress, signal } = context.options;
  const painted: PaintedSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    onProgress?.({ stage: 'pages', done: index, total: sheets.length });
    await pause(signal);
    painted.push(paintSheet(sheet, context));
  }
  onProgress?.({ stage: 'fonts', done: 0, total: 1 });
  await pause(signal);
  return painted;
}

/**
 * Paints what lies on a sheet. A page that fills it is its content stream alone; else short streams between place each
 * page, and draw the marks.
 */
function paintSheet(sheet: PdfSheet, context: PaintContext): PaintedSheet {
  const { options, file } = context;
  const margin = options.marks === true || options.slug === true ? MARGIN : 0;
  const placed = sheet.placed.map((place) => ({ ...bodyOf(place.list, context), place }));
  const uses = placed.map(({ content }) => content);
  const boxes = boxesOf(sheet, margin);
  const annotations = addAnnotations(file, sheet, margin);
  const [first] = placed;
  const marks = first?.marks ?? [];
  if (margin === 0 && placed.length === 1 && first !== undefined && fills(first.place, sheet)) {
    return { boxes, contents: first.stream, uses, annotations, marks };
  }
  const contents: PdfReference[] = [];
  let between = '';
  for (const { stream, place } of placed) {
    contents.push(file.addStream({}, ascii(`${between}${placing(place, sheet, margin)}`)), stream);
    between = 'Q\n';
  }
  if (margin === 0) {
    return { boxes, contents: [...contents, file.addStream({}, ascii(between))], uses, annotations, marks };
  }
  const outside = paintOutside(sheet, context);
  const placeOutside = ascii(`${between}q 1 0 0 1 ${pdfNumbers(margin, margin)} cm\n`);
  contents.push(file.addStream({}, Buffer.concat([placeOutside, outside.content(), ascii('Q\n')])));
  return { boxes, contents, uses: [...uses, usesOf(outside.use)], annotations, marks };
}

function ascii(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function fills({ list, x, y, scale }: PlacedList, sheet: PdfSheet): boolean {
  return x === 0 && y === 0 && scale === 1 && list.width === sheet.width && list.height === sheet.height;
}

function placing({ list, x, y, scale }: PlacedList, sheet: PdfSheet, margin: number): string {
  const factor = pdfFactor(scale);
  const foot = sheet.height - y - list.height * scale;
  return `q ${factor} 0 0 ${factor} ${pdfNumbers(margin + x, margin + foot)} cm`;
}

/** The content stream of a page: the one it had, if it is still right. */
function bodyOf(list: DisplayList, context: PaintContext): PaintedBody {
  const { file, bodies } = context;
  const written = bodies.get(list);
  if (written !== undefined) return written;
  const { content, marks } = context.types === undefined ? untagged(list, context) : tagged(list, context);
  const body = { content, marks, stream: file.addDeflated({}, content.deflated) };
  bodies.set(list, body);
  return body;
}

type PaintedContent = Pick<PaintedBody, 'content' | 'marks'>;

function untagged(list: DisplayList, context: PaintContext): PaintedContent {
  const before = keptContent(list, context);
  if (before !== undefined) return { content: before, marks: [] };
  const painter = painterOf(list, context);
  paint(list, painter);
  const content = contentOf(painter);
  context.keptPages.set(list, content);
  return { content, marks: [] };
}

/** The content that a page had in the file before, if it is still right. */
function keptContent(list: DisplayList, context: PaintContext): PageContent | undefined {
  const { fonts, pictures, keptPages, types } = context;
  const before = types === undefined ? keptPages.get(list) : undefined;
  if (before === undefined) return undefined;
  const images = list.items.flatMap((item) => (item.kind === 'picture' ? [pictures.imageOf(item)] : []));
  return isCurrent(before, fonts, images) ? before : undefined;
}

/** Tags belong to the whole document, so nothing is kept. */
function tagged(list: DisplayList, context: PaintContext): PaintedContent {
  const { options, types } = context;
  const painter = painterOf(list, context);
  const marks = options.structure && types ? paintMarked(list, painter, options.structure, types) : [];
  return { content: contentOf(painter), marks };
}

function contentOf(painter: PagePainter): PageContent {
  return { deflated: deflate(painter.content()), ...usesOf(painter.use) };
}

/** Marks and the slug line, in the trim's own space. */
function paintOutside(sheet: PdfSheet, context: PaintContext): PagePainter {
  const { options, inks } = context;
  const painter = painterOf(sheet, context);
  if (options.marks === true) {
    painter.raw(registrationMarks(sheet, inks), [REGISTRATION]);
    painter.raw(inkPatches(inks));
  }
  if (options.slug === true) painter.glyphs(slugRunOf(sheet, options));
  return painter;
}

function painterOf({ height }: { readonly height: number }, { fonts, inks, pictures }: PaintContext): PagePainter {
  return createPagePainter({
    origin: { left: 0, top: height },
    fonts,
    inks,
    imageOf: (item) => pictures.imageOf(item),
  });
}

function slugRunOf(sheet: PdfSheet, options: PdfOptions): GlyphRun {
  return slugRun(sheet.slug ?? slugOf(sheet, options), sheet, options.fonts);
}

function slugOf({ placed }: PdfSheet, { title, date }: PdfOptions): string {
  return [title, placed.map(({ list }) => list.page).join(' '), date.slice(0, 10)].join('  ');
}

/** Trimmed and bled at the same edge: newspapers print nothing to the edge of the sheet (N-BLEED). */
function boxesOf({ width, height }: PdfSheet, margin: number): PaintedSheet['boxes'] {
  const trim: PdfBox = [margin, margin, margin + width, margin + height];
  return { MediaBox: [0, 0, width + 2 * margin, height + 2 * margin], BleedBox: trim, TrimBox: trim };
}

/** The resources a page names, and no empty categories. */
function resourcesOf(uses: readonly PageUses[], { inks, fonts, pictures }: PaintContext): PdfDictionary {
  const images = new Set(uses.flatMap((use) => use.images.map(({ image }) => image)));
  const faces = new Set(uses.flatMap((use) => use.faces.map(({ id }) => id)));
  const spaces = uses.flatMap(({ spots }) => spots.map((spot) => inks.space(spot)));
  const categories: [string, PdfDictionary][] = [
    ['ExtGState', inks.states],
    ['ColorSpace', Object.assign({}, ...spaces) as PdfDictionary],
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
