import { itemBounds } from '../../display-list';
import type { PlaceAnchor, TextAnchor } from '../../document';
import { union } from '../../geometry';
import type { Point, Rect } from '../../geometry';
import type { ComposedPage } from '../../page';
import { caretAt, rangeRects, samePlace, textLinesOf } from '../../text-edit';

/** A stretch of one line that a mark stands on: its em boxes. One without extent along the line is between characters. */
export interface MarkedStretch {
  readonly rect: Rect;
  /** The line runs down. */
  readonly vertical: boolean;
}

/** Where an anchor's characters stand on a composed page, line by line; nothing where they stand elsewhere or are gone. */
export function markedStretches(anchor: TextAnchor, page: ComposedPage): readonly MarkedStretch[] {
  if (anchor.gone === true) return [];
  const lines = textLinesOf(page, anchor.owner);
  if (samePlace(anchor.from, anchor.to)) {
    const caret = caretAt(lines, anchor.from);
    const { offset } = anchor.from;
    // Lines of other pages are not known here, and the nearest is not the one.
    if (caret === undefined || offset < caret.line.start || offset > caret.line.end) return [];
    return [{ rect: caret.rect, vertical: caret.line.vertical === true }];
  }
  const vertical = lines.some((line) => line.part === anchor.from.part && line.vertical === true);
  return rangeRects(lines, anchor).map(({ rect }) => ({ rect, vertical }));
}

/** Where an anchor on a page lies there: its first point, and its second where it has one; nothing where its thing is gone. */
export function markedPoints(anchor: PlaceAnchor, page: ComposedPage): readonly Point[] {
  const box = anchor.thing === undefined ? undefined : boxOf(anchor.thing, page);
  if (anchor.thing !== undefined && box === undefined) return [];
  const on = ({ x, y }: Point): Point =>
    box === undefined ? { x, y } : { x: box.x + x * box.width, y: box.y + y * box.height };
  return anchor.to === undefined ? [on(anchor.at)] : [on(anchor.at), on(anchor.to)];
}

function boxOf(thing: NonNullable<PlaceAnchor['thing']>, { list }: ComposedPage): Rect | undefined {
  if (thing.kind === 'picture') {
    const item = list.items.find(
      (each) => each.kind === 'picture' && each.picture === thing.picture && each.owner.id === thing.article,
    );
    return item?.kind === 'picture' ? item.rect : undefined;
  }
  return union(list.items.filter((item) => item.owner.id === thing.id).map(itemBounds));
}
