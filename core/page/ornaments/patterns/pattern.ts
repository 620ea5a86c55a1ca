import type { Contour } from '../../../display-list';

/** A drawing in a field as high as 1: filled figures, and lines that the pattern says the width of. */
export interface Drawing {
  readonly filled?: readonly Contour[];
  readonly drawn?: readonly Contour[];
}

/**
 * A border 花边, in units of its own height. It either runs on from repeat to repeat (across 0 at the outer edge, 1 at
 * the inner one), stretched along itself and turned with the sides, a corner drawn for the top left one; or it repeats
 * a figure that stands by itself, its middle at 0, upright and undistorted on every side and in the corners.
 */
export type Pattern = {
  /** Of what is drawn with lines. */
  readonly lineWidth?: number;
} & (
  | {
      readonly kind: 'running';
      /** From one repeat to the next. */
      readonly pitch: number;
      /** How far one repeat reaches along, where that is more than the pitch. */
      readonly extent?: number;
      readonly repeat: Drawing;
      readonly corner: Drawing;
      /** Where the first repeat begins after a corner; 1 when left out. */
      readonly cornerLength?: number;
    }
  | { readonly kind: 'figure'; readonly pitch: number; readonly figure: Drawing }
);
