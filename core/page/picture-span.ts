import type { ArticlePicture } from '../document';
import type { Points } from '../units';
import type { PageGrid } from './grid';

/** A stretch across a page. */
export interface Span {
  readonly left: Points;
  readonly width: Points;
}

/** Where a picture stands across: points from the left edge of the article, or of whatever its frame counts in. */
export function pictureSpan({ frame, inset }: Pick<ArticlePicture, 'frame' | 'inset'>, grid: PageGrid): Span {
  const left = frame.column * (grid.measure + grid.gutter);
  if (inset === undefined) return { left, width: grid.columnWidth(frame.columns) };
  return { left: left + inset.x * grid.cell, width: inset.width * grid.cell };
}
