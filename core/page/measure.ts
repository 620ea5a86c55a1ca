import type { ArticlePicture, Story, StoryPicture } from '../document';
import { composeArticle } from './article';
import type { ArticleComposition } from './article';
import type { ArticleStop } from './article-input';
import type { CompositionCache } from './cache';
import { flowLevel } from './flow-around';
import { baseForm, galleyOf } from './galley-of';
import type { GalleyForm } from './galley-of';
import { pageGrid } from './grid';
import { anySlots, legsAround } from './legs';
import { placeCaption, setCaption } from './caption';
import { pictureBlocks } from './picture';
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
    const { taken } = placeCaption(picture, words, { columns: place.columns, grid }, setting);
    return [{ picture, taken }];
  });
  const pictureFoot = Math.max(0, ...pictures.map(({ taken }) => taken.line + taken.lines));
  if (total === 0) return pictureFoot;
  const around = { story, start: 0, measure: baseForm(setting).measure, rows: total, setting, cache };
  for (let rows = Math.max(pictureFoot, Math.ceil(total / place.columns)); ; rows++) {
    const legs = legsAround({ columns: place.columns, rows, grid, ...pictureBlocks(pictures, rows, grid) });
    const slivers = 'avoid';
    const level = anySlots(legs) ? flowLevel(around, legs, { slivers }) : pourLevel(lines, 0, legs, { slivers });
    if (level !== undefined) return rows;
  }
}

/**
 * The least lines, up to `most`, at which an article holds all text of its story, and its pictures with their captions where
 * it can hold them at all; `most` where none does.
 */
export function articleDepth(
  input: Pick<ArticleStop, 'article' | 'story' | 'page' | 'pictures'>,
  most: number,
  setting: Setting,
  cache?: CompositionCache,
): number {
  const composed = (lines: number): ArticleComposition => {
    const article = { ...input.article, frame: { ...input.article.frame, lines } };
    const whole = { start: 0, from: undefined, to: undefined, separation: setting.profile.separation };
    return composeArticle({ ...input, ...whole, article, trial: 'lines' }, setting, cache);
  };
  const showsPictures = ({ diagnostics }: ArticleComposition): boolean =>
    !diagnostics.some(({ code }) => code === 'picture-outside-article');
  const canShow = showsPictures(composed(most));
  const holds = (lines: number): boolean => {
    const article = composed(lines);
    return article.layout.oversetLines === 0 && (!canShow || showsPictures(article));
  };
  let [short, deep] = [0, most];
  while (deep - short > 1) {
    const middle = (short + deep) >> 1;
    if (holds(middle)) deep = middle;
    else short = middle;
  }
  return deep;
}
