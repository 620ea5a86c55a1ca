import type { ArticlePicture } from '../../core/document';
import type { Rect } from '../../core/geometry';
import { insetOf } from './article-picture';
import type { PictureRoom } from './article-picture';
import type { GapMeasure } from './tools/smart-guides';

/** Where a picture stands in its article, in points of the page, and how far it is from the edges of its room. */
export function pictureMeasures(
  picture: ArticlePicture,
  room: PictureRoom,
): { readonly rect: Rect; readonly gaps: readonly GapMeasure[] } {
  const { grid, left, lineY, cells, lines } = room;
  const { frame } = picture;
  const inset = insetOf(picture, grid);
  const x = (frame.column * (grid.measure + grid.gutter)) / grid.cell + inset.x;
  const rect = {
    x: left + x * grid.cell,
    y: lineY + frame.line * grid.leading,
    width: inset.width * grid.cell,
    height: frame.lines * grid.leading,
  };
  const [right, foot] = [rect.x + rect.width, rect.y + rect.height];
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const level = (from: number, to: number, amount: number, side: 'left' | 'right'): GapMeasure => {
    return { side, from: { x: from, y: middle.y }, to: { x: to, y: middle.y }, amount: tenth(amount), equal: false };
  };
  const plumb = (from: number, to: number, amount: number, side: 'above' | 'below'): GapMeasure => {
    return { side, from: { x: middle.x, y: from }, to: { x: middle.x, y: to }, amount: tenth(amount), equal: false };
  };
  const gaps = [
    level(left, rect.x, x, 'left'),
    level(right, left + cells * grid.cell, cells - x - inset.width, 'right'),
    plumb(lineY, rect.y, frame.line, 'above'),
    plumb(foot, lineY + lines * grid.leading, lines - frame.line - frame.lines, 'below'),
  ].filter(({ amount }) => amount > 0);
  const [one, other] = gaps.filter(({ side }) => side === 'left' || side === 'right');
  const centred = one !== undefined && one.amount === other?.amount;
  return { rect, gaps: gaps.map((gap) => (centred && (gap === one || gap === other) ? { ...gap, equal: true } : gap)) };
}

function tenth(amount: number): number {
  return Math.round(amount * 10) / 10;
}
