import type { GridRect } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import type { PageGrid } from '../../../core/page';
import { shiftBothSides, shiftFrame } from './grip';
import type { Grip } from './grip';

/** What a corner must do across and down for a frame to keep its proportions. */
export interface Proportions {
  readonly start: GridRect;
  readonly grip: Grip;
  /** The way of the hand, in points. */
  readonly by: Point;
  /** Both sides of the frame go, as far as each other. */
  readonly bothSides: boolean;
  /** How wide so many columns are, and how high so many lines, in points. */
  readonly widthOf: (columns: number) => number;
  readonly heightOf: (lines: number) => number;
  /** The frame when its corner goes by whole columns and lines; it may be kept from going that far. */
  readonly shift: (columns: number, lines: number) => GridRect;
}

/** Whether a grip is a corner: only there have both sides a say. */
export function isCorner(grip: Grip): boolean {
  return grip.length === 2;
}

/**
 * The frame whose corner follows the hand along its diagonal: of the columns nearest to it and the lines that keep
 * width to height as they were, as nearly as whole lines can. Where the page ends first it goes only as far as both
 * sides can.
 */
export function proportionalFrame(proportions: Proportions): GridRect {
  const { start, grip, by, bothSides, widthOf, heightOf, shift } = proportions;
  const [width, height] = [widthOf(start.columns), heightOf(start.lines)];
  const sides = bothSides ? 2 : 1;
  const [east, south] = [grip.includes('e') ? 1 : -1, grip.includes('s') ? 1 : -1];
  const times = 1 + (sides * (east * by.x * width + south * by.y * height)) / (width ** 2 + height ** 2);
  const step = widthOf(2) - widthOf(1);
  const wanted = Math.round((times - 1) * (width / step / sides));
  for (let columns = wanted; columns !== 0; columns -= Math.sign(columns)) {
    const ratio = widthOf(start.columns + sides * columns) / width;
    const lines = Math.round((start.lines * (ratio - 1)) / sides);
    const frame = shift(east * columns, south * lines);
    const isThere =
      near(frame.columns, start.columns + sides * columns) && near(frame.lines, start.lines + sides * lines);
    if (isThere) return frame;
  }
  return start;
}

/** The frame of the page's grid whose corner follows the hand by points, its proportions kept. */
export function proportionalOnGrid(
  start: GridRect,
  { grid, ...hand }: Pick<Proportions, 'grip' | 'by' | 'bothSides'> & { readonly grid: PageGrid },
): GridRect {
  const shift = hand.bothSides ? shiftBothSides : shiftFrame;
  return proportionalFrame({
    ...hand,
    start,
    widthOf: grid.columnWidth,
    heightOf: (lines) => lines * grid.leading,
    shift: (columns, lines) => shift(start, { grip: hand.grip, columns, lines, steps: grid }),
  });
}

/** Insets stand by parts of cells. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}
