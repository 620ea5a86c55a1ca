import { toProcess } from './inks';
import type { Ink } from './types';

/** A colour on screen: red, green, blue, 0 to 255. */
export type ScreenColour = readonly [number, number, number];

/**
 * What the sixteen solid overprints of cyan, magenta, yellow and black look like on newsprint, as sRGB with the paper
 * shown white: the CGATS TR 002 coldset characterisation, relative colorimetric with black point compensation, black
 * made neutral at its own lightness. Index bits: 1 cyan, 2 magenta, 4 yellow, 8 black.
 */
const NEWSPRINT_SOLIDS: readonly ScreenColour[] = [
  [255, 255, 255],
  [0, 181, 239],
  [245, 68, 155],
  [60, 69, 157],
  [255, 243, 56],
  [0, 170, 96],
  [241, 63, 63],
  [61, 69, 81],
  [52, 50, 49],
  [0, 22, 51],
  [48, 0, 6],
  [0, 0, 33],
  [48, 44, 0],
  [0, 30, 0],
  [48, 0, 0],
  [0, 0, 0],
];

/**
 * The screen colour of process inks (each 0 to 1): the solids weighted by the share of paper each covers when the dots
 * fall independently (Neugebauer's equations, Demichel's weights).
 */
export function processToScreen(cmyk: readonly [number, number, number, number]): ScreenColour {
  let [red, green, blue] = [0, 0, 0];
  NEWSPRINT_SOLIDS.forEach((solid, index) => {
    const share = cmyk.reduce((product, amount, ink) => product * (index & (1 << ink) ? amount : 1 - amount), 1);
    red += share * solid[0];
    green += share * solid[1];
    blue += share * solid[2];
  });
  return [Math.round(red), Math.round(green), Math.round(blue)];
}

/** The screen colour of any ink: a spot ink as its process alternate. */
export function inkToScreen(ink: Ink): ScreenColour {
  return processToScreen(toProcess(ink));
}
