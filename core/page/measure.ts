import type { ArticlePicture, Story, StoryPicture } from '../document';
import type { CompositionCache } from './cache';
import { galleyOf } from './galley-of';
import { legsAround } from './legs';
import { pictureBlock, setCaption } from './picture';
import { pourLevel } from './pour';
import { pourLines } from './pour-lines';
import type { Setting } from './setting';

/** Rows of text of a whole story at the base measure, sub-heads and byline counted. */
export function countRows(story: Story, setting: Setting, cache?: CompositionCache): number {
  const galley = galleyOf(story, setting, cache);
  return galley.lines.reduce((sum, line) => sum + line.rows, 0);
}

/** Grid lines of the words under a picture `columns` base columns wide. */
export function captionRows(picture: StoryPicture, columns: number, setting: Setting): number {
  return setCaption(picture, columns, setting).rows;
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
  const pictures = place.pictures.flatMap(({ index, frame }) => {
    const words = story.pictures[index];
    return words === undefined ? [] : [{ frame, caption: captionRows(words, frame.columns, setting) }];
  });
  const pictureFoot = Math.max(0, ...pictures.map(({ frame, caption }) => frame.line + frame.lines + caption));
  if (total === 0) return pictureFoot;
  for (let rows = Math.max(pictureFoot, Math.ceil(total / place.columns)); ; rows++) {
    const blocks = pictures.map(({ frame, caption }) => pictureBlock(frame, caption, rows));
    const legs = legsAround({ columns: place.columns, rows, blocks });
    if (pourLevel(lines, 0, legs, { slivers: 'avoid' }) !== undefined) return rows;
  }
}
