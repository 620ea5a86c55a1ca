import { BLACK } from '../../core/display-list';
import type { DisplayItem, DisplayList, Rule } from '../../core/display-list';
import type { FontBook } from '../../core/font';
import type { Rect } from '../../core/geometry';
import { mmToPoints } from '../../core/units';
import type { PdfSheet, PlacedList } from '../../pdf';
import { plainLine } from '../plain-type';
import type { ProofSheet, SheetPages } from '../order';

/** Millimetres of office paper, upright (ISO 216). */
const PAPER: Readonly<Record<ProofSheet, { readonly width: number; readonly height: number }>> = {
  A3: { width: 297, height: 420 },
  A4: { width: 210, height: 297 },
};

/** What office printers leave white at the edges, with room for the marks; above the pages stand their labels too. */
const MARGIN = mmToPoints(9);
const LABEL_ROOM = mmToPoints(5);
const LABEL_SIZE = 8;
const LABEL_OFFSET = mmToPoints(5);

const MARK_WIDTH = 0.3;
const MARK_OFFSET = mmToPoints(1.5);
const MARK_LENGTH = mmToPoints(4);
/** The fold is told from the cuts by its dashes. */
const FOLD_DASH = [2, 2] as const;

/** What an imposed sheet is made with. */
export interface ImposeContext {
  readonly paper: ProofSheet;
  /** The size of every page. */
  readonly page: { readonly width: number; readonly height: number };
  /** A composed page by its number. */
  readonly listOf: (page: number) => DisplayList | undefined;
  /** What the foot of the sheet says besides its scale. */
  readonly title: string;
  readonly fonts: FontBook;
}

/** How much smaller pages are on a sheet, to fit beside each other as large as they can. */
function imposedScale(pages: SheetPages, { paper, page }: Pick<ImposeContext, 'paper' | 'page'>): number {
  const room = roomOn(pages, paper);
  return Math.min(1, room.width / (page.width * pages.length), room.height / page.height);
}

/**
 * The pages side by side on office paper, in the places that they have on the press: each under its name, with marks
 * where it is cut and where the sheet is folded. A blank place stays white between its marks.
 */
export function imposedSheet(pages: SheetPages, context: ImposeContext): PdfSheet {
  const { page, listOf, title, fonts } = context;
  const { paper, room } = { paper: paperOf(pages, context.paper), room: roomOn(pages, context.paper) };
  const scale = imposedScale(pages, context);
  const [width, height] = [page.width * scale, page.height * scale];
  const left = room.x + (room.width - width * pages.length) / 2;
  const top = room.y + (room.height - height) / 2;
  const placed: PlacedList[] = [];
  const items: DisplayItem[] = cornerMarks({ x: left, y: top, width: width * pages.length, height });
  pages.forEach((number, index) => {
    const x = left + index * width;
    if (index > 0) items.push(...foldMarks(x, { top, foot: top + height }));
    const list = number === undefined ? undefined : listOf(number);
    if (number === undefined || list === undefined) return;
    placed.push({ list, x, y: top, scale });
    const text = `A${String(number).padStart(2, '0')}`;
    items.push(
      plainLine(
        { text, x: x + width / 2, y: top - LABEL_OFFSET, size: LABEL_SIZE, weight: 700, align: 'centre' },
        fonts,
      ),
    );
  });
  const foot = `${title}   ${Math.round(scale * 100)} %`;
  items.push(
    plainLine(
      { text: foot, x: left + width * pages.length, y: paper.height - MARGIN / 2, size: 6, align: 'end' },
      fonts,
    ),
  );
  const marks = { page: 0, ...paper, items };
  return { ...paper, placed: [...placed, { list: marks, x: 0, y: 0, scale: 1 }] };
}

/** Two pages lie beside each other on paper laid across, one stands on it upright. */
function paperOf(pages: SheetPages, sheet: ProofSheet): { readonly width: number; readonly height: number } {
  const [width, height] = [mmToPoints(PAPER[sheet].width), mmToPoints(PAPER[sheet].height)];
  return pages.length > 1 ? { width: height, height: width } : { width, height };
}

function roomOn(pages: SheetPages, sheet: ProofSheet): Rect {
  const { width, height } = paperOf(pages, sheet);
  const top = MARGIN + LABEL_ROOM;
  return { x: MARGIN, y: top, width: width - 2 * MARGIN, height: height - top - MARGIN };
}

function cornerMarks({ x, y, width, height }: Rect): Rule[] {
  return [x, x + width].flatMap((atX, i) =>
    [y, y + height].flatMap((atY, j) => {
      const [outX, outY] = [i === 0 ? -1 : 1, j === 0 ? -1 : 1];
      return [
        mark(atX + outX * MARK_OFFSET, atY, atX + outX * (MARK_OFFSET + MARK_LENGTH), atY),
        mark(atX, atY + outY * MARK_OFFSET, atX, atY + outY * (MARK_OFFSET + MARK_LENGTH)),
      ];
    }),
  );
}

function foldMarks(x: number, { top, foot }: { readonly top: number; readonly foot: number }): Rule[] {
  return [
    mark(x, top - MARK_OFFSET - MARK_LENGTH, x, top - MARK_OFFSET, FOLD_DASH),
    mark(x, foot + MARK_OFFSET, x, foot + MARK_OFFSET + MARK_LENGTH, FOLD_DASH),
  ];
}

function mark(x1: number, y1: number, x2: number, y2: number, dash?: Rule['dash']): Rule {
  const owner = { kind: 'furniture', id: 'outputs', part: 'mark' } as const;
  return { kind: 'rule', owner, x1, y1, x2, y2, width: MARK_WIDTH, ink: BLACK, ...(dash && { dash }) };
}
