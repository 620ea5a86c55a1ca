import { itemBounds } from '../display-list';
import type { MarkedOwner, MarkedThing, PlaceAnchor, TextAnchor } from '../document';
import { union } from '../geometry';
import type { Point, Rect } from '../geometry';
import type { ComposedPage } from '../page';
import { caretAt, orderLines, rangeRects, samePlace, textLinesOf } from '../text-edit';
import type { TextLine } from '../text-edit';

/** Tells where the lines of somebody's texts stand. */
export type LineFinder = (owner: MarkedOwner) => readonly TextLine[];

/** Finds lines on composed pages; each owner's are looked for once. */
export function lineFinder(pages: readonly ComposedPage[]): LineFinder {
  const known = new Map<string, readonly TextLine[]>();
  return (owner) => {
    const name = `${owner.kind} ${owner.id}`;
    const lines = known.get(name) ?? orderLines(pages.flatMap((page) => textLinesOf(page, owner)));
    known.set(name, lines);
    return lines;
  };
}

/**
 * A stretch of one line that a mark stands on: its em boxes. One without extent along the line is between characters.
 */
export interface MarkedStretch {
  /** From 1. */
  readonly page: number;
  readonly rect: Rect;
  /** The line runs down. */
  readonly vertical: boolean;
  /** The line that it is of: its measure along, and the leg that it stands in. None between two characters. */
  readonly line?: Pick<TextLine, 'begin' | 'limit' | 'leg'>;
}

/** Where an anchor's characters stand, line by line; nothing where they stand on other pages, on none, or are gone. */
export function markedStretches(anchor: TextAnchor, linesOf: LineFinder): readonly MarkedStretch[] {
  if (anchor.gone === true) return [];
  const lines = linesOf(anchor.owner);
  if (samePlace(anchor.from, anchor.to)) {
    const caret = caretAt(lines, anchor.from);
    const { offset } = anchor.from;
    // Lines of other pages may not be known here, and the nearest is not the one.
    if (caret === undefined || offset < caret.line.start || offset > caret.line.end) return [];
    const { page, vertical } = caret.line;
    return [{ page, rect: caret.rect, vertical: vertical === true }];
  }
  const vertical = lines.some((line) => line.part === anchor.from.part && line.vertical === true);
  return rangeRects(lines, anchor).map(({ page, rect, line }) => ({ page, rect, vertical, line }));
}

/**
 * Where an anchor on a place lies on a composed page, whose id is given: its first point, and its second where it has
 * one. One on a thing goes with it to other pages; nothing where it stands elsewhere or is gone.
 */
export function markedPoints(anchor: PlaceAnchor, page: ComposedPage, id: string | undefined): readonly Point[] {
  if (anchor.thing === undefined && anchor.page !== id) return [];
  const box = anchor.thing === undefined ? undefined : thingBox(anchor.thing, page);
  if (anchor.thing !== undefined && box === undefined) return [];
  const on = ({ x, y }: Point): Point =>
    box === undefined ? { x, y } : { x: box.x + x * box.width, y: box.y + y * box.height };
  return anchor.to === undefined ? [on(anchor.at)] : [on(anchor.at), on(anchor.to)];
}

/**
 * The box of a thing that places can belong to, as it is seen on a composed page; nothing where it stands elsewhere.
 */
export function thingBox(thing: MarkedThing, { list }: ComposedPage): Rect | undefined {
  if (thing.kind === 'picture') {
    const item = list.items.find(
      (each) => each.kind === 'picture' && each.picture === thing.picture && each.owner.id === thing.article,
    );
    return item?.kind === 'picture' ? item.rect : undefined;
  }
  return union(list.items.filter((item) => item.owner.id === thing.id).map(itemBounds));
}
