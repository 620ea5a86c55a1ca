import { typeSizeName, typeSizeOf } from '../../core/document';
import type { SizeLadder } from '../../core/document';
import { mmToPoints, pointsToMm } from '../../core/units';
import type { SizeUnit } from '../../ipc';

/** Finer than these nobody sets a size. */
const POINT_DECIMALS = 1000;
const MM_DECIMALS = 100;

/** A size in points as people read it in a unit; a size between the steps of the ladder 字号 is shown in points. */
export function sizeText(
  points: number,
  { unit, ladder }: { readonly unit: SizeUnit; readonly ladder: SizeLadder },
): string {
  const inPoints = `${Math.round(points * POINT_DECIMALS) / POINT_DECIMALS} pt`;
  switch (unit) {
    case 'hao':
      return typeSizeName(points, ladder) ?? inPoints;
    case 'pt':
      return inPoints;
    case 'mm':
      return `${(Math.round(pointsToMm(points) * MM_DECIMALS) / MM_DECIMALS).toFixed(2)} mm`;
  }
}

/**
 * The points of a size as entered: `小五`, `9`, `9pt`, `3.18 mm`. A number alone is of the unit shown, and of points where
 * that is the ladder. `undefined` for anything else.
 */
export function readSize(
  text: string,
  { unit, ladder }: { readonly unit: SizeUnit; readonly ladder: SizeLadder },
): number | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const named = typeSizeOf(plain, ladder) ?? typeSizeOf(`${plain}号`, ladder);
  if (named !== undefined) return named;
  const match = /^(\d+(?:\.\d*)?|\.\d+)\s*(pt|点|點|磅|mm|毫米|公厘|公釐)?$/u.exec(plain);
  if (match === null) return undefined;
  const value = Number(match[1]);
  const isMm = match[2] === undefined ? unit === 'mm' : /mm|毫米|公/u.test(match[2]);
  const points = isMm ? mmToPoints(value) : value;
  return points > 0 ? Math.round(points * POINT_DECIMALS) / POINT_DECIMALS : undefined;
}
