import type { Edition, GridRect } from '../../core/document';
import type { PlacedThing } from './edition-queries';
import { placeThing } from './place-thing';

/** Edges and middles by which things are laid level. */
export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;

/** An edge or a middle. */
export type Alignment = (typeof ALIGNMENTS)[number];

/**
 * Frames laid level with a frame, which is the last of them or the type area; middles between columns go left, between
 * lines up.
 */
export function aligned(
  things: readonly PlacedThing[],
  { by, to }: { readonly by: Alignment; readonly to: GridRect },
): readonly PlacedThing[] {
  return things.map(({ thing, frame }) => ({ thing, frame: alignedFrame(frame, by, to) }));
}

function alignedFrame(frame: GridRect, by: Alignment, to: GridRect): GridRect {
  switch (by) {
    case 'left':
      return { ...frame, column: to.column };
    case 'centre':
      return { ...frame, column: to.column + Math.floor((to.columns - frame.columns) / 2) };
    case 'right':
      return { ...frame, column: to.column + to.columns - frame.columns };
    case 'top':
      return { ...frame, line: to.line };
    case 'middle':
      return { ...frame, line: to.line + Math.floor((to.lines - frame.lines) / 2) };
    case 'bottom':
      return { ...frame, line: to.line + to.lines - frame.lines };
  }
}

/**
 * Frames with equal gaps between them, across or down: the outer ones stay. Columns and lines that cannot be shared out
 * go to the first gaps, one each.
 */
export function distributed(things: readonly PlacedThing[], axis: 'across' | 'down'): readonly PlacedThing[] {
  const start = ({ frame }: PlacedThing): number => (axis === 'across' ? frame.column : frame.line);
  const size = ({ frame }: PlacedThing): number => (axis === 'across' ? frame.columns : frame.lines);
  const sorted = things.toSorted((a, b) => start(a) - start(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 3) return things;
  const end = Math.max(...sorted.map((thing) => start(thing) + size(thing)));
  const free = end - start(first) - sorted.reduce((sum, thing) => sum + size(thing), 0);
  const gaps = sorted.length - 1;
  const each = Math.floor(free / gaps);
  let at = start(first);
  return sorted.map((thing, index) => {
    const placed = axis === 'across' ? { ...thing.frame, column: at } : { ...thing.frame, line: at };
    at += size(thing) + each + (index < free - each * gaps ? 1 : 0);
    return { thing: thing.thing, frame: placed };
  });
}

/** Frames as wide, as deep, or both as a frame. */
export function sized(
  things: readonly PlacedThing[],
  { like, what }: { readonly like: GridRect; readonly what: 'width' | 'height' | 'size' },
): readonly PlacedThing[] {
  return things.map(({ thing, frame }) => ({
    thing,
    frame: {
      ...frame,
      ...(what !== 'height' && { columns: like.columns }),
      ...(what !== 'width' && { lines: like.lines }),
    },
  }));
}

/**
 * The edition with things of a page (from 1) in other frames, each moved into the grid where it would reach out of it.
 */
export function placeAll(edition: Edition, page: number, things: readonly PlacedThing[]): Edition {
  const { columns, lines } = edition.profile.grid;
  return things.reduce((made, { thing, frame }) => {
    const size = { columns: Math.min(frame.columns, columns), lines: Math.min(frame.lines, lines) };
    const column = Math.max(0, Math.min(frame.column, columns - size.columns));
    const line = Math.max(0, Math.min(frame.line, lines - size.lines));
    return placeThing(made, page, { thing, frame: { column, line, ...size } });
  }, edition);
}
