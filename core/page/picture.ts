import type { ArticlePicture, Edition, GridRect, StoryPicture } from '../document';
import type { SetLine, SettingNote } from '../line';
import type { Rect } from '../geometry';
import type { Points } from '../units';
import type { PageGrid } from './grid';
import type { InsetBlock } from './legs';
import { setOneLine, setRunning, spanOf } from './setting';
import type { Setting } from './setting';

/** Least white between a caption and the credit that ends its last line, in em. */
const CREDIT_GAP = 1;

/** A line of a caption, or the credit that ends it, in a row from 0 under the picture. */
export interface CaptionLine {
  readonly part: 'caption' | 'credit';
  readonly row: number;
  readonly size: Points;
  readonly line: SetLine;
}

/** A caption set under its picture: lines on the page's grid, the credit at the end. */
export interface CaptionBlock {
  /** Grid lines it takes. */
  readonly rows: number;
  readonly lines: readonly CaptionLine[];
  readonly notes: readonly SettingNote[];
}

/** Sets the words under a picture that is `measure` points wide. */
export function setCaption(picture: StoryPicture, measure: Points, setting: Setting): CaptionBlock {
  const { caption, credit } = setting.profile.styles;
  const text =
    picture.caption === ''
      ? { lines: [], notes: [] }
      : setRunning([spanOf(picture.caption, caption)], { measure, align: caption.align, indent: 0 }, setting);
  const lines: CaptionLine[] = text.lines.map((line, row) => ({ part: 'caption', row, size: caption.size, line }));
  if (picture.credit === '') return { rows: lines.length, lines, notes: text.notes };
  const signed = setOneLine([spanOf(picture.credit, credit)], { measure, align: 'end' }, setting);
  const last = text.lines.at(-1);
  const runsIn = last !== undefined && last.left + last.width + CREDIT_GAP * credit.size + signed.line.width <= measure;
  const row = runsIn ? lines.length - 1 : lines.length;
  return {
    rows: row + 1,
    lines: [...lines, { part: 'credit', row, size: credit.size, line: signed.line }],
    notes: [...text.notes, ...signed.notes],
  };
}

/** The rows of text that a picture takes: its frame, its caption, and `air` rows where text meets it. */
function pictureBlock(frame: GridRect, captionRows: number, rows: number, air = 1): GridRect {
  const line = frame.line === 0 ? 0 : frame.line - air;
  const end = Math.min(rows, frame.line + frame.lines + captionRows + air);
  return { column: frame.column, columns: frame.columns, line, lines: Math.max(0, end - line) };
}

/** The white around an inset, unless it says otherwise. */
const STANDOFF = { cells: 1, lines: 1 };

/** Where a picture stands across: points from the left edge of the article, or of whatever its frame counts in. */
export function pictureSpan({ frame, inset }: Pick<ArticlePicture, 'frame' | 'inset'>, grid: PageGrid): Span {
  const left = frame.column * (grid.measure + grid.gutter);
  if (inset === undefined) return { left, width: grid.columnWidth(frame.columns) };
  return { left: left + inset.x * grid.cell, width: inset.width * grid.cell };
}

/** A stretch across a page. */
interface Span {
  readonly left: Points;
  readonly width: Points;
}

/**
 * What pictures take from the text under a head: whole base columns, or with an inset a rectangle of their own, with its
 * caption and the white around it.
 */
export interface PictureBlocks {
  readonly blocks: readonly GridRect[];
  readonly insets: readonly InsetBlock[];
}

/** What placed pictures take from `rows` rows of text; `line` of each counts from under the head. */
export function pictureBlocks(
  placed: readonly { readonly picture: ArticlePicture; readonly line: number; readonly captionRows: number }[],
  rows: number,
  grid: PageGrid,
): PictureBlocks {
  const blocks: GridRect[] = [];
  const insets: InsetBlock[] = [];
  for (const { picture, line, captionRows } of placed) {
    const frame = { ...picture.frame, line };
    if (picture.inset === undefined) {
      blocks.push(pictureBlock(frame, captionRows, rows));
      continue;
    }
    const { cells, lines } = picture.inset.standoff ?? STANDOFF;
    const { left, width } = pictureSpan(picture, grid);
    const block = pictureBlock(frame, captionRows, rows, lines);
    const white = cells * grid.cell;
    insets.push({ line: block.line, lines: block.lines, left: left - white, right: left + width + white });
  }
  return { blocks, insets };
}

/** The part of a picture that fills a rectangle without distortion: cut evenly left and right, more below than above. */
export function cropToFill(picture: { readonly width: number; readonly height: number }, rect: Rect): Rect {
  const scale = Math.max(rect.width / picture.width, rect.height / picture.height);
  const [width, height] = [rect.width / scale / picture.width, rect.height / scale / picture.height];
  // Faces stand in the upper half of press pictures.
  return { x: (1 - width) / 2, y: (1 - height) / 3, width, height };
}

/** The words and the file of a placed picture; `undefined` when the story does not have it. */
export function resolvePicture(
  files: Edition['pictures'],
  pictures: readonly StoryPicture[],
  placed: ArticlePicture,
): { readonly words: StoryPicture; readonly file: Edition['pictures'][number] | undefined } | undefined {
  const words = pictures[placed.index];
  return words && { words, file: files.find((file) => file.id === words.picture) };
}
