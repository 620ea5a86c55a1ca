import { mmToPoints, pointsToMm, roundPoints } from '../units';
import type { Points } from '../units';
import { lengthUnitOf } from './length-text';
import type { PaperLanguage } from './profile';
import { plainText, readQuantity, shortestNumber } from './quantity';
import type { Quantity } from './quantity';
import { TYPE_SIZES, typeSizeName, typeSizeOf } from './type-sizes';
import type { SizeLadder } from './type-sizes';

/** The least and the largest type there is, in points: from a hair to a poster's head. */
export const TYPE_SIZE_RANGE = { least: 0.5, most: 2_000 } as const;

/**
 * Reads a size of type in points, to a thousandth: a name of the ladder (`小五`, `五號`, `5号`), points (`9pt`, `10.5
 * 磅`, or the number alone) or millimetres. Millimetres as the tables print them, to the hundredth, are the named size:
 * `3.18mm` is 小五. `undefined` for what is no size, or beyond `TYPE_SIZE_RANGE`.
 */
export function parseTypeSize(text: string, ladder: SizeLadder = 'founder'): Points | undefined {
  const quantity = readQuantity(text);
  const points = namedSize(text, ladder) ?? (quantity && measuredSize(quantity, ladder));
  if (points === undefined || points < TYPE_SIZE_RANGE.least || points > TYPE_SIZE_RANGE.most) return undefined;
  return points;
}

/** `小五`, `小5`, `小五号`, `五号`, `5号`: digits are for the eye, and 小五号 says 号 once more than it must. */
const NAME = /^(小?)([初一二三四五六七1-7])(号?)$/u;
const DIGITS = '一二三四五六七';

function namedSize(text: string, ladder: SizeLadder): Points | undefined {
  const name = plainText(text).replaceAll(/\s/gu, '').replace('號', '号');
  const [, small = '', step = '', size = ''] = NAME.exec(name) ?? [];
  const figure = DIGITS[Number(step) - 1] ?? step;
  return typeSizeOf(small === '' ? `${figure}${size}` : `${small}${figure}`, ladder) ?? typeSizeOf(name, ladder);
}

/** Decimals of the millimetres that tables of type sizes print. */
const TABLE_DECIMALS = 2;

function measuredSize({ number, unit, decimals }: Quantity, ladder: SizeLadder): Points | undefined {
  const measured = unit === '' ? 'pt' : lengthUnitOf(unit);
  if (measured === 'pt') return roundPoints(number);
  if (measured !== 'mm') return undefined;
  const half = 0.5 * 10 ** -TABLE_DECIMALS + Number.EPSILON * 100;
  const step = TYPE_SIZES[ladder].find(({ points }) => Math.abs(pointsToMm(points) - number) <= half);
  return decimals === TABLE_DECIMALS && step !== undefined ? step.points : roundPoints(mmToPoints(number));
}

/** How a size of type is shown. */
export interface TypeSizeFormat {
  /** `name`: that of the ladder where the size has one, else points. */
  readonly unit: 'name' | 'pt' | 'mm';
  readonly ladder?: SizeLadder;
  /** In whose characters names are written; Simplified when left out. */
  readonly language?: PaperLanguage;
}

/**
 * Writes a size of type (thousandths of a point), as short as `parseTypeSize` reads exactly it: `小五`, `9pt`,
 * `3.18mm`.
 */
export function formatTypeSize(points: Points, { unit, ladder = 'founder', language }: TypeSizeFormat): string {
  const name = unit === 'name' ? exactName(points, ladder) : undefined;
  if (name !== undefined) return language === 'zh-Hant' ? name.replace('号', '號') : name;
  const reads = (text: string): boolean => parseTypeSize(text, ladder) === roundPoints(points);
  if (unit === 'mm') {
    return `${shortestNumber(pointsToMm(points), (text) => reads(`${text}mm`), TABLE_DECIMALS)}mm`;
  }
  return `${shortestNumber(points, reads)}pt`;
}

/** A size that only nearly has a name keeps its points: what is shown must not change what is there. */
function exactName(points: Points, ladder: SizeLadder): string | undefined {
  const name = typeSizeName(points, ladder);
  return name !== undefined && typeSizeOf(name, ladder) === roundPoints(points) ? name : undefined;
}
