import type { OutputProfile } from './output-profile';
import { printedSrgb, type Cmyk, type PaperShown } from './printed-colour';

/** Screen colours of a printing condition on a grid of its four inks: plain data, sent to painters once. */
export interface InkTable {
  /** Points along each ink. */
  readonly points: number;
  /** Red, green and blue of each point; cyan varies slowest, black fastest. */
  readonly colours: Uint8ClampedArray;
}

/** A step of an eighth: curves of dot gain bend so little within it that no eye tells the difference. */
const POINTS = 9;

/** The screen colours of a printing condition. */
export function inkTable(profile: OutputProfile, paper: PaperShown): InkTable {
  const colour = printedSrgb(profile, paper);
  const colours = new Uint8ClampedArray(POINTS ** 4 * 3);
  const amount = (index: number, step: number): number => (Math.floor(index / step) % POINTS) / (POINTS - 1);
  for (let index = 0; index < POINTS ** 4; index++) {
    const inks: Cmyk = [
      amount(index, POINTS ** 3),
      amount(index, POINTS ** 2),
      amount(index, POINTS),
      amount(index, 1),
    ];
    colours.set(colour(inks), index * 3);
  }
  return { points: POINTS, colours };
}

/** The screen colour of inks by a table, 0 to 255 each: between its points in proportion. */
export function inkTableColour({ points, colours }: InkTable, inks: Cmyk): readonly [number, number, number] {
  const at = inks.map((amount) => Math.min(1, Math.max(0, amount)) * (points - 1));
  const below = at.map((value) => Math.min(points - 2, Math.floor(value)));
  let [red, green, blue] = [0, 0, 0];
  for (let corner = 0; corner < 16; corner++) {
    let weight = 1;
    let index = 0;
    for (let ink = 0; ink < 4; ink++) {
      const high = (corner >> ink) & 1;
      const share = (at[ink] ?? 0) - (below[ink] ?? 0);
      weight *= high === 1 ? share : 1 - share;
      index = index * points + (below[ink] ?? 0) + high;
    }
    red += weight * (colours[index * 3] ?? 0);
    green += weight * (colours[index * 3 + 1] ?? 0);
    blue += weight * (colours[index * 3 + 2] ?? 0);
  }
  return [Math.round(red), Math.round(green), Math.round(blue)];
}
