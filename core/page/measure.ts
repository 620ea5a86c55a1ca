import type { ArticlePicture, Story, StoryPicture } from '../document';
import type { CompositionCache } from './cache';
import { flowLevel } from './flow-around';
import { galleyOf } from './galley-of';
import type { GalleyForm } from './galley-of';
import { pageGrid } from './grid';
import { anySlots, legsAround } from './legs';
import { pictureBlocks, pictureSpan, setCaption } from './picture';
import { pourLevel } from './pour';
import { pourLines } from './pour-lines';
import type { Setting } from './setting';

/** Rows of text of a whole story at the base measure, or as many vertical lines; sub-heads and byline counted. */
export function countRows(story: Story, setting: Setting, cache?: CompositionCache, form?: GalleyForm): number {
  const galley = galleyOf(story, setting, cache, form);
  return galley.lines.reduce((sum, { rows, white = 0 }) => sum + rows + white, 0);
}

/** Grid lines of the words under a picture `columns` base columns wide. */
export function captionRows(picture: StoryPicture, columns: number, setting: Setting): number {
  return setCaption(picture, pageGrid(setting.profile).columnWidth(columns), setting).rows;
}

/**
 * The least lines under its head that an article needs to hold a whole story in level legs around these pictures, their
 * captions included.
 */
export function textDepth(
  story: Story,
  place: { readonly columns: number; readonly pictures: readonly ArticlePicture[] },
  setting: Setting,
  cache?: CompositionCache,
): number {
  const galley = galleyOf(story, setting, cache);
  const lines = pourLines(galley);
  const total = lines.reduce((sum, line) => sum + line.rows, 0);
  const grid = pageGrid(setting.profile);
  const pictures = place.pictures.flatMap((picture) => {
    const words = story.pictures[picture.index];
    if (words === undefined) return [];
    const captionRows = setCaption(words, pictureSpan(picture, grid).width, setting).rows;
    return [{ picture, line: picture.frame.line, captionRows }];
  });
  const pictureFoot = Math.max(
    0,
    ...pictures.map(({ picture, line, captionRows }) => line + picture.frame.lines + captionRows),
  );
  if (total === 0) return pictureFoot;
  const around = { story, start: 0, rows: total, setting, cache };
  for (let rows = Math.max(pictureFoot, Math.ceil(total / place.columns)); ; rows++) {
    const legs = legsAround({ columns: place.columns, rows, grid, ...pictureBlocks(pictures, rows, grid) });
    const slivers = 'avoid';
    const level = anySlots(legs) ? flowLevel(around, legs, { slivers }) : pourLevel(lines, 0, legs, { slivers });
    if (level !== undefined) return rows;
  }
}
