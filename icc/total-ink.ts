import { labToConnection, type Lab } from './colour-spaces';
import type { OutputProfile } from './output-profile';

/** Ink in per cent of one solid, of each of cyan, magenta, yellow and black. */
export type InkAmounts = readonly [number, number, number, number];

const BLACK: Lab = [0, 0, 0];

/**
 * The most ink, in per cent, that a profile lays where pictures are converted by it: of all points of the grids of its
 * perceptual and its relative table.
 */
export function totalInkOf({ tables }: OutputProfile): number {
  let most = 0;
  for (const table of [tables.B2A0, tables.B2A1]) {
    for (const colour of table.gridColours()) {
      let sum = 0;
      for (const amount of colour) sum += amount;
      most = Math.max(most, sum);
    }
  }
  return most * 100;
}

/** The inks that a profile lays for the deepest black (L* 0) of pictures. */
export function blackOf({ tables, connection }: OutputProfile): InkAmounts {
  const inks = new Float64Array(4);
  tables.B2A0.convert(labToConnection(BLACK, tables.B2A0, connection), inks);
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = inks.map((amount) => amount * 100);
  return [cyan, magenta, yellow, black];
}
