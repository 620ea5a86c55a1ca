import type { Paint } from '../content/events';
import { inksOf } from '../content/inks';
import { inverse, matrixOf, multiply, type Matrix } from '../content/matrix';
import type { Shading } from '../content/shading';
import type { PixelInk } from './canvas';
import type { PlateStore } from './plates';

/** Steps of a shading's colours: finer than a screen of 100 lines can show. */
const STEPS = 256;

/** What a shading lays on each pixel; `undefined` for meshes and for what cannot be read. */
export function shadingInk(
  shading: Shading,
  paint: Paint,
  toPixels: Matrix,
  plates: PlateStore,
): ((x: number, y: number) => PixelInk | undefined) | undefined {
  const { colour, domain, space } = shading;
  const back = inverse(shading.type === 1 ? multiply(matrixOf(shading.matrix), toPixels) : toPixels);
  if (back === undefined || colour === undefined || shading.type > 3 || shading.type < 1) return undefined;
  const inkOf = (inputs: readonly number[]): PixelInk => ({
    effect: plates.effectOf({ ...paint, space, inks: inksOf(space, colour(inputs)) }, true),
    alpha: paint.alpha,
  });
  const [a, b, c, d, e, f] = back;
  const [low = 0, high = 1] = domain;
  if (shading.type === 1) {
    const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = domain;
    return (px, py) => {
      const [x, y] = [a * (px + 0.5) + c * (py + 0.5) + e, b * (px + 0.5) + d * (py + 0.5) + f];
      return x < x0 || x > x1 || y < y0 || y > y1 ? undefined : inkOf([x, y]);
    };
  }
  const steps: PixelInk[] = [];
  const parameter = shading.type === 2 ? alongLine(shading) : betweenCircles(shading);
  const [before, after] = shading.extend;
  return (px, py) => {
    const place = parameter(a * (px + 0.5) + c * (py + 0.5) + e, b * (px + 0.5) + d * (py + 0.5) + f);
    if (place === undefined || (place < 0 && !before) || (place > 1 && !after)) return undefined;
    const step = Math.round(Math.min(1, Math.max(0, place)) * (STEPS - 1));
    return (steps[step] ??= inkOf([low + (high - low) * (step / (STEPS - 1))]));
  };
}

type Parameter = (x: number, y: number) => number | undefined;

function alongLine({ coordinates: [x0 = 0, y0 = 0, x1 = 0, y1 = 0] }: Shading): Parameter {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  return (x, y) => (length === 0 ? undefined : ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length);
}

/** The largest circle that passes through a point (ISO 32000-1, 8.7.4.5.4). */
function betweenCircles({ coordinates, extend }: Shading): Parameter {
  const [x0 = 0, y0 = 0, r0 = 0, x1 = 0, y1 = 0, r1 = 0] = coordinates;
  const [dx, dy, dr] = [x1 - x0, y1 - y0, r1 - r0];
  const a = dx * dx + dy * dy - dr * dr;
  const fits = (s: number): boolean => r0 + s * dr >= 0 && (s >= 0 || extend[0]) && (s <= 1 || extend[1]);
  return (x, y) => {
    const b = (x - x0) * dx + (y - y0) * dy + r0 * dr;
    const c = (x - x0) ** 2 + (y - y0) ** 2 - r0 * r0;
    if (Math.abs(a) < 1e-9) return b !== 0 && fits(c / (2 * b)) ? c / (2 * b) : undefined;
    const root = b * b - a * c;
    if (root < 0) return undefined;
    const [one, other] = [(b + Math.sqrt(root)) / a, (b - Math.sqrt(root)) / a];
    const [larger, smaller] = one > other ? [one, other] : [other, one];
    return fits(larger) ? larger : fits(smaller) ? smaller : undefined;
  };
}
