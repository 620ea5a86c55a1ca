import { IccDamage, type IccBytes } from './bytes';

/** A curve from 0 to 1 onto 0 to 1. */
export type Curve = (value: number) => number;

/** A curve, and how many bytes it takes in its profile. */
export interface ReadCurve {
  readonly curve: Curve;
  readonly bytes: number;
}

/** How many parameters each kind of parametric curve has (ICC.1:2010, 10.16). */
const PARAMETERS = [1, 3, 4, 5, 7] as const;

const SIXTEEN_BITS = 65535;
/** A gamma of one number is a fixed one with eight bits of fraction. */
const GAMMA_ONE = 256;

/** A curve through `count` points that `valueAt` gives, straight between them. */
export function sampledCurve(count: number, valueAt: (index: number) => number): Curve {
  const samples = Float64Array.from({ length: count }, (_, index) => valueAt(index));
  return (value) => {
    const at = clamp(value) * (count - 1);
    const below = Math.min(count - 2, Math.floor(at));
    const from = samples[below] ?? 0;
    return from + ((samples[below + 1] ?? from) - from) * (at - below);
  };
}

/** Reads a `curv` or `para` element. */
export function readCurve(element: IccBytes): ReadCurve {
  switch (element.text(0)) {
    case 'curv':
      return listedCurve(element);
    case 'para':
      return parametricCurve(element);
    default:
      throw new IccDamage(element.place);
  }
}

function listedCurve(element: IccBytes): ReadCurve {
  const count = element.u32(8);
  const bytes = 12 + count * 2;
  if (count === 0) return { curve: clamp, bytes };
  if (count === 1) {
    const gamma = element.u16(12) / GAMMA_ONE;
    return { curve: (value) => clamp(clamp(value) ** gamma), bytes };
  }
  const samples = element.part(12, count * 2);
  return { curve: sampledCurve(count, (index) => samples.u16(index * 2) / SIXTEEN_BITS), bytes };
}

function parametricCurve(element: IccBytes): ReadCurve {
  const kind = element.u16(8);
  const count = PARAMETERS[kind];
  if (count === undefined) throw new IccDamage(element.place);
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from({ length: count }, (_, index) =>
    element.fixed(12 + index * 4),
  );
  const power = (x: number): number => Math.max(0, a * x + b) ** g;
  const curves: readonly Curve[] = [
    (x) => x ** g,
    (x) => (x >= -b / a ? power(x) : 0),
    (x) => (x >= -b / a ? power(x) + c : c),
    (x) => (x >= d ? power(x) : c * x),
    (x) => (x >= d ? power(x) + e : c * x + f),
  ];
  const curve = curves[kind] ?? clamp;
  return { curve: (value) => clamp(curve(clamp(value))), bytes: 12 + count * 4 };
}

/** A number within 0 to 1; what is none at all, from a hostile profile's sums, is 0. */
export function clamp(value: number): number {
  return value > 0 ? Math.min(1, value) : 0;
}
