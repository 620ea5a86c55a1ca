import type { Diagnostic, Place } from '../diagnostic';
import type { DisplayItem } from '../display-list';
import type { ArticlePicture, GridRect } from '../document';
import type { Rect } from '../geometry';
import { roundPoints } from '../units';
import { lineOf } from './article-input';
import type { ArticleInput, ComposedLine } from './article-input';
import { placeCaption } from './caption';
import { centredBaseline } from './grid';
import { boxPlace } from './layout';
import type { LayoutBox, PicturePlace } from './layout';
import { noteDiagnostic } from './notes';
import { pictureBlocks, resolvePicture } from './picture';
import type { PictureBlocks, PlacedPicture, ResolvedPicture } from './picture';
import { pictureSpan } from './picture-span';
import type { Span } from './picture-span';
import type { Setting } from './setting';
import { CAPTION_STRIP, insetToType, showPicture } from './show-picture';

/** Places are rounded to a thousandth of a point. */
const ROUNDING = 0.01;

/** The pictures of an article with their captions, and what they take from its text. */
export interface PicturesBlock {
  readonly items: readonly DisplayItem[];
  readonly lines: readonly ComposedLine[];
  readonly boxes: readonly LayoutBox[];
  readonly blocks: PictureBlocks;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each stands, by its place in the article's list. */
  readonly places: readonly PicturePlace[];
}

/** Sets an article's pictures in the space under its head: `top` is its first line on the page, `rows` its depth. */
export function composePictures(
  input: ArticleInput,
  space: { readonly top: number; readonly rows: number },
  setting: Setting,
): PicturesBlock {
  const { article, story } = input;
  const set = article.pictures.flatMap((placed, at) => {
    const found = resolvePicture(input.pictures, story.pictures, placed);
    return found === undefined ? [] : [composePicture(input, space, { placed, at, ...found }, setting)];
  });
  return {
    items: set.flatMap(({ items }) => items),
    lines: set.flatMap(({ lines }) => lines),
    boxes: set.flatMap(({ boxes }) => boxes),
    blocks: pictureBlocks(
      set.map(({ taken }) => taken),
      space.rows,
      input.grid,
    ),
    diagnostics: set.flatMap(({ diagnostics }) => diagnostics),
    places: set.flatMap(({ places }) => places),
  };
}

interface PictureToSet extends ResolvedPicture {
  readonly placed: ArticlePicture;
  readonly at: number;
}

type SetPicture = Omit<PicturesBlock, 'blocks'> & { readonly taken: PlacedPicture };

function composePicture(
  input: ArticleInput,
  space: { readonly top: number },
  { placed, at: index, words, file }: PictureToSet,
  setting: Setting,
): SetPicture {
  const { article, story, grid } = input;
  const place: Place = { page: input.page, article: article.id, story: story.id, picture: words.picture };
  /** The line on the page that lines of its frame count from. */
  const from = placed.over === true ? input.frame.line : space.top;
  const left = grid.columnX(input.frame.column);
  const across = ({ left: own, width }: Span): Pick<Rect, 'x' | 'width'> => ({
    x: roundPoints(left + own),
    width: roundPoints(width),
  });
  const down = (line: number, lines: number): Pick<Rect, 'y' | 'height'> => ({
    y: grid.lineY(from + line),
    height: roundPoints(lines * grid.leading),
  });
  const { frame } = placed;
  const rect = insetToType({ ...across(pictureSpan(placed, grid)), ...down(frame.line, frame.lines) }, grid);
  const caption = placeCaption(placed, words, { columns: input.frame.columns, grid }, setting);
  const named = { articleId: story.id, priority: story.priority };
  const owner = { kind: 'article', id: article.id, part: 'picture' } as const;
  const shown = showPicture({ id: words.picture, file, frame: rect, fit: placed.fit }, owner, place);
  const isInside = caption.at === 'inside' && caption.block.rows > 0;
  // A picture ends level with type, above the foot of its last row: words on it are as far up as it is.
  const rise = isInside ? (grid.leading - grid.cell) / 2 : 0;
  const top = roundPoints(grid.lineY(from + caption.line) - rise);
  const kept = { ...across(caption.span), ...down(caption.rows.line, caption.rows.lines) };
  const captionRect = isInside ? { ...kept, y: top } : kept;
  const x = roundPoints(left + caption.left);
  return {
    items: [...shown.items, ...(isInside ? [stripOf(input, captionRect)] : [])],
    lines: caption.block.lines.map(({ part, row, line, size }) => {
      const y = centredBaseline(top + row * grid.leading, grid.leading, size);
      const at = { x, y, ...(isInside && { grounded: true as const }) };
      return lineOf(input, `${part}:${placed.index}`, line, at);
    }),
    boxes: [
      { kind: 'image', ...named, ...boxPlace(rect) },
      ...(caption.block.rows > 0 ? [{ kind: 'caption' as const, ...named, ...boxPlace(captionRect) }] : []),
    ],
    places: [{ at: index, rect, lineY: grid.lineY(from) }],
    taken: { picture: placed, taken: { ...caption.taken, line: caption.taken.line + from - space.top } },
    diagnostics: [
      ...(isOutside(input, placed, { ...caption.taken, line: caption.taken.line + from - input.frame.line })
        ? [{ ...OUTSIDE, place, values: { picture: file?.name ?? words.picture } }]
        : []),
      ...shown.diagnostics,
      ...caption.block.notes.map((note) => noteDiagnostic(note, { ...place, part: 'caption' })),
    ],
  };
}

const OUTSIDE = { code: 'picture-outside-article', severity: 'warning' } as const;

/**
 * Whether a picture reaches out of its article; `taken` is what it takes with its caption, counted from the article's
 * top.
 */
function isOutside({ frame, grid }: ArticleInput, picture: ArticlePicture, taken: GridRect): boolean {
  if (taken.line < 0 || taken.line + taken.lines > frame.lines) return true;
  if (picture.inset === undefined) return taken.column < 0 || taken.column + taken.columns > frame.columns;
  const { left, width } = pictureSpan(picture, grid);
  return left < -ROUNDING || left + width > grid.columnWidth(frame.columns) + ROUNDING;
}

/** The strip on a picture's foot that reversed words stand on. */
function stripOf(input: ArticleInput, rect: Rect): DisplayItem {
  const owner = { kind: 'article', id: input.article.id, part: 'caption' } as const;
  return { kind: 'fill', owner, rect, ink: CAPTION_STRIP };
}
