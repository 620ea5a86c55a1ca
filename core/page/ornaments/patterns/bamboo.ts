import { polyline } from '../../../display-list';
import type { Contour, Corner } from '../../../display-list';
import type { Pattern } from './pattern';

const LINE = 0.07;
/** The two edges of a stalk, and how far they stand out at a node. */
const [TOP, FOOT] = [0.32, 0.68];
const SWELL = 0.07;
const PITCH = 2.4;

/** 竹节: a stalk with nodes and a leaf at each; in the corners two stalks are laid across each other. */
export const bamboo: Pattern = {
  kind: 'running',
  lineWidth: LINE,
  pitch: PITCH,
  repeat: {
    drawn: [edge(TOP, -SWELL), edge(FOOT, SWELL), node(PITCH / 2)],
    filled: [leaf(PITCH / 2 + 0.1, TOP - 0.02, -1), leaf(PITCH / 2 - 0.1, FOOT + 0.02, 1)],
  },
  corner: {
    drawn: [
      // The upright stalk lies over the level one.
      ...[TOP, FOOT].map((at) => bar(at, [0.1, 1])),
      ...[TOP, FOOT].flatMap((at) => [level(at, [0.1, TOP]), level(at, [FOOT, 1])]),
      level(0.1, [TOP - 0.035, FOOT + 0.035]),
      bar(0.1, [TOP - 0.035, FOOT + 0.035]),
    ],
  },
};

/** An edge of a stalk that swells towards its node in the middle. */
function edge(across: number, swell: number): Contour {
  const middle = PITCH / 2;
  return [
    ...[0, across],
    ...[0.35 * PITCH, across, 0.45 * PITCH, across, middle, across + swell],
    ...[0.55 * PITCH, across, 0.65 * PITCH, across, PITCH, across],
  ];
}

function node(along: number): Contour {
  return polyline([
    [along, TOP - SWELL],
    [along, FOOT + SWELL],
  ]);
}

/** A slender leaf from a node outwards (-1) or inwards (1), pointing the way it goes. */
function leaf(along: number, across: number, way: 1 | -1): Contour {
  const point = (dx: number, dy: number): Corner => [along - way * dx, across + way * dy];
  return [
    ...point(0, 0),
    ...[...point(0.12, 0.2), ...point(0.4, 0.3), ...point(0.75, 0.3)],
    ...[...point(0.55, 0.12), ...point(0.3, 0.02), ...point(0, 0)],
  ];
}

function bar(along: number, [from, to]: Corner): Contour {
  return polyline([
    [along, from],
    [along, to],
  ]);
}

function level(across: number, [from, to]: Corner): Contour {
  return polyline([
    [from, across],
    [to, across],
  ]);
}
