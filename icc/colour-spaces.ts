import type { ColourTable } from './colour-table';
import type { Xyz } from './icc-profile';

/** A colour of CIE L*a*b* for the D50 illuminant. */
export type Lab = readonly [number, number, number];

/** A colour on screen: red, green, blue of sRGB, 0 to 255, not rounded. */
export type Srgb = readonly [number, number, number];

/** The white of the connection space (ICC.1:2010, 6.3.4.3). */
export const D50: Xyz = [0.9642, 1, 0.8249];

/** XYZ of the connection space goes up to this, 1 + 32767/32768 (ICC.1:2010, 6.3.4.2). */
const MOST_XYZ = 65535 / 32768;

/** What a table's three numbers (0 to 1) mean as XYZ. */
export function connectionToXyz(values: ArrayLike<number>, table: ColourTable, connection: string): Xyz {
  const [x = 0, y = 0, z = 0] = Array.from(values);
  if (connection === 'XYZ') return [x * MOST_XYZ, y * MOST_XYZ, z * MOST_XYZ];
  const { lightness, chroma } = LAB_STEPS[table.labEncoding];
  return labToXyz([x * lightness, y * chroma - 128, z * chroma - 128]);
}

/** The three numbers (0 to 1) that a table takes for a colour. */
export function labToConnection(lab: Lab, table: ColourTable, connection: string): readonly number[] {
  if (connection === 'XYZ') return labToXyz(lab).map((value) => value / MOST_XYZ);
  const { lightness, chroma } = LAB_STEPS[table.labEncoding];
  return [lab[0] / lightness, (lab[1] + 128) / chroma, (lab[2] + 128) / chroma];
}

/** What all of a number means: L* and the span of a* and b*, which start at -128 (ICC.1:2010, 6.3.4.2 and 10.8). */
const LAB_STEPS: Readonly<Record<ColourTable['labEncoding'], { readonly lightness: number; readonly chroma: number }>> =
  {
    sixteen: { lightness: (100 * 65535) / 65280, chroma: 65535 / 256 },
    eight: { lightness: 100, chroma: 255 },
    'version-4': { lightness: 100, chroma: 255 },
  };

/** Where CIE's cube root gives way to a line (CIE 15:2004, exact fractions). */
const KNEE = 6 / 29;

/** L*a*b* as XYZ. */
function labToXyz([lightness, a, b]: Lab): Xyz {
  const y = (lightness + 16) / 116;
  const back = (f: number): number => (f > KNEE ? f ** 3 : 3 * KNEE ** 2 * (f - 4 / 29));
  return [D50[0] * back(y + a / 500), D50[1] * back(y), D50[2] * back(y - b / 200)];
}

/** XYZ as L*a*b*. */
export function xyzToLab([x, y, z]: Xyz): Lab {
  const root = (t: number): number => (t > KNEE ** 3 ? Math.cbrt(t) : t / (3 * KNEE ** 2) + 4 / 29);
  const [fx, fy, fz] = [root(x / D50[0]), root(y / D50[1]), root(z / D50[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** XYZ for D50 to linear sRGB, whose white is D65: adapted after Bradford (IEC 61966-2-1). */
const TO_SRGB: readonly Xyz[] = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
];

/** XYZ as a screen shows it; what sRGB has not is brought to its edge. */
export function xyzToSrgb([x, y, z]: Xyz): Srgb {
  const channel = ([r, g, b]: Xyz): number => {
    const linear = Math.min(1, Math.max(0, r * x + g * y + b * z));
    return 255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055);
  };
  const [red, green, blue] = TO_SRGB as [Xyz, Xyz, Xyz];
  return [channel(red), channel(green), channel(blue)];
}
