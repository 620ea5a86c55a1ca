import { TOUCHING_LINES, likeness } from '../layout-rules';
import { LEVEL_SHARE } from '../page-score';
import type { CellRect, ShapeHead } from './shape';

/** Heads closer than this below one another, in lines, read as one 叠题 (rule L02). */
const STACKED_LINES = 2;
/** Heads side by side read as one when both are level; less so two strips, hardly one beside a level head. */
const BESIDE = [1, 0.35, 0.8];
const STACKED_VERTICAL = 0.5;

/**
 * How badly two headlines of different stories clash, 0 to 1: side by side across one gutter 碰题 (rule L01), or one
 * right under the other 叠题 (rule L02); worse the more alike their sizes are. The first may be meant from another
 * corner (`column` and `line`), as a shape's is.
 */
export function headClash(a: ShapeHead, b: ShapeHead, column = 0, line = 0): number {
  const [left, top] = [a.column + column, a.line + line];
  const lines = Math.min(top + a.lines, b.line + b.lines) - Math.max(top, b.line);
  if (-lines > STACKED_LINES) return 0;
  if (lines > 0) {
    if (left + a.columns !== b.column && b.column + b.columns !== left) return 0;
    if (lines <= LEVEL_SHARE * Math.min(a.lines, b.lines)) return 0;
    return (BESIDE[verticals(a, b)] ?? 1) * likeness(a.size, b.size);
  }
  const columns = Math.min(left + a.columns, b.column + b.columns) - Math.max(left, b.column);
  if (columns <= 0.25 * Math.min(a.columns, b.columns)) return 0;
  return (verticals(a, b) > 0 ? STACKED_VERTICAL : 1) * likeness(a.size, b.size);
}

function verticals(a: ShapeHead, b: ShapeHead): number {
  return Number(a.vertical === true) + Number(b.vertical === true);
}

/**
 * Whether pictures of two stories touch 图碰图 (rule L26): across a gutter, or with little between above and below. The
 * first may be meant from another corner.
 */
export function picturesTouch(a: CellRect, b: CellRect, column = 0, line = 0): boolean {
  const [left, top] = [a.column + column, a.line + line];
  const lines = Math.min(top + a.lines, b.line + b.lines) - Math.max(top, b.line);
  if (lines > 0) {
    const touch = left + a.columns === b.column || b.column + b.columns === left;
    return touch && lines > LEVEL_SHARE * Math.min(a.lines, b.lines);
  }
  const columns = Math.min(left + a.columns, b.column + b.columns) - Math.max(left, b.column);
  return -lines <= TOUCHING_LINES && columns > 0.3 * Math.min(a.columns, b.columns);
}
