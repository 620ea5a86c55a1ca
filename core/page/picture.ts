import type { ArticlePicture, Edition, GridRect, StoryPicture } from '../document';
import type { PageGrid } from './grid';
import type { InsetBlock } from './legs';
import { pictureSpan } from './picture-span';

/** The white around an inset, unless it says otherwise. */
const STANDOFF = { cells: 1, lines: 1 };

/** A picture and what it takes together with its caption; lines count from under the head. */
export interface PlacedPicture {
  readonly picture: ArticlePicture;
  readonly taken: GridRect;
}

/**
 * What pictures take from the text under a head: whole columns, or with an inset a rectangle of their own, with its
 * caption and the white around it.
 */
export interface PictureBlocks {
  readonly blocks: readonly GridRect[];
  readonly insets: readonly InsetBlock[];
}

/** What placed pictures take from `rows` rows of text. */
export function pictureBlocks(placed: readonly PlacedPicture[], rows: number, grid: PageGrid): PictureBlocks {
  const blocks: GridRect[] = [];
  const insets: InsetBlock[] = [];
  for (const { picture, taken } of placed) {
    if (picture.inset === undefined) {
      blocks.push(withAir(taken, rows, 1));
      continue;
    }
    const { cells, lines } = picture.inset.standoff ?? STANDOFF;
    const { left, width } = pictureSpan(picture, grid);
    const block = withAir(taken, rows, lines);
    const white = cells * grid.cell;
    insets.push({ line: block.line, lines: block.lines, left: left - white, right: left + width + white });
  }
  return { blocks, insets };
}

/** Rows of text that a picture takes with its caption, and `air` rows where text meets them. */
export function withAir(taken: GridRect, rows: number, air: number): GridRect {
  const line = taken.line === 0 ? 0 : taken.line - air;
  const end = Math.min(rows, taken.line + taken.lines + air);
  return { ...taken, line, lines: Math.max(0, end - line) };
}

/** The words of a placed picture, and its file where the edition has it. */
export interface ResolvedPicture {
  readonly words: StoryPicture;
  readonly file: Edition['pictures'][number] | undefined;
}

/** Finds the words and the file of a placed picture; `undefined` when the story does not have it. */
export function resolvePicture(
  files: Edition['pictures'],
  pictures: readonly StoryPicture[],
  placed: ArticlePicture,
): ResolvedPicture | undefined {
  const words = pictures[placed.index];
  return words && { words, file: files.find((file) => file.id === words.picture) };
}
