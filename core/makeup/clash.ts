import { LEVEL_LINES, TOUCHING_LINES, likeness } from '../layout-rules';
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
  const left = a.column + column;
  const top = a.line + line;
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

/** Pictures so few lines below one another have a head and captions between them, and no text: five lines take more. */
const HEAD_LINES = 8;
/** How much pictures clash that are level for a few lines only, or have a head between. */
const PAIR = { level: 0.35, stacked: 0.25 };

/**
 * How badly pictures of two stories clash 图碰图 (rule L26), 0 to 1: across a gutter, or with little between above and
 * below. The first may be meant from another corner.
 */
export function picturesClash(a: CellRect, b: CellRect, column = 0, line = 0): number {
  const left = a.column + column;
  const top = a.line + line;
  const lines = Math.min(top + a.lines, b.line + b.lines) - Math.max(top, b.line);
  if (-lines > HEAD_LINES) return 0;
  const columns = Math.min(left + a.columns, b.column + b.columns) - Math.max(left, b.column);
  if (columns < 0) return 0;
  if (columns === 0) {
    if (lines > LEVEL_SHARE * Math.min(a.lines, b.lines)) return 1;
    return lines >= LEVEL_LINES ? PAIR.level : 0;
  }
  const shared = columns / Math.min(a.columns, b.columns);
  if (-lines <= TOUCHING_LINES) return shared > 0.3 ? 1 : 0;
  return shared > 0.5 ? PAIR.stacked : 0;
}
