/** A curve as paths have it: where it starts, then for each cubic its two handles and its end. In any units. */
export type Contour = readonly number[];

/** A corner of a figure: across, down. */
export type Corner = readonly [number, number];

/** Handles of a cubic that is a quarter of a circle. */
export const QUARTER_CIRCLE = 0.5523;
/** Handles of a cubic that is half a wave, along it and across. */
const HALF_WAVE = { along: 0.3642, across: 4 / 3 } as const;

/** Straight lines from each point to the next. */
export function polyline(points: readonly Corner[]): Contour {
  const [first, ...rest] = points;
  if (first === undefined) return [];
  let [x, y] = first;
  const contour = [x, y];
  for (const [endX, endY] of rest) {
    const [stepX, stepY] = [(endX - x) / 3, (endY - y) / 3];
    contour.push(x + stepX, y + stepY, endX - stepX, endY - stepY, endX, endY);
    [x, y] = [endX, endY];
  }
  return contour;
}

/**
 * A closed figure with these corners. It starts in the middle of a side, so that a stroke of it joins at every corner.
 */
export function polygon(corners: readonly Corner[]): Contour {
  const [first, last] = [corners[0], corners.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start: Corner = [(first[0] + last[0]) / 2, (first[1] + last[1]) / 2];
  return polyline([start, ...corners, start]);
}

/** A circle, clockwise on the page. */
export function circle(x: number, y: number, radius: number): Contour {
  const handle = QUARTER_CIRCLE * radius;
  const [left, right, top, foot] = [x - radius, x + radius, y - radius, y + radius];
  const quarters = [
    [right, y + handle, x + handle, foot, x, foot],
    [x - handle, foot, left, y + handle, left, y],
    [left, y - handle, x - handle, top, x, top],
    [x + handle, top, right, y - handle, right, y],
  ];
  return [right, y, ...quarters.flat()];
}

/** A wave from `x1` to `x2` about the height `y`, in so many halves, each one cubic; the first goes up by `crest`. */
export function wave(ends: {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly crest: number;
  readonly halves: number;
}): Contour {
  const { x1, x2, y, crest, halves } = ends;
  const step = (x2 - x1) / halves;
  const contour = [x1, y];
  for (let half = 0; half < halves; half++) {
    const left = x1 + half * step;
    const handle = y + (half % 2 === 0 ? -1 : 1) * HALF_WAVE.across * crest;
    contour.push(left + HALF_WAVE.along * step, handle, left + (1 - HALF_WAVE.along) * step, handle, left + step, y);
  }
  return contour;
}

/** A contour with every point moved to where `place` puts it. */
export function placeContour(contour: Contour, place: (x: number, y: number) => Corner): Contour {
  return contour.flatMap((x, index) => (index % 2 === 0 ? place(x, contour[index + 1] ?? 0) : []));
}
