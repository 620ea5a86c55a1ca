import type { Article, ArticlePicture, GridRect, HeadSpec, Story } from '../document';
import { articleRoom, fitHead, fitVerticalHead } from '../page';
import type { HeadFit, PageGrid, Setting } from '../page';
import { headOf } from './head-of';

/** A level head takes at least so many grid lines of its place, and no more than this share of it. */
const HEAD_LINES = { least: 3, share: 0.4 };
/** Pictures leave this share of the room under a head to text. */
const PICTURE_SHARE = 0.7;

/**
 * An article put into another frame, its head and its pictures adapted to it: the head as large as it was meant in the
 * place of `like`, the article that stood there, or as fits; pictures over columns that are there, their lines in
 * proportion.
 */
export function refit(
  article: Article,
  story: Story,
  place: { readonly frame: GridRect; readonly like: Article; readonly likeStory: Story },
  setting: Setting,
): Article {
  const moved = { ...article, frame: place.frame };
  const head = article.head && refitHead(moved, article.head, story, place, setting);
  const pictures = refitPictures({ ...moved, ...(head && { head }) }, article, story, setting);
  return { ...moved, ...(head && { head }), pictures };
}

function refitHead(
  moved: Article,
  head: HeadSpec,
  story: Story,
  { like, likeStory }: { readonly like: Article; readonly likeStory: Story },
  setting: Setting,
): HeadSpec {
  const { grid, frame } = articleRoom(moved, setting.profile);
  const largest = like.head?.size ?? head.size;
  const smallest = Math.min(...setting.profile.headlineSizes, head.size);
  const sizes = [...new Set([...setting.profile.headlineSizes, largest])].filter(
    (size) => size <= largest && size >= smallest,
  );
  const { span, lines: _, ...rest } = head;
  const kept = span && span.column + span.columns <= frame.columns ? { span } : {};
  if (head.vertical) {
    const columns = Math.min(span?.columns ?? 1, frame.columns);
    const { size } = fitVerticalHead(story, { columns, lines: frame.lines, grid, style: head.style, sizes }, setting);
    return {
      ...rest,
      ...(span && { span: { column: Math.min(span.column, frame.columns - columns), columns } }),
      size,
    };
  }
  const columns = Math.min(kept.span?.columns ?? frame.columns, frame.columns);
  const wanted = Math.max(HEAD_LINES.least, headOf({ article: like, story: likeStory, setting }).lines);
  const lines = Math.max(HEAD_LINES.least, Math.min(wanted, Math.floor(HEAD_LINES.share * frame.lines)));
  const within = (most: number, of: readonly number[]): HeadFit =>
    fitHead(story, { columns, lines: most, grid, style: head.style, sizes: of }, setting);
  const wished = within(lines, sizes);
  // A head that is not to be had so low takes the lines it needs, in the smallest size.
  const found = wished.fits ? wished : within(frame.lines, [smallest]);
  const pressed = found.fits && (found.tracking < 0 || found.stretch < 1);
  return { ...rest, ...kept, size: found.size, ...(pressed && { lines: found.lines }) };
}

function refitPictures(moved: Article, before: Article, story: Story, setting: Setting): readonly ArticlePicture[] {
  const [old, now] = [articleRoom(before, setting.profile), articleRoom(moved, setting.profile)];
  const above = (article: Article): number =>
    article.head?.place === undefined ? headOf({ article, story, setting }).lines + (article.head?.air ?? 0) : 0;
  const rows = now.frame.lines - above(moved);
  const rowsBefore = old.frame.lines - above(before);
  return before.pictures.map((picture): ArticlePicture => {
    const room = picture.over ? now.frame.lines : rows;
    const isLow = !picture.over && picture.frame.line + picture.frame.lines / 2 > rowsBefore / 2;
    const to = { ...now, room, isLow, above: rowsBefore - picture.frame.line - picture.frame.lines };
    return { ...picture, frame: refitFrame(picture.frame, old, to) };
  });
}

/** A picture's frame in other columns and rows: at the side where it stood, as far from the foot or from the top. */
function refitFrame(
  { column, columns, line, lines }: GridRect,
  old: { readonly frame: GridRect; readonly grid: PageGrid },
  to: {
    readonly frame: GridRect;
    readonly grid: PageGrid;
    readonly room: number;
    readonly isLow: boolean;
    readonly above: number;
  },
): GridRect {
  const wide = Math.max(1, Math.min(columns, to.frame.columns));
  const inProportion = Math.round((lines * to.grid.columnWidth(wide)) / old.grid.columnWidth(columns));
  const deep = Math.max(1, Math.min(inProportion, Math.floor(PICTURE_SHARE * to.room)));
  const isRight = column > 0 && column + columns === old.frame.columns;
  const first = isRight ? to.frame.columns - wide : Math.min(column, to.frame.columns - wide);
  const top = to.isLow ? to.room - to.above - deep : line;
  return { column: first, columns: wide, line: Math.max(0, Math.min(top, to.room - deep)), lines: deep };
}
