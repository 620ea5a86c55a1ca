import { sharesColumns, sharesGrid, sharesLines } from '../../core/document';
import type { Edition } from '../../core/document';
import type { Point } from '../../core/geometry';
import type { PageGrid } from '../../core/page';
import { gridOf, thingsOn } from './edition-queries';
import type { PlacedThing } from './edition-queries';
import { placeThing } from './place-thing';
import { sameThing } from './thing';
import type { Thing } from './thing';
import { isLocked, placedOn } from './thing-place';

/** The line at which things of a page meet: everything that ends at it and everything that begins at it. */
export interface Boundary {
  /** A level line between things that stand above one another, or a plumb one between things beside one another. */
  readonly axis: 'across' | 'down';
  /** The page's number, from 1. */
  readonly page: number;
  /** What ends at the line: above it, or left of it. */
  readonly before: readonly PlacedThing[];
  /** What begins at the line: under it, or right of it. */
  readonly after: readonly PlacedThing[];
  /** Something at it is locked: it stays. */
  readonly locked: boolean;
}

/** Things further apart than this many lines have no boundary in common. */
const WIDEST_GAP = 3;

/** What is left of a thing when its boundary is moved: room for a head and some text. */
const FEWEST_LINES = 2;
const FEWEST_COLUMNS = 1;

/**
 * The boundary under a point of a page (from 1), in points of it; `reach` is how far from an edge it is still taken
 * hold of.
 */
export function boundaryAt(
  edition: Edition,
  page: number,
  { at, reach }: { readonly at: Point; readonly reach: number },
): Boundary | undefined {
  const grid = gridOf(edition);
  const things = thingsOn(edition, page);
  return (
    boundaryOf(edition, page, { things, grid, at, reach, axis: 'down' }) ??
    boundaryOf(edition, page, { things, grid, at, reach, axis: 'across' })
  );
}

/**
 * The boundary of a thing of a page (from 1): the line at which it ends and another begins, under it or right of it;
 * where nothing follows it there, the one at which it begins.
 */
export function boundaryOfThing(
  edition: Edition,
  page: number,
  { thing, axis }: { readonly thing: Thing; readonly axis: Boundary['axis'] },
): Boundary | undefined {
  const grid = gridOf(edition);
  const things = thingsOn(edition, page);
  const placed = things.find((each) => sameThing(each.thing, thing));
  if (placed === undefined) return undefined;
  const own = grid.rectOf(placed.frame);
  const middle = (from: number, length: number, otherFrom: number, otherLength: number): number =>
    (Math.max(from, otherFrom) + Math.min(from + length, otherFrom + otherLength)) / 2;
  for (const side of ['before', 'after'] as const) {
    for (const other of things) {
      if (other === placed || !isBeside(placed, other, axis)) continue;
      const rect = grid.rectOf(other.frame);
      const at =
        axis === 'across'
          ? { x: middle(own.x, own.width, rect.x, rect.width), y: side === 'before' ? own.y + own.height : own.y }
          : { x: side === 'before' ? own.x + own.width : own.x, y: middle(own.y, own.height, rect.y, rect.height) };
      const found = boundaryOf(edition, page, { things, grid, at, reach: 1, axis });
      if (found?.[side].includes(placed) === true) return found;
    }
  }
  return undefined;
}

interface Search {
  readonly things: readonly PlacedThing[];
  readonly grid: PageGrid;
  readonly at: Point;
  readonly reach: number;
  readonly axis: Boundary['axis'];
}

function boundaryOf(edition: Edition, page: number, search: Search): Boundary | undefined {
  const { things, axis } = search;
  const pair = pairAt(search);
  if (pair === undefined) return undefined;
  const end = endOf(pair.before, axis);
  const start = startOf(pair.after, axis);
  const ends = things.filter((thing) => endOf(thing, axis) === end);
  const starts = things.filter((thing) => startOf(thing, axis) === start);
  const { before, after } = grow(pair, { ends, starts, axis });
  const locked = [...before, ...after].some(({ thing }) => isLocked(edition, page, thing));
  return { axis, page, before, after, locked };
}

interface Pair {
  readonly before: PlacedThing;
  readonly after: PlacedThing;
}

/**
 * Two things with the point in the white between them, or within reach of where they meet; the nearest to one another.
 */
function pairAt({ things, grid, at, reach, axis }: Search): Pair | undefined {
  const pairs = things.flatMap((before) =>
    things.flatMap((after): readonly (Pair & { gap: number })[] => {
      const gap = startOf(after, axis) - endOf(before, axis);
      if (before === after || gap < 0 || gap > (axis === 'across' ? WIDEST_GAP : 0)) return [];
      if (!isBeside(before, after, axis)) return [];
      const [a, b] = [grid.rectOf(before.frame), grid.rectOf(after.frame)];
      const [from, to] = axis === 'across' ? [a.y + a.height, b.y] : [a.x + a.width, b.x];
      const along = axis === 'across' ? at.x : at.y;
      const share =
        axis === 'across'
          ? [Math.max(a.x, b.x), Math.min(a.x + a.width, b.x + b.width)]
          : [Math.max(a.y, b.y), Math.min(a.y + a.height, b.y + b.height)];
      const across = axis === 'across' ? at.y : at.x;
      const isThere = across >= from - reach && across <= to + reach;
      return isThere && along >= (share[0] ?? 0) && along <= (share[1] ?? 0) ? [{ before, after, gap }] : [];
    }),
  );
  return pairs.sort((a, b) => a.gap - b.gap)[0];
}

/** All that meets at the line of a pair: one leads to the next across it. */
function grow(
  pair: Pair,
  {
    ends,
    starts,
    axis,
  }: {
    readonly ends: readonly PlacedThing[];
    readonly starts: readonly PlacedThing[];
    readonly axis: Boundary['axis'];
  },
): Pick<Boundary, 'before' | 'after'> {
  const before = new Set([pair.before]);
  const after = new Set([pair.after]);
  for (;;) {
    const size = before.size + after.size;
    for (const each of ends) if ([...after].some((other) => isBeside(each, other, axis))) before.add(each);
    for (const each of starts) if ([...before].some((other) => isBeside(each, other, axis))) after.add(each);
    if (before.size + after.size === size) return { before: [...before], after: [...after] };
  }
}

function isBeside(a: PlacedThing, b: PlacedThing, axis: Boundary['axis']): boolean {
  return axis === 'across' ? sharesColumns(a.frame, b.frame) : sharesLines(a.frame, b.frame);
}

function startOf({ frame }: PlacedThing, axis: Boundary['axis']): number {
  return axis === 'across' ? frame.line : frame.column;
}

function endOf({ frame }: PlacedThing, axis: Boundary['axis']): number {
  return axis === 'across' ? frame.line + frame.lines : frame.column + frame.columns;
}

/**
 * How far a boundary can be moved of the lines (columns) that are wanted: what meets at it keeps its least size, and
 * grows over nothing else.
 */
export function boundaryRoom(edition: Edition, boundary: Boundary, wanted: number): number {
  if (boundary.locked) return 0;
  const { axis, before, after, page } = boundary;
  const fewest = axis === 'across' ? FEWEST_LINES : FEWEST_COLUMNS;
  const size = ({ frame }: PlacedThing): number => (axis === 'across' ? frame.lines : frame.columns);
  const members = [...before, ...after];
  const others = placedOn(edition, page).filter(({ thing }) => !members.some((each) => sameThing(each.thing, thing)));
  const fits = (by: number): boolean => {
    const shrinking = by > 0 ? after : before;
    if (shrinking.some((thing) => size(thing) - Math.abs(by) < Math.min(fewest, size(thing)))) return false;
    return movedBy(boundary, by).every(({ frame }, index) => {
      const was = members[index];
      return others.every((other) => !sharesGrid(frame, other.frame) || (was && sharesGrid(was.frame, other.frame)));
    });
  };
  let by = 0;
  while (by !== wanted && fits(by + Math.sign(wanted))) by += Math.sign(wanted);
  return by;
}

/** The things at a boundary as they stand when it is moved by so many lines down, or columns to the right. */
export function movedBy({ axis, before, after }: Boundary, by: number): readonly PlacedThing[] {
  const grown = before.map(({ thing, frame }) =>
    axis === 'across'
      ? { thing, frame: { ...frame, lines: frame.lines + by } }
      : { thing, frame: { ...frame, columns: frame.columns + by } },
  );
  const shrunk = after.map(({ thing, frame }) =>
    axis === 'across'
      ? { thing, frame: { ...frame, line: frame.line + by, lines: frame.lines - by } }
      : { thing, frame: { ...frame, column: frame.column + by, columns: frame.columns - by } },
  );
  return [...grown, ...shrunk];
}

/** The edition with a boundary moved: both its sides change, together they stay as large as they were. */
export function moveBoundary(edition: Edition, boundary: Boundary, by: number): Edition {
  return movedBy(boundary, by).reduce((made, placed) => placeThing(made, boundary.page, placed), edition);
}
