import type { OutputProfile } from './output-profile';
import { printedSrgb, type Cmyk, type PaperShown } from './printed-colour';

/** Screen colours of a printing condition on a grid of its four inks: plain data, sent to painters once. */
export interface InkTable {
  /** Points along each ink, always the same. */
  readonly points: number;
  /** Red, green and blue of each point; cyan varies slowest, black fastest. */
  readonly colours: Uint8Array;
}

/** A step of an eighth: curves of dot gain bend so little within it that no eye tells the difference. */
const POINTS = 9;

/** The screen colours of a printing condition. */
export function inkTable(profile: OutputProfile, paper: PaperShown): InkTable {
  const colour = printedSrgb(profile, paper);
  const colours = new Uint8Array(POINTS ** 4 * 3);
  const amount = (index: number, step: number): number => (Math.floor(index / step) % POINTS) / (POINTS - 1);
  for (let index = 0; index < POINTS ** 4; index++) {
    const inks: Cmyk = [
      amount(index, POINTS ** 3),
      amount(index, POINTS ** 2),
      amount(index, POINTS),
      amount(index, 1),
    ];
    colours.set(colour(inks).map(Math.round), index * 3);
  }
  return { points: POINTS, colours };
}

/** The screen colour of inks by a table, 0 to 255 each: between its points in proportion. */
export function inkTableColour(table: InkTable, inks: Cmyk): readonly [number, number, number] {
  const result = new Float64Array(3);
  interpolate(table, [inks[0], inks[1], inks[2], inks[3]], result);
  const [red = 0, green = 0, blue = 0] = result;
  return [Math.round(red), Math.round(green), Math.round(blue)];
}

const FULL = 255;

/** Pixels of four bytes of ink (255 full) as pixels of red, green and blue. */
export function inkTablePixels(table: InkTable, inks: Uint8Array): Uint8Array {
  const pixels = new Uint8Array((inks.length / 4) * 3);
  const amounts = [0, 0, 0, 0];
  const colour = new Float64Array(3);
  for (let from = 0, to = 0; from < inks.length; from += 4, to += 3) {
    for (let ink = 0; ink < 4; ink++) amounts[ink] = inks[from + ink]! / FULL;
    interpolate(table, amounts, colour);
    // Half up: what stores in bytes cuts.
    for (let channel = 0; channel < 3; channel++) pixels[to + channel] = colour[channel]! + 0.5;
  }
  return pixels;
}

/** Steps in the table of one point along each ink, and where the corners of a cell lie from its lowest. */
const STEPS = [POINTS ** 3, POINTS ** 2, POINTS, 1] as const;
const CORNERS = Array.from({ length: 16 }, (_, corner) =>
  STEPS.reduce((sum, step, ink) => sum + (corner & (1 << ink) ? step : 0), 0),
);

/** Runs for millions of pixels of a picture: it makes no arrays. */
function interpolate({ colours }: InkTable, inks: readonly number[], result: Float64Array): void {
  let base = 0;
  const share = SHARES;
  for (let ink = 0; ink < 4; ink++) {
    const at = Math.min(1, Math.max(0, inks[ink]!)) * (POINTS - 1);
    const below = Math.min(POINTS - 2, Math.floor(at));
    share[ink] = at - below;
    base += below * STEPS[ink]!;
  }
  result.fill(0);
  for (let corner = 0; corner < 16; corner++) {
    let weight = 1;
    for (let ink = 0; ink < 4 && weight > 0; ink++) weight *= corner & (1 << ink) ? share[ink]! : 1 - share[ink]!;
    if (weight === 0) continue;
    const at = (base + CORNERS[corner]!) * 3;
    result[0]! += weight * colours[at]!;
    result[1]! += weight * colours[at + 1]!;
    result[2]! += weight * colours[at + 2]!;
  }
}

const SHARES = new Float64Array(4);
