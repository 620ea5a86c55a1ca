import { PAPER } from '../display-list';
import type { Ink } from '../display-list';
import type { ArticlePicture, CaptionPlace, GridRect, StoryPicture } from '../document';
import type { SetLine, SettingNote } from '../line';
import { roundPoints } from '../units';
import type { Points } from '../units';
import type { PageGrid } from './grid';
import { pictureSpan } from './picture-span';
import type { Span } from './picture-span';
import { setOneLine, setRunning, spanOf } from './setting';
import type { Setting } from './setting';

/** Least white between a caption and the credit that ends its last line, in em. */
const CREDIT_GAP = 1;
/** White between the edge of a picture and the words on it, in cells. */
const INSIDE_WHITE = 0.5;

/** A line of a caption, or the credit that ends it, in a row from the caption's top. */
export interface CaptionLine {
  readonly part: 'caption' | 'credit';
  readonly row: number;
  readonly size: Points;
  readonly line: SetLine;
}

/** A caption as set: lines on the page's grid, the credit at the end. */
export interface CaptionBlock {
  /** Grid lines it takes. */
  readonly rows: number;
  readonly lines: readonly CaptionLine[];
  readonly notes: readonly SettingNote[];
}

/** Sets the words of a picture in a measure; in an ink of their own where they stand on a ground. */
export function setCaption(
  picture: StoryPicture,
  measure: Points,
  setting: Setting,
  over: { readonly ink?: Ink } = {},
): CaptionBlock {
  const { caption, credit } = setting.profile.styles;
  const text =
    picture.caption === ''
      ? { lines: [], notes: [] }
      : setRunning([spanOf(picture.caption, caption, over)], { measure, align: caption.align, indent: 0 }, setting);
  const lines: CaptionLine[] = text.lines.map((line, row) => ({ part: 'caption', row, size: caption.size, line }));
  if (picture.credit === '') return { rows: lines.length, lines, notes: text.notes };
  const signed = setOneLine([spanOf(picture.credit, credit, over)], { measure, align: 'end' }, setting);
  const last = text.lines.at(-1);
  const runsIn = last !== undefined && last.left + last.width + CREDIT_GAP * credit.size + signed.line.width <= measure;
  const row = runsIn ? lines.length - 1 : lines.length;
  return {
    rows: row + 1,
    lines: [...lines, { part: 'credit', row, size: credit.size, line: signed.line }],
    notes: [...text.notes, ...signed.notes],
  };
}

/** A caption at its place by a picture. Columns count in the article, lines in whatever the picture's frame does. */
export interface PlacedCaption {
  readonly at: CaptionPlace['at'];
  readonly block: CaptionBlock;
  /** First line of its rows. */
  readonly line: number;
  /** Left end of its measure, points from the article's left edge. */
  readonly left: Points;
  /** What is kept for it: its own rows, or beside a picture all of the picture's. */
  readonly span: Span;
  readonly rows: { readonly line: number; readonly lines: number };
  /** What picture and caption take together. */
  readonly taken: GridRect;
}

/**
 * Stands the words of a picture where it wants them. They come under it where its own place makes no sense: over it
 * where no lines are left there, beside it where the article has no such columns or the words are higher than the
 * picture, beside an inset, and on a picture that they would cover or that is shown whole.
 */
export function placeCaption(
  picture: ArticlePicture,
  words: StoryPicture,
  room: { readonly columns: number; readonly grid: PageGrid },
  setting: Setting,
): PlacedCaption {
  const place = picture.caption ?? { at: 'below' };
  return tryPlace(place, picture, words, room, setting) ?? captionBelow(picture, words, room.grid, setting);
}

function captionBelow(picture: ArticlePicture, words: StoryPicture, grid: PageGrid, setting: Setting): PlacedCaption {
  const { frame } = picture;
  const span = pictureSpan(picture, grid);
  const block = setCaption(words, roundPoints(span.width), setting);
  const taken = { ...frame, lines: frame.lines + block.rows };
  const line = frame.line + frame.lines;
  return { at: 'below', block, line, left: span.left, span, rows: { line, lines: block.rows }, taken };
}

/** The words at another place than below; `undefined` where that makes no sense. */
function tryPlace(
  place: CaptionPlace,
  picture: ArticlePicture,
  words: StoryPicture,
  { columns, grid }: { readonly columns: number; readonly grid: PageGrid },
  setting: Setting,
): PlacedCaption | undefined {
  const { frame } = picture;
  const span = pictureSpan(picture, grid);
  switch (place.at) {
    case 'below':
      return undefined;
    case 'above': {
      const block = setCaption(words, roundPoints(span.width), setting);
      const line = frame.line - block.rows;
      const taken = { ...frame, line, lines: frame.lines + block.rows };
      const rows = { line, lines: block.rows };
      return line < 0 ? undefined : { at: 'above', block, line, left: span.left, span, rows, taken };
    }
    case 'inside': {
      // A whole picture need not reach the foot of its frame, nor its sides.
      if (picture.fit?.kind === 'whole') return undefined;
      const white = INSIDE_WHITE * grid.cell;
      const measure = roundPoints(span.width - 2 * white);
      if (measure < grid.cell) return undefined;
      const block = setCaption(words, measure, setting, { ink: PAPER });
      const line = frame.line + frame.lines - block.rows;
      if (block.rows >= frame.lines) return undefined;
      const rows = { line, lines: block.rows };
      return { at: 'inside', block, line, left: span.left + white, span, rows, taken: frame };
    }
    case 'left':
    case 'right': {
      if (picture.inset !== undefined) return undefined;
      const own = place.columns ?? 1;
      const column = place.at === 'left' ? frame.column - own : frame.column + frame.columns;
      if (column < 0 || column + own > columns) return undefined;
      const beside = pictureSpan({ frame: { ...frame, column, columns: own } }, grid);
      const block = setCaption(words, roundPoints(beside.width), setting);
      const line = frame.line + frame.lines - block.rows;
      if (block.rows > frame.lines) return undefined;
      const taken = { ...frame, column: Math.min(column, frame.column), columns: frame.columns + own };
      return { at: place.at, block, line, left: beside.left, span: beside, rows: frame, taken };
    }
  }
}
