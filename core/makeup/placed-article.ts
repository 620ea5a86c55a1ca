import type { Article, ArticlePicture, Profile } from '../document';
import { pageBands } from '../page';
import { placedImages, placedRects, spanOf } from './placement';
import type { Placed } from './placement';
import type { CellRect, ShapeImage } from './shape';
import { bandRows, pageFrame } from './turned';

/** What a placed story says of its article: where it stands and how it is made up. */
export function placedArticle(
  one: Placed,
  profile: Pick<Profile, 'grid' | 'paper'>,
): Pick<Article, 'frame' | 'head' | 'pictures' | 'columns' | 'bands' | 'vertical'> {
  // The last line of its place is the white between it and what stands beyond.
  const columns = one.shape.step?.hangs === true ? spanOf(one.shape) : one.shape.columns;
  const cells = { column: one.column, columns, line: one.line, lines: one.lines - 1 };
  if (profile.grid.bandLines !== undefined) return inBands(one, cells.lines, pageFrame(cells, profile), profile);
  return {
    frame: cells,
    ...(one.item.continued ? {} : headOf(one, columns)),
    pictures: one.shape.pictures,
    ...(one.shape.own !== undefined && { columns: { count: one.shape.own } }),
  };
}

/**
 * What the article that holds the step of a placed story says of itself; `undefined` of one that stands in a rectangle.
 */
export function steppedArticle(
  one: Placed,
  profile: Pick<Profile, 'grid' | 'paper'>,
): Pick<Article, 'frame' | 'pictures' | 'vertical'> | undefined {
  const [, step] = placedRects(one);
  if (step === undefined) return undefined;
  // What hangs begins where the frame that its leg begins in ends.
  const above = one.shape.step?.hangs === true ? one.lines - 1 : 0;
  const frame = pageFrame({ ...step, line: step.line + above, lines: step.lines - 1 - above }, profile);
  return { frame, pictures: [], ...(profile.grid.bandLines !== undefined && { vertical: true }) };
}

function headOf({ shape, air: more }: Placed, across: number): Pick<Article, 'head'> {
  const { size, line, lines, column, columns, vertical } = shape.head;
  const air = shape.air + more;
  if (lines === 0) return {};
  if (vertical) return { head: { size, vertical, span: { column, columns } } };
  return {
    head: {
      size,
      ...(air > 0 && { air }),
      ...(line > 0 && { line }),
      ...(columns < across && { span: { column, columns } }),
    },
  };
}

/**
 * A story that is set vertically: its head a strip over all its bands or the upper ones, a line of white between it and
 * the text; or level over all its lines, in the uppermost bands.
 */
function inBands(
  one: Placed,
  width: number,
  frame: Article['frame'],
  profile: Pick<Profile, 'grid' | 'paper'>,
): Pick<Article, 'frame' | 'head' | 'pictures' | 'bands' | 'vertical'> {
  const { shape, air } = one;
  const { size, line, lines, columns: bands, vertical: isLevel } = shape.head;
  const columns = Math.min(width, Math.max(1, lines + air - 1));
  const span = { column: width - line - columns, columns };
  const high = bands < shape.columns && { lines: bandsHigh(shape.head, profile) };
  const images = placedImages({ ...one, column: 0, line: 0 });
  return {
    ...{ frame, vertical: true },
    ...(shape.own !== undefined && { bands: shape.own }),
    ...(lines > 0 && !one.item.continued && { head: isLevel ? { size } : { size, ...high, vertical: true, span } }),
    pictures: shape.pictures.map((picture, at) =>
      pictureInBands(picture, images[at], width, profile, isLevel ? bands : 0),
    ),
  };
}

function bandsHigh({ column, columns }: CellRect, profile: Pick<Profile, 'grid' | 'paper'>): number {
  const bands = pageBands(profile);
  return bands === undefined ? 0 : bandRows({ column, columns }, bands).lines;
}

function pictureInBands(
  picture: ArticlePicture,
  image: ShapeImage | undefined,
  width: number,
  profile: Pick<Profile, 'grid' | 'paper'>,
  /** Bands above the first line that pictures count from: those of a level head. */
  above: number,
): ArticlePicture {
  const bands = pageBands(profile);
  if (image === undefined || bands === undefined) return picture;
  const { line, lines } = bandRows(image, { ...bands, line: -above * bands.step });
  const frame = {
    ...{ column: width - image.line - image.lines, columns: image.lines },
    ...{ line, lines: Math.max(1, lines - (image.wordRows ?? 0)) },
  };
  return { ...picture, frame };
}
