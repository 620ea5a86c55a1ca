import type { Ink } from '../display-list';

/** A filled shape of a drawing. Coordinates in the drawing's own units, y downwards. */
export interface ArtworkShape {
  /**
   * As in a display list's paths: a start, then for each cubic its two handles and its end. Filled by the non-zero
   * rule.
   */
  readonly contours: readonly (readonly number[])[];
  /** Left out, it takes the ink of whatever the drawing stands for, such as that of the nameplate. */
  readonly ink?: Ink;
}

/** A vector drawing, such as a lettered nameplate, as filled shapes: what it was made from (SVG, PDF) is not kept. */
export interface Artwork {
  readonly id: string;
  /** The file's name as it arrived. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ArtworkShape[];
}
