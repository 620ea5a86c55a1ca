import {
  ANNOTATION_KINDS,
  ATTACHING_KINDS,
  annotationOfParts,
  attachedWords,
  callout,
  drawnBoxes,
  freshId,
  plainText,
  pointing,
  pointsOfNumbers,
  rectOfBox,
  rectOfCaret,
  rectsOfQuads,
} from '../../core/annotation';
import type { Annotation, AnnotationColour, AnnotationKind, LeftOut, PageSpace } from '../../core/annotation';
import type { Point } from '../../core/geometry';
import { contentCache, readPageContent } from '../content/page-content';
import { trimBoxOf } from '../page-boxes';
import { arrayOf, dictOf, nameOf, numbersOf, streamOf, textOf } from '../reader/access';
import { isRef } from '../reader/objects';
import type { PdfDict, PdfFile, PdfObject, PdfPage } from '../reader/objects';
import { openPdf } from '../reader/open-pdf';
import type { UnreadableCode } from '../reader/open-pdf';
import { leftOutOfPdf } from './left-out-of-pdf';
import { nameOfFile } from './name-of-file';
import { wordsOfRichText } from './rich-text';
import { typeReader } from './type-under';

/** Why the remarks of a file cannot be read: it is no PDF, has no pages, or is locked by a password. */
export type UnreadableAnnotations = UnreadableCode | 'pdf-encrypted';

/**
 * Remarks of a PDF, page by page in the order of the file, and what stays in the file; or why there are none to read.
 */
export type ReadAnnotations =
  | {
      readonly ok: true;
      readonly pages: number;
      readonly annotations: readonly Annotation[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false; readonly code: UnreadableAnnotations };

/** A day of proofreading a whole edition makes some thousands. */
const MOST_ANNOTATIONS = 100_000;

const KINDS: ReadonlyMap<string, AnnotationKind> = new Map([
  ...Object.entries(ANNOTATION_KINDS).map(([kind, { pdf }]) => [pdf, kind as AnnotationKind] as const),
  ...ATTACHING_KINDS.map((kind) => [kind, 'comment'] as const),
]);

/**
 * Reads the remarks of a PDF (ISO 32000-1, 12.5.6): of every page, places from the top left of its trim, and the type
 * that they mark. A remark without a name of its own is called by its object; of two with one name the later is called
 * otherwise. Links, form fields, the windows of remarks (Popup) and other kinds that say nothing are left out, and
 * highlights without their type and ink without a place too: so programs remove one. Never throws.
 */
export function readAnnotations(bytes: Uint8Array): ReadAnnotations {
  const opened = openPdf(bytes);
  if (!opened.ok) return opened;
  const { file } = opened;
  if (file.encrypted) return { ok: false, code: 'pdf-encrypted' };
  const found = file.pages.flatMap((page) => markupOf(file, page)).slice(0, MOST_ANNOTATIONS);
  const ids = idsOf(file, found);
  const byNumber = new Map(found.map(({ number }, index): [number | undefined, string] => [number, ids[index] ?? '']));
  const annotations = found.map((each, index) => annotationOf(file, each, { id: ids[index] ?? '', byNumber }));
  return {
    ok: true,
    pages: file.pages.length,
    annotations: withType(file, annotations),
    leftOut: leftOutOfPdf(file),
  };
}

/** The remarks, those on type with what the pages say there. */
function withType(file: PdfFile, annotations: readonly Annotation[]): readonly Annotation[] {
  const cache = contentCache();
  const readers = new Map<number, ReturnType<typeof typeReader>>();
  return annotations.map((annotation) => {
    const { page: number, kind, quads } = annotation;
    const page = file.pages[number - 1];
    const isOnType = quads !== undefined || kind === 'caret' || drawnBoxes(annotation).length > 0;
    if (page === undefined || !isOnType) return annotation;
    const reader = readers.get(number) ?? typeReader(readPageContent(file, page, cache));
    readers.set(number, reader);
    const type = reader(annotation);
    return type === undefined ? annotation : { ...annotation, type };
  });
}

/** A remark as the file has it. */
interface Found {
  readonly page: number;
  readonly space: PageSpace;
  readonly kind: AnnotationKind;
  /** The number of its object; nothing for one that stands in its page's list itself. */
  readonly number: number | undefined;
  readonly dict: PdfDict;
}

function markupOf(file: PdfFile, page: PdfPage): readonly Found[] {
  const trim = trimBoxOf(file, page);
  const space = { left: trim?.left ?? 0, top: trim?.top ?? 0 };
  return (arrayOf(file, page.get('Annots')) ?? []).flatMap((entry) => {
    const dict = dictOf(file, entry);
    const kind = dict && KINDS.get(nameOf(file, dict.entries.get('Subtype')) ?? '');
    if (dict === undefined || kind === undefined || isRemoved(file, dict)) return [];
    return [{ page: page.number, space, kind, dict, number: isRef(entry) ? entry.number : undefined }];
  });
}

/**
 * Type that is marked no more, a list of quads that is empty, or ink that was rubbed out, which has neither strokes nor
 * a place (WPS); and no words.
 */
function isRemoved(file: PdfFile, { entries }: PdfDict): boolean {
  const quads = arrayOf(file, entries.get('QuadPoints'));
  const isNowhere = nameOf(file, entries.get('Subtype')) === 'Ink' && !entries.has('Rect') && !entries.has('InkList');
  return (quads?.length === 0 || isNowhere) && textOf(file, entries.get('Contents')) === undefined;
}

/** The id of each remark, every one once. */
function idsOf(file: PdfFile, found: readonly Found[]): readonly string[] {
  const taken = new Set<string>();
  return found.map(({ dict, number }, index) => {
    const name = wordsOf(file, dict, 'NM') || `object-${number ?? `direct-${index + 1}`}`;
    return freshId(name, taken);
  });
}

function annotationOf(
  file: PdfFile,
  found: Found,
  { id, byNumber }: { readonly id: string; readonly byNumber: ReadonlyMap<number | undefined, string> },
): Annotation {
  const { page, space, kind, dict } = found;
  const get = (key: string): PdfObject | undefined => dict.entries.get(key);
  const numbers = (key: string): readonly number[] => numbersOf(file, get(key)) ?? [];
  const box = numbers('Rect');
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const answered = get('IRT');
  return annotationOfParts({
    ...{ id, page, kind },
    rect: kind === 'caret' ? rectOfCaret(space, box, numbers('RD')) : rectOfBox(space, x1, y1, x2, y2),
    quads: rectsOfQuads(space, numbers('QuadPoints')),
    ...(kind === 'words'
      ? callout(pointsOfNumbers(space, numbers('CL')))
      : pointing(strokesOf(file, found), endsOf(file, get('LE')))),
    // What is said plainly, else what is said with looks: programs may write either (ISO 32000-1, table 170).
    text: attachedWords(
      wordsOf(file, dict, 'Contents') || wordsOfRichText(richOf(file, get('RC'))),
      nameOfFile(file, get('FS')),
    ),
    author: wordsOf(file, dict, 'T'),
    subject: wordsOf(file, dict, 'Subj'),
    created: wordsOf(file, dict, 'CreationDate'),
    modified: wordsOf(file, dict, 'M'),
    colour: colourOf(numbers('C')),
    replyTo: isRef(answered) ? byNumber.get(answered.number) : undefined,
    grouped: nameOf(file, get('RT')) === 'Group',
    state: { model: wordsOf(file, dict, 'StateModel'), value: wordsOf(file, dict, 'State') },
  });
}

function wordsOf(file: PdfFile, dict: PdfDict, key: string): string {
  return plainText(textOf(file, dict.entries.get(key))?.replace(/^\ufeff/, '') ?? '');
}

/** Rich text as it stands in the file: a string or a stream. */
function richOf(file: PdfFile, object: PdfObject | undefined): string {
  const stream = streamOf(file, object);
  if (stream === undefined) return plainText(textOf(file, object) ?? '');
  const bytes = file.decode(stream) ?? new Uint8Array();
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return plainText(new TextDecoder(isUtf16 ? 'utf-16be' : 'utf-8').decode(bytes));
}

function strokesOf(file: PdfFile, { kind, dict, space }: Found): readonly (readonly Point[])[] {
  const points = (numbers: readonly number[] = []): readonly Point[] => pointsOfNumbers(space, numbers);
  switch (kind) {
    case 'line':
      return [points(numbersOf(file, dict.entries.get('L')))].filter(({ length }) => length === 2);
    case 'polygon':
    case 'polyline':
      return [points(numbersOf(file, dict.entries.get('Vertices')))].filter(({ length }) => length > 0);
    case 'ink':
      return (arrayOf(file, dict.entries.get('InkList')) ?? []).map((list) => points(numbersOf(file, list)));
    default:
      return [];
  }
}

/** The looks of a line's ends (ISO 32000-1, table 176), first and last. */
function endsOf(file: PdfFile, ends: PdfObject | undefined): readonly string[] {
  return (arrayOf(file, ends) ?? []).map((end) => nameOf(file, end) ?? '');
}

/** Grey, RGB or CMYK, as bytes would hold it; no numbers stand for no colour. */
function colourOf(parts: readonly number[]): AnnotationColour | undefined {
  const [a = 0, b = 0, c = 0, k = 0] = parts.map((part) => Math.min(1, Math.max(0, part)));
  const inBytes = (...rgb: AnnotationColour): AnnotationColour => {
    const [red, green, blue] = rgb.map((part) => Math.round(part * 255) / 255);
    return [red ?? 0, green ?? 0, blue ?? 0];
  };
  if (parts.length === 1) return inBytes(a, a, a);
  if (parts.length === 3) return inBytes(a, b, c);
  if (parts.length === 4) return inBytes((1 - a) * (1 - k), (1 - b) * (1 - k), (1 - c) * (1 - k));
  return undefined;
}
