import type { Article, Block, CaptionPlace, Edition } from '../../core/document';
import { findArticle, findStory } from './edition-queries';
import type { Thing } from './thing';

/** Lines that a caption under or over a picture takes in a block, which holds both. */
const CAPTION_LINES = 2;

/**
 * A picture of an article as a block of its own where it stands, with its caption and credit: what copying one gives.
 * `undefined` when the article or its picture is gone.
 */
export function freePicture(
  edition: Edition,
  { id, at }: Extract<Thing, { kind: 'picture' }>,
): Pick<Block, 'frame' | 'content'> | undefined {
  const article = findArticle(edition, id)?.article;
  const placed = article?.pictures[at];
  const told = placed && findStory(edition, article?.story)?.pictures[placed.index];
  if (article === undefined || placed === undefined || told === undefined) return undefined;
  const { picture, caption, credit } = told;
  const words = captionLines({ caption, credit, captionPlace: placed.caption });
  const { columns: most, lines: depth } = edition.profile.grid;
  const { column, columns, line } = onPage(article, placed.frame);
  const lines = Math.min(placed.frame.lines + words, depth);
  return {
    frame: {
      column: Math.min(column, most - columns),
      columns,
      line: Math.min(line, depth - lines),
      lines,
    },
    content: {
      kind: 'picture',
      picture,
      ...(placed.fit && { fit: placed.fit }),
      ...(caption !== '' && { caption }),
      ...(credit !== '' && { credit }),
      ...(placed.caption && { captionPlace: placed.caption }),
    },
  };
}

/** Lines of a block that its picture leaves to caption and credit. */
export function captionLines(content: {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly captionPlace?: CaptionPlace | undefined;
}): number {
  const { caption = '', credit = '', captionPlace: { at } = { at: 'below' } } = content;
  return caption + credit !== '' && (at === 'below' || at === 'above') ? CAPTION_LINES : 0;
}

/** The page's columns and lines nearest to a frame of an article, which may have columns of its own. */
function onPage({ frame, columns: own }: Article, picture: Article['frame']): Article['frame'] {
  const wide = own === undefined ? 1 : frame.columns / own.count;
  const columns = Math.max(1, Math.min(Math.round(picture.columns * wide), frame.columns));
  const column = frame.column + Math.min(Math.floor(picture.column * wide), frame.columns - columns);
  return { column, columns, line: frame.line + picture.line, lines: picture.lines };
}
