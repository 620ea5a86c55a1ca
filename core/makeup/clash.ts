import { TOUCHING_LINES, likeness } from '../layout-rules';
import type { CellRect, ShapeHead } from './shape';

/** Heads closer than this below one another, in lines, read as one 叠题 (rule L02). */
const STACKED_LINES = 2;
/** Heads side by side read as one when both are level; less so two strips, hardly one beside a level head. */
const BESIDE = [1, 0.35, 0.8];
const STACKED_VERTICAL = 0.5;

/**
 * How badly two headlines of different stories clash, 0 to 1: side by side across one gutter 碰题 (rule L01), or one
 * right under the other 叠题 (rule L02); worse the more alike their sizes are.
 */
export function headClash(a: ShapeHead, b: ShapeHead): number {
  const lines = Math.min(a.line + a.lines, b.line + b.lines) - Math.max(a.line, b.line);
  const verticals = Number(a.vertical === true) + Number(b.vertical === true);
  if (lines > 0) {
    const beside = touchAcross(a, b) && lines > 0.3 * Math.min(a.lines, b.lines);
    return beside ? (BESIDE[verticals] ?? 1) * likeness(a.size, b.size) : 0;
  }
  if (-lines > STACKED_LINES) return 0;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column);
  const stacked = columns > 0.25 * Math.min(a.columns, b.columns);
  return stacked ? (verticals > 0 ? STACKED_VERTICAL : 1) * likeness(a.size, b.size) : 0;
}

/** Whether pictures of two stories touch 图碰图 (rule L26): across a gutter, or with little between above and below. */
export function picturesTouch(a: CellRect, b: CellRect): boolean {
  const lines = Math.min(a.line + a.lines, b.line + b.lines) - Math.max(a.line, b.line);
  if (lines > 0) return touchAcross(a, b) && lines > 0.3 * Math.min(a.lines, b.lines);
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column);
  return -lines <= TOUCHING_LINES && columns > 0.3 * Math.min(a.columns, b.columns);
}

function touchAcross(a: CellRect, b: CellRect): boolean {
  return a.column + a.columns === b.column || b.column + b.columns === a.column;
}
