/** Points in an inch: the PostScript point, the only point Forme knows. */
const POINTS_PER_INCH = 72;
const MM_PER_INCH = 25.4;

/** A length in points. Inside core every length is in points unless its name says otherwise. */
export type Points = number;

/** Turns millimetres into points. */
export function mmToPoints(mm: number): Points {
  return (mm * POINTS_PER_INCH) / MM_PER_INCH;
}

/** Turns points into millimetres. */
export function pointsToMm(points: Points): number {
  return (points * MM_PER_INCH) / POINTS_PER_INCH;
}

/**
 * Rounds a length to a thousandth of a point (0.00035 mm), so that sums of floating-point lengths come out the same
 * on every machine and in every output.
 */
export function roundPoints(points: Points): Points {
  const rounded = Math.round(points * 1000) / 1000;
  return rounded === 0 ? 0 : rounded;
}

/**
 * Lengths moved by `distance`, each rounded as `roundPoints` does: in one loop, since most of what is placed comes
 * here.
 */
export function movePoints(lengths: readonly Points[], distance: Points): Points[] {
  const moved = new Array<Points>(lengths.length);
  const { round } = Math;
  for (let i = 0; i < moved.length; i++) {
    const thousandths = round((distance + lengths[i]!) * 1000);
    moved[i] = thousandths === 0 ? 0 : thousandths / 1000;
  }
  return moved;
}
