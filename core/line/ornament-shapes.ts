import { KIND, kindOf } from '../cjk';
import { circle, wave } from '../display-list';
import { roundPoints } from '../units';
import type { Points } from '../units';
import type { OrnamentCell } from './ornament-cells';
import type { Ornament } from './types';

/*
 * Ornaments stand so far from the em box of their type, in em, that with the usual half em between lines all of them
 * are clear of the type on both sides and the line gap need not change (CLREQ 3.1.8).
 */
const LINE = { away: 0.08, width: 0.045 } as const;
/** A wave is as high as it can be told from a straight line at body size, and half a cell long. */
const WAVE = { away: 0.1, width: 0.045, height: 0.045, length: 0.5 } as const;
/** The middle of a dot from the em box, by itself and beyond a line: the line comes first (CLREQ 3.1.8). */
export const DOT = { away: 0.13, beyondLine: 0.24 } as const;
const DOT_RADIUS = 0.075;
/** What a name's line leaves free at its two ends, in em, so that names side by side are told apart (CLREQ 3.1.2). */
const LINE_END = 0.06;

/** Ends of a line beside these cells, the size it is drawn for and its ink. */
function stretchOf(cells: readonly OrnamentCell[]): { x1: Points; x2: Points; em: Points; ink: OrnamentCell['ink'] } {
  const em = Math.max(...cells.map(({ size }) => size));
  const [first, last] = [cells[0]!, cells.at(-1)!];
  return { x1: first.left + LINE_END * em, x2: last.right - LINE_END * em, em, ink: first.ink };
}

/** A straight line along these cells 专名号, beyond the edge of their em box, in em from what `y` counts from. */
export function nameLine(cells: readonly OrnamentCell[], edge: number): Ornament {
  const { x1, x2, em, ink } = stretchOf(cells);
  const y = roundPoints((edge + LINE.away) * em);
  return { kind: 'rule', x1: roundPoints(x1), x2: roundPoints(x2), y, width: LINE.width * em, ink };
}

/** A wavy line 浪线 in the place of a straight one: whole waves from end to end, each half of them one cubic. */
export function wavyLine(cells: readonly OrnamentCell[], edge: number): Ornament {
  const { x1, x2, em, ink } = stretchOf(cells);
  const halves = 2 * Math.max(1, Math.round((x2 - x1) / (WAVE.length * em)));
  const contour = wave({ x1, x2, y: (edge + WAVE.away) * em, crest: WAVE.height * em, halves });
  return { kind: 'path', contours: [contour.map(roundPoints)], width: WAVE.width * em, ink };
}

/** A dot 着重号 by each Han character, in the middle of its own cell however far the line is spaced (CLREQ 3.1.8). */
export function dots(cells: readonly OrnamentCell[], yOf: (cell: OrnamentCell) => Points): readonly Ornament[] {
  const contours = cells.flatMap((cell) => {
    const kind = kindOf(cell.codePoint);
    if (kind !== KIND.han && kind !== KIND.iteration) return [];
    return [circle((cell.left + cell.right) / 2, yOf(cell), DOT_RADIUS * cell.size).map(roundPoints)];
  });
  return contours.length === 0 ? [] : [{ kind: 'path', contours, ink: cells[0]!.ink }];
}
