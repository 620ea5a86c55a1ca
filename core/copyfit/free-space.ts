import { sharesColumns } from '../document';
import type { Edition, GridRect } from '../document';
import { takenFrames } from '../page';

/** What is free of a page for articles to grow into or to be put on. */
export interface FreeSpace {
  readonly columns: number;
  readonly lines: number;
  /**
   * Whether an article may stand there: inside the type area, a line of white between it and what is above and below.
   */
  readonly isFree: (rect: GridRect) => boolean;
  /** Whether nothing stands there, nor right above it: the line under each thing is its own white. */
  readonly isWhite: (rect: GridRect) => boolean;
  /** The deepest rectangles where an article may stand, of each run of columns. */
  readonly places: () => readonly GridRect[];
}

/** The free space of a page (from 1), the frames of these articles counted as free. */
export function freeSpace(edition: Edition, page: number, without: readonly string[] = []): FreeSpace {
  const { columns, lines } = edition.profile.grid;
  const articles = edition.pages[page - 1]?.articles ?? [];
  const taken = [
    ...takenFrames(edition, page),
    ...articles.filter(({ id, hidden }) => !hidden && !without.includes(id)),
  ].map(({ frame }) => frame);
  const isInside = ({ column, line, ...rect }: GridRect): boolean =>
    column >= 0 && line >= 0 && column + rect.columns <= columns && line + rect.lines <= lines;
  const isFree = (rect: GridRect): boolean => isInside(rect) && !taken.some((frame) => crowds(rect, frame, 1));
  const isWhite = (rect: GridRect): boolean => isInside(rect) && !taken.some((frame) => crowds(rect, frame, 0));
  return { columns, lines, isFree, isWhite, places: () => freePlaces({ columns, lines }, isFree) };
}

/** Whether a frame shares columns with another and has no line of white under it, nor `below` lines over it. */
function crowds(a: GridRect, b: GridRect, below: 0 | 1): boolean {
  return sharesColumns(a, b) && a.line < b.line + b.lines + 1 && b.line < a.line + a.lines + below;
}

/** The deepest rectangles of each run of columns of which every line is free. */
export function freePlaces(
  { columns, lines }: Pick<FreeSpace, 'columns' | 'lines'>,
  isFree: FreeSpace['isFree'],
): readonly GridRect[] {
  const places: GridRect[] = [];
  for (let column = 0; column < columns; column++) {
    for (let width = 1; column + width <= columns; width++) {
      let start = 0;
      for (let line = 0; line <= lines; line++) {
        if (line < lines && isFree({ column, columns: width, line, lines: 1 })) continue;
        if (line > start) places.push({ column, columns: width, line: start, lines: line - start });
        start = line + 1;
      }
    }
  }
  return places;
}

/** How many lines or columns an article's frame may grow towards a side of its page. */
export function roomBeside(frame: GridRect, side: 'above' | 'below' | 'left' | 'right', { isFree }: FreeSpace): number {
  for (let by = 1; ; by++) if (!isFree(grown(frame, side, by))) return by - 1;
}

/** A frame with a side moved out by so many lines or columns; in, when negative. */
export function grown(frame: GridRect, side: 'above' | 'below' | 'left' | 'right', by: number): GridRect {
  switch (side) {
    case 'above':
      return { ...frame, line: frame.line - by, lines: frame.lines + by };
    case 'below':
      return { ...frame, lines: frame.lines + by };
    case 'left':
      return { ...frame, column: frame.column - by, columns: frame.columns + by };
    case 'right':
      return { ...frame, columns: frame.columns + by };
  }
}
