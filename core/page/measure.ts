import type { ArticlePicture, GridRect, SetProfile, Story, StoryPicture } from '../document';
import { composeArticle } from './article';
import type { ArticleComposition } from './article';
import type { ArticleStop } from './article-input';
import { articleRoom } from './article-room';
import { BAND_GAP, LEAST_LINES, ownBands } from './bands';
import type { CompositionCache } from './cache';
import { flowLevel } from './flow-around';
import { baseForm, galleyOf } from './galley-of';
import type { GalleyForm } from './galley-of';
import { pageGrid } from './grid';
import { anySlots, legsAround } from './legs';
import type { Leg } from './legs';
import { placeCaption, setCaption } from './caption';
import { pictureBlocks, withAir } from './picture';
import { pourFull, pourLevel } from './pour';
import type { PourLine } from './pour';
import { pourLines } from './pour-lines';
import type { Setting } from './setting';
import { roundPoints } from '../units';
import type { Points } from '../units';

/** Rows of text of a whole story at the base measure, or as many vertical lines; sub-heads and byline counted. */
export function countRows(story: Story, setting: Setting, cache?: CompositionCache, form?: GalleyForm): number {
  const galley = galleyOf(story, setting, cache, form);
  return galley.lines.reduce((sum, { rows, white = 0 }) => sum + rows + white, 0);
}

/**
 * The measure of `count` columns of an article's own 破栏 over `columns` of the page's, as `articleRoom` divides them.
 */
export function ownMeasure(profile: SetProfile, columns: number, count: number): Points {
  const frame = { column: 0, columns, line: 0, lines: 1 };
  return articleRoom({ id: '', story: '', frame, pictures: [], columns: { count } }, profile).grid.measure;
}

/** Lines of `count` bands of an article's own 破栏 over so many whole bands of its page: their height, in whole cells. */
export function ownBandMeasure({ bands, count }: { bands: number; count: number }, profile: SetProfile): Points {
  const grid = pageGrid(profile);
  const { bandLines = 0 } = grid;
  return roundPoints(ownBands(bands * bandLines - BAND_GAP, count, grid).cells * grid.cell);
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
  const { columns } = place;
  const grid = pageGrid(setting.profile);
  const pictures = place.pictures.flatMap((picture) => {
    const words = story.pictures[picture.index];
    if (words === undefined) return [];
    const { taken } = placeCaption(picture, words, { columns, grid }, setting);
    return [{ picture, taken }];
  });
  const taken = pictures.map((picture) => picture.taken);
  if (pictures.every(({ picture }) => picture.inset === undefined)) {
    return depthBeside(story, { columns, taken }, setting, cache);
  }
  const lines = pourLines(galleyOf(story, setting, cache));
  const total = lines.reduce((sum, line) => sum + line.rows, 0);
  const around = { story, start: 0, measure: baseForm(setting).measure, rows: total, setting, cache };
  const foot = footOf(taken);
  if (total === 0) return foot;
  return leastDepth(Math.max(foot, Math.ceil(total / columns)), { foot, lines }, (rows) => {
    const legs = legsAround({ columns, rows, grid, ...pictureBlocks(pictures, rows, grid) });
    const slivers = 'avoid';
    const level = anySlots(legs) ? flowLevel(around, legs, { slivers }) : pourLevel(lines, 0, legs, { slivers });
    return level !== undefined;
  });
}

/** Rows that a leg takes beyond its text at the most: the white under a picture, and what makes a leg deep enough. */
const SPARE_ROWS = 4;

/**
 * The least rows, from some on, in which a text is held; those in which one leg under everything holds it all where no
 * fewer do: deeper than that nothing changes.
 */
function leastDepth(
  from: number,
  { foot, lines }: { readonly foot: number; readonly lines: readonly PourLine[] },
  holds: (rows: number) => boolean,
): number {
  const most = foot + lines.reduce((sum, { rows, white = 0 }) => sum + rows + white, SPARE_ROWS);
  for (let rows = from; rows < most; rows++) if (holds(rows)) return rows;
  return Math.max(from, most);
}

/** A place for text in level legs under a head. */
export interface TextPlace {
  /** Columns of the article: its own where it has such, else the page's. */
  readonly columns: number;
  /** Of its own columns; that of the page's when left out. */
  readonly measure?: Points;
  /** What pictures and their captions take, in whole columns and lines from under the head; above it nothing counts. */
  readonly taken: readonly GridRect[];
}

/** The legs that pictures leave of `rows` rows under a head. */
export function legsBeside({ columns, taken }: Pick<TextPlace, 'columns' | 'taken'>, rows: number): readonly Leg[] {
  return legsAround({ columns, rows, blocks: taken.map((rect) => withAir(rect, rows, 1)) });
}

/** `textDepth` where it is known what the pictures take. */
export function depthBeside(story: Story, place: TextPlace, setting: Setting, cache?: CompositionCache): number {
  const { measure } = place;
  const form = measure === undefined ? baseForm(setting) : ({ direction: 'level', measure } as const);
  const lines = pourLines(galleyOf(story, setting, cache, form));
  const total = lines.reduce((sum, line) => sum + line.rows, 0);
  const foot = footOf(place.taken);
  if (total === 0) return foot;
  const cells = place.taken.reduce((sum, rect) => sum + rect.columns * linesBelow(rect), 0);
  return leastDepth(
    Math.max(foot, Math.ceil((total + cells) / place.columns)),
    { foot, lines },
    (rows) => pourLevel(lines, 0, legsBeside(place, rows), { slivers: 'avoid' }) !== undefined,
  );
}

/**
 * A place for vertical text in whole bands of its page, counted from its right: columns are bands, lines vertical
 * lines.
 */
export interface BandPlace {
  readonly bands: number;
  /** What pictures and their words take. */
  readonly taken: readonly GridRect[];
}

/**
 * Tells the least vertical lines in which bands hold a whole story beside what is taken, one band filled after the
 * other; a few more where only so the last band holds no mere line or two. Made once for all places of a story; of a
 * form other than the page's bands have for bands of its own.
 */
export function bandDepths(
  story: Story,
  setting: Setting,
  cache?: CompositionCache,
  form?: GalleyForm,
): (place: BandPlace) => number {
  const lines = pourLines(galleyOf(story, setting, cache, form));
  const total = lines.reduce((sum, { rows, white = 0 }) => sum + rows + white, 0);
  const least = total > LEAST_LAST.shortRows ? LEAST_LAST.long : LEAST_LAST.short;
  const rowsBefore = [0];
  for (const { rows } of lines) rowsBefore.push((rowsBefore.at(-1) ?? 0) + rows);
  return ({ bands, taken }) => {
    const foot = footOf(taken);
    if (total === 0) return foot;
    const cells = taken.reduce((sum, rect) => sum + rect.columns * rect.lines, 0);
    let first: number | undefined;
    for (let depth = Math.max(foot, Math.ceil((total + cells) / bands)); ; depth++) {
      const legs = legsInBands({ columns: bands, taken }, depth);
      const { ends, end } = pourFull(lines, 0, legs);
      if (end < lines.length) continue;
      first ??= depth;
      const isFull = ends.every((to, leg) => {
        const rows = (rowsBefore[to] ?? 0) - (rowsBefore[ends[leg - 1] ?? 0] ?? 0);
        return rows === 0 || rows >= least;
      });
      if (isFull) return depth;
      if (depth >= first + MOST_DEEPER) return first;
    }
  };
}

/** The runs of vertical lines that a page's bands have beside what is taken; those too short to be set are none. */
function legsInBands({ columns, taken }: Pick<TextPlace, 'columns' | 'taken'>, depth: number): readonly Leg[] {
  return legsBeside({ columns, taken }, depth).filter(({ rows }) => rows >= Math.min(LEAST_LINES.page, depth));
}

/** The last lines of a story are no fewer than these in their band; of a story that is itself short. */
const LEAST_LAST = { long: 5, short: 3, shortRows: 14 };
/** Lines by which a story may be deeper for that. */
const MOST_DEEPER = 4;

function footOf(taken: readonly GridRect[]): number {
  return Math.max(0, ...taken.map(({ line, lines }) => line + lines));
}

/** Lines of what a picture takes that are under the head. */
function linesBelow({ line, lines }: GridRect): number {
  return Math.max(0, lines + Math.min(0, line));
}

/**
 * The least lines, up to `most`, at which an article holds all text of its story, and its pictures with their captions
 * where it can hold them at all; `most` where none does.
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
