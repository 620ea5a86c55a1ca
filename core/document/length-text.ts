import { mmToPoints, pointsToMm, roundPoints } from '../units';
import type { Points } from '../units';
import type { GridSpec } from './profile';
import { readQuantity, shortestNumber } from './quantity';

/** Units that lengths on a page are entered and shown in: body characters 字, grid lines 行, millimetres, points. */
export const LENGTH_UNITS = ['cell', 'line', 'mm', 'pt'] as const;

/** A unit of length. */
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** The cell and the line of a paper. */
export type CellAndLine = Pick<GridSpec, 'size' | 'leading'>;

/** Every way that people write the units, in Simplified and Traditional characters and in English. */
const SPELLINGS: Readonly<Record<LengthUnit, readonly string[]>> = {
  cell: ['字', '个字', '個字', 'cell', 'cells', 'em', 'ems'],
  line: ['行', 'line', 'lines'],
  mm: ['mm', '毫米', '公厘', 'millimetre', 'millimetres', 'millimeter', 'millimeters'],
  pt: ['pt', 'pts', '点', '點', '磅', 'point', 'points'],
};

/** The unit that a word names; `undefined` for none. */
export function lengthUnitOf(word: string): LengthUnit | undefined {
  return LENGTH_UNITS.find((unit) => SPELLINGS[unit].includes(word));
}

/**
 * Reads a length such as `3字`, `2.5行`, `53.3mm`, `12 點`: points, to a thousandth. A number alone counts in `bare`
 * (points when left out). `undefined` for what is no length.
 */
export function parseLength(text: string, grid: CellAndLine, bare: LengthUnit = 'pt'): Points | undefined {
  const quantity = readQuantity(text);
  const unit = quantity?.unit === '' ? bare : lengthUnitOf(quantity?.unit ?? '');
  if (quantity === undefined || unit === undefined) return undefined;
  return roundPoints(toPoints(quantity.number, unit, grid));
}

/** Writes a length (thousandths of a point) in a unit, as short as `parseLength` reads exactly it: `3字`, `53.3mm`. */
export function formatLength(points: Points, unit: LengthUnit, grid: CellAndLine, words: 'zh' | 'en' = 'zh'): string {
  const written = shortestNumber(fromPoints(points, unit, grid), (text) => {
    return parseLength(text, grid, unit) === roundPoints(points);
  });
  return `${written}${SYMBOLS[words][unit]}`;
}

const SYMBOLS: Readonly<Record<'zh' | 'en', Readonly<Record<LengthUnit, string>>>> = {
  zh: { cell: '字', line: '行', mm: 'mm', pt: 'pt' },
  en: { cell: ' cells', line: ' lines', mm: ' mm', pt: ' pt' },
};

function toPoints(number: number, unit: LengthUnit, grid: CellAndLine): Points {
  switch (unit) {
    case 'cell':
      return number * grid.size;
    case 'line':
      return number * grid.leading;
    case 'mm':
      return mmToPoints(number);
    case 'pt':
      return number;
  }
}

function fromPoints(points: Points, unit: LengthUnit, grid: CellAndLine): number {
  switch (unit) {
    case 'cell':
      return points / grid.size;
    case 'line':
      return points / grid.leading;
    case 'mm':
      return pointsToMm(points);
    case 'pt':
      return points;
  }
}
