import type { DisplayList, GlyphRun } from '../core/display-list';
import type { Rect } from '../core/geometry';
import { finding } from './check';
import { trimOf, gapBetween } from './checks/placement';
import { rounded } from './checks/on-pages';
import type { GlyphEvent } from './content/events';
import { contentCache, readPageContent, type PageContent } from './content/page-content';
import { INVISIBLE, glyphBounds, sizeOf } from './content/visible';
import type { PdfFinding } from './findings';
import { openPdf } from './reader/open-pdf';

/** A page of the file as it was meant: composed pages laid on a trim, in points from its top left, y downwards. */
export interface ExpectedSheet {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly {
    readonly list: DisplayList;
    readonly x: number;
    readonly y: number;
    readonly scale: number;
  }[];
}

/** The promise of the house: screen and paper agree to a hundredth of a millimetre. */
const TOLERANCE = (0.01 * 72) / 25.4;
/** Sizes and slants agree to a thousandth of the size. */
const SIZE_TOLERANCE = 0.001;
/** A glyph that lies this near to where it belongs, in points, has moved; farther away it is another. */
const MOVED = 6;
/** Differences told of one page. */
const MOST_TOLD = 20;

/**
 * Compares a written file with the display lists it was written from: every glyph is at its position within 0.01 mm, in
 * its size and with its text; none is lost, doubled or added. Differences of text are findings of N-TEXT, all others of
 * N-PARITY. What stands wholly outside the trim is slug and not compared.
 */
export function compareWithLists(bytes: Uint8Array, sheets: readonly ExpectedSheet[]): readonly PdfFinding[] {
  const opened = openPdf(bytes);
  if (!opened.ok) return [finding('N-PARITY', { reason: 'unreadable' })];
  const cache = contentCache();
  return compareContents(
    opened.file.pages.map((page) => readPageContent(opened.file, page, cache)),
    sheets,
  );
}

/** The same of pages whose content has been read. */
export function compareContents(
  contents: readonly PageContent[],
  sheets: readonly ExpectedSheet[],
): readonly PdfFinding[] {
  const pages =
    contents.length === sheets.length
      ? []
      : [finding('N-PARITY', { reason: 'pages', pages: contents.length, wanted: sheets.length })];
  const glyphs = sheets.flatMap((sheet, index) => {
    const content = contents[index];
    return content === undefined ? [] : compareSheet(content, sheet);
  });
  return [...pages, ...glyphs];
}

/** A glyph as it is meant to stand. */
interface Wanted {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where its em runs to: across the page, or down when it is turned. */
  readonly along: readonly [x: number, y: number];
  readonly text: string;
}

function compareSheet(content: PageContent, sheet: ExpectedSheet): readonly PdfFinding[] {
  const found = content.events.filter(
    (event): event is GlyphEvent =>
      event.kind === 'glyph' && event.mode !== INVISIBLE && gapBetween(glyphBounds(event), trimOf(content)) <= 0,
  );
  const index = indexOf(found);
  const taken = new Set<GlyphEvent>();
  const take = (wanted: Wanted, fits: (event: GlyphEvent) => boolean): GlyphEvent | undefined => {
    const event = index.near(wanted.x, wanted.y).find((candidate) => !taken.has(candidate) && fits(candidate));
    if (event !== undefined) taken.add(event);
    return event;
  };
  const inPlace = (wanted: Wanted, event: GlyphEvent): boolean =>
    Math.abs(event.matrix[4] - wanted.x) <= TOLERANCE && Math.abs(event.matrix[5] - wanted.y) <= TOLERANCE;
  const says = (wanted: Wanted, event: GlyphEvent): boolean => (event.code.text ?? '') === wanted.text;

  const wanted = sheet.placed.flatMap(glyphsOf);
  const first = wanted.filter(
    (glyph) =>
      take(glyph, (event) => inPlace(glyph, event) && says(glyph, event) && isOfSize(glyph, event)) === undefined,
  );
  // What has no glyph of its own may have one that is wrong in one way only: that says more than that it is missing.
  const findings: PdfFinding[] = [];
  const tell = (id: string, values: PdfFinding['values'], rect: Rect): void => {
    if (findings.length < MOST_TOLD) findings.push(finding(id, values, { page: content.number, rect }));
  };
  for (const glyph of first) {
    const { text } = glyph;
    const resized = take(glyph, (event) => inPlace(glyph, event) && says(glyph, event));
    if (resized !== undefined) {
      tell(
        'N-PARITY',
        { reason: 'size', text, size: rounded(sizeOf(resized)), wanted: rounded(glyph.size) },
        boxOf(glyph),
      );
      continue;
    }
    const renamed = take(glyph, (event) => inPlace(glyph, event) && isOfSize(glyph, event));
    if (renamed !== undefined) {
      tell('N-TEXT', { text: renamed.code.text ?? '', wanted: text }, boxOf(glyph));
      continue;
    }
    const moved = take(glyph, (event) => says(glyph, event) && isOfSize(glyph, event));
    if (moved === undefined) tell('N-PARITY', { reason: 'lost', text }, boxOf(glyph));
    else {
      const distance = Math.hypot(moved.matrix[4] - glyph.x, moved.matrix[5] - glyph.y);
      tell('N-PARITY', { reason: 'moved', text, distance: rounded((distance * 25.4) / 72, 3) }, boxOf(glyph));
    }
  }
  for (const event of found) {
    if (!taken.has(event)) tell('N-PARITY', { reason: 'added', text: event.code.text ?? '' }, glyphBounds(event));
  }
  return findings;
}

function glyphsOf({ list, x, y, scale }: ExpectedSheet['placed'][number]): Wanted[] {
  return list.items.flatMap((item) =>
    item.kind !== 'glyphs'
      ? []
      : // Glyph 0 is what a face lacks: the composer reports it, and no output draws it.
        item.glyphs.flatMap((glyph, i) => (glyph === 0 ? [] : [wantedOf(item, i, { x, y, scale })])),
  );
}

function wantedOf(run: GlyphRun, i: number, { x, y, scale }: { x: number; y: number; scale: number }): Wanted {
  const size = run.size * scale;
  const em = size * (run.stretch ?? 1);
  return {
    x: x + (run.x[i] ?? 0) * scale,
    y: y + (run.y[i] ?? 0) * scale,
    size,
    along: run.turn === 90 ? [0, em] : [em, 0],
    text: run.text[i] ?? '',
  };
}

function isOfSize({ size, along }: Wanted, event: GlyphEvent): boolean {
  const within = SIZE_TOLERANCE * size;
  return (
    Math.abs(sizeOf(event) - size) <= within &&
    Math.abs(event.matrix[0] - along[0]) <= within &&
    Math.abs(event.matrix[1] - along[1]) <= within
  );
}

function boxOf({ x, y, size }: Wanted): Rect {
  return { x, y: y - size, width: size, height: size };
}

/** Finds glyphs by their place, the nearest first. */
function indexOf(events: readonly GlyphEvent[]): { near(x: number, y: number): readonly GlyphEvent[] } {
  const cells = new Map<string, GlyphEvent[]>();
  const cellOf = (value: number): number => Math.floor(value / MOVED);
  for (const event of events) {
    const key = `${cellOf(event.matrix[4])} ${cellOf(event.matrix[5])}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [event]);
    else cell.push(event);
  }
  return {
    near: (x, y) => {
      const near: { readonly event: GlyphEvent; readonly distance: number }[] = [];
      for (let column = cellOf(x - MOVED); column <= cellOf(x + MOVED); column++) {
        for (let row = cellOf(y - MOVED); row <= cellOf(y + MOVED); row++) {
          for (const event of cells.get(`${column} ${row}`) ?? []) {
            const distance = Math.hypot(event.matrix[4] - x, event.matrix[5] - y);
            if (distance <= MOVED) near.push({ event, distance });
          }
        }
      }
      return near.sort((a, b) => a.distance - b.distance).map(({ event }) => event);
    },
  };
}
