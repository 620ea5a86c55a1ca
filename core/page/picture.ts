import type { ArticlePicture, Edition, GridRect, StoryPicture } from '../document';
import type { SetLine, SettingNote } from '../line';
import type { Rect } from '../geometry';
import type { Points } from '../units';
import { pageGrid } from './grid';
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

/** Sets the words under a picture that is `columns` base columns wide. */
export function setCaption(picture: StoryPicture, columns: number, setting: Setting): CaptionBlock {
  const { caption, credit } = setting.profile.styles;
  const measure = pageGrid(setting.profile).columnWidth(columns);
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

/**
 * The lines that a picture takes from the text: its frame, its caption, and a line of air where text meets it. Lines
 * count from under the head; `rows` is the depth of the article there.
 */
export function pictureBlock(frame: GridRect, captionRows: number, rows: number): GridRect {
  const line = frame.line === 0 ? 0 : frame.line - 1;
  const end = Math.min(rows, frame.line + frame.lines + captionRows + 1);
  return { column: frame.column, columns: frame.columns, line, lines: Math.max(0, end - line) };
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
