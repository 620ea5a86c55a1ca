import { resolveStyles } from '../../core/document';
import type { Article, ArticlePicture, Block, Edition, Picture, PictureFit } from '../../core/document';
import type { Rect } from '../../core/geometry';
import { articleRoom, effectivePpi, fitPicture, pageGrid } from '../../core/page';

/** Pixels to an inch of paper of a picture in a frame, whole. */
export function ppiIn(picture: Picture, frame: Rect, fit: PictureFit | undefined): number {
  const { rect, crop } = fitPicture(picture, frame, fit);
  return Math.floor(effectivePpi(picture, rect, crop));
}

/** The frame of a picture of an article, in points of some corner: only its size counts. */
export function articlePictureFrame(edition: Edition, article: Article, { frame, inset }: ArticlePicture): Rect {
  const { grid } = articleRoom(article, resolveStyles(edition.profile));
  const width = inset === undefined ? grid.columnWidth(frame.columns) : inset.width * grid.cell;
  return { x: 0, y: 0, width, height: frame.lines * grid.leading };
}

/** The frame of a block's picture, in points of the page. */
export function blockFrame(edition: Edition, { frame }: Pick<Block, 'frame'>): Rect {
  return pageGrid(edition.profile).rectOf(frame);
}
