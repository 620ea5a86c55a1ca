import type { Rect } from '../../core/geometry';
import type { PdfFinding } from '../findings';
import { isArray, isStream, type PdfDict, type PdfFile, type PdfObject, type PdfPage } from '../reader/objects';
import { dictOf, nameOf, numberOf, numbersOf } from '../reader/access';
import type { PaintEvent } from './events';
import { initialState } from './graphics-state';
import { runContent } from './interpreter';
import type { Matrix } from './matrix';
import { startRun, type ContentCache, type SpaceUse, type TransparencyUse } from './page-run';

/** What a page paints, and all that was found while reading it. Everything lies in trim space. */
export interface PageContent {
  /** From 1. */
  readonly number: number;
  /** Size of the trim, in points. */
  readonly width: number;
  readonly height: number;
  readonly media: Rect;
  readonly bleed: Rect;
  readonly events: readonly PaintEvent[];
  readonly spaces: readonly SpaceUse[];
  readonly transparency: readonly TransparencyUse[];
  /** The page's own transparency group, where it has one: its colour space, `undefined` where it names none. */
  readonly group: { readonly space: string | undefined } | undefined;
  /** Findings of X-CONTENT, X-RESOURCES and X-NUMBERS. */
  readonly findings: readonly PdfFinding[];
}

/** What reading several pages of one file shares. */
export function contentCache(): ContentCache {
  return { fonts: new Map(), spaces: new Map() };
}

/** Reads what a page paints. Never throws, whatever the page holds, and ends in bounded time. */
export function readPageContent(file: PdfFile, page: PdfPage, cache: ContentCache = contentCache()): PageContent {
  const findings: PdfFinding[] = [];
  const run = startRun(file, cache, page.number, findings);
  const { trim, media, bleed } = boxesOf(file, page);
  // Units of user space are larger than a point where the page says so (PDF 1.6).
  const unit = Math.max(numberOf(file, page.get('UserUnit')) ?? 1, 1e-3);
  const toTrim: Matrix = [unit, 0, 0, -unit, -trim.x * unit, (trim.y + trim.height) * unit];
  const group = dictOf(file, page.get('Group'));
  if (nameOf(file, group?.entries.get('S')) === 'Transparency') run.useTransparency({ what: 'Group', value: 'page' });
  runContent(run, contentOf(file, page.get('Contents'), run.report), initialState(toTrim), {
    resources: resourceDict(file, page),
    base: toTrim,
    depth: 0,
    inPattern: false,
    colourless: false,
  });
  const inTrim = (box: Rect): Rect => ({
    x: (box.x - trim.x) * unit,
    y: (trim.y + trim.height - box.y - box.height) * unit,
    width: box.width * unit,
    height: box.height * unit,
  });
  return {
    number: page.number,
    width: trim.width * unit,
    height: trim.height * unit,
    media: inTrim(media),
    bleed: inTrim(bleed),
    events: run.events,
    spaces: run.spaces,
    transparency: run.transparency,
    group: group && { space: groupSpace(file, group) },
    findings,
  };
}

function resourceDict(file: PdfFile, page: PdfPage): PdfDict | undefined {
  return dictOf(file, page.get('Resources'));
}

function groupSpace(file: PdfFile, group: PdfDict): string | undefined {
  const space = file.resolve(group.entries.get('CS'));
  return isArray(space) ? nameOf(file, space[0]) : nameOf(file, space);
}

/** A page's streams as one: a blank between them, since no word runs on from one to the next. */
function contentOf(
  file: PdfFile,
  contents: PdfObject,
  report: (id: string, values: Readonly<Record<string, string>>) => void,
): Uint8Array {
  const value = file.resolve(contents);
  const streams = isArray(value) ? value.map((item) => file.resolve(item)) : value === null ? [] : [value];
  const parts = streams.map((stream) => {
    const bytes = isStream(stream) ? file.decode(stream) : undefined;
    if (bytes === undefined) report('X-CONTENT', { reason: 'unreadable' });
    return bytes ?? new Uint8Array();
  });
  if (parts.length === 1) return parts[0] ?? new Uint8Array();
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
    whole[at++] = 0x0a;
  }
  return whole;
}

/** The sheet of a page that says nothing of its size: A4, as viewers take it. */
const DEFAULT_BOX: Rect = { x: 0, y: 0, width: 595, height: 842 };

function boxesOf(file: PdfFile, page: PdfPage): { trim: Rect; media: Rect; bleed: Rect } {
  const box = (key: string): Rect | undefined => {
    const numbers = numbersOf(file, page.get(key));
    if (numbers?.length !== 4) return undefined;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
    const rect = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
    return rect.width > 0 && rect.height > 0 ? rect : undefined;
  };
  const media = box('MediaBox') ?? DEFAULT_BOX;
  const trim = box('TrimBox') ?? box('ArtBox') ?? box('CropBox') ?? media;
  return { trim, media, bleed: box('BleedBox') ?? trim };
}
