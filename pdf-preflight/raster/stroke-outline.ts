import type { Pen } from '../content/events';
import { applyTo, inverse, stretchesOf, type Matrix } from '../content/matrix';
import { CLOSE, COORDINATES, CUBIC, LINE, MOVE, type Path } from '../content/path';
import { eachPiece } from './flatten';

/** A point in the space that the pen is round in. */
type Corner = readonly [x: number, y: number];

interface Polyline {
  readonly points: Corner[];
  readonly closed: boolean;
}

/** Dashes of one stroke; beyond, it is drawn solid, as it looks. */
const MOST_DASHES = 20_000;
/** Corners of a round join or cap. */
const ROUND = 16;
/** A stroke of no width is one pixel wide (ISO 32000-1, 8.4.3.2). */
const THINNEST = 1;

/**
 * The area that a stroke covers, to be filled by the nonzero rule. Path and pen are in pixels. The pieces overlap: each
 * piece of the line, each join and each cap is a contour of its own, all of one direction.
 */
export function strokeOutline(path: Path, pen: Pen): Path {
  const back = inverse(pen.matrix);
  const { greatest } = stretchesOf(pen.matrix);
  if (back === undefined || greatest === 0) return [];
  const half = Math.max(pen.width, THINNEST / greatest / 2) / 2;
  const outline: number[] = [];
  const lines = polylinesOf(path, back).flatMap((line) => dashed(line, pen));
  for (const line of lines) appendStroke(outline, line, { ...pen, half });
  return outline;
}

/** A path as straight pieces, in the pen's space. */
function polylinesOf(path: Path, back: Matrix): Polyline[] {
  const lines: Polyline[] = [];
  let points: Corner[] = [];
  let [x, y] = [0, 0];
  const add = (toX: number, toY: number): void => {
    const point = applyTo(back, toX, toY);
    points.push([point.x, point.y]);
    [x, y] = [toX, toY];
  };
  const end = (closed: boolean): void => {
    if (points.length > 1 || (closed && points.length > 0)) lines.push({ points, closed });
    points = [];
  };
  let start: Corner = [0, 0];
  for (let at = 0; at < path.length;) {
    const part = path[at] ?? CLOSE;
    if (part === MOVE) {
      end(false);
      start = [path[at + 1] ?? 0, path[at + 2] ?? 0];
      add(...start);
    } else if (part === CLOSE) {
      end(true);
      [x, y] = start;
    } else {
      if (points.length === 0) add(x, y);
      if (part === LINE) add(path[at + 1] ?? 0, path[at + 2] ?? 0);
      else if (part === CUBIC) {
        const [x1, y1, x2, y2] = [path[at + 1] ?? 0, path[at + 2] ?? 0, path[at + 3] ?? 0, path[at + 4] ?? 0];
        eachPiece([x, y, x1, y1, x2, y2, path[at + 5] ?? 0, path[at + 6] ?? 0], (_x, _y, toX, toY) => add(toX, toY));
      }
    }
    at += 1 + (COORDINATES[part] ?? 0);
  }
  end(false);
  return lines;
}

/** The pieces that a dash pattern leaves of a line. */
function dashed(line: Polyline, { dash, dashPhase }: Pen): Polyline[] {
  const period = dash.reduce((sum, length) => sum + Math.max(0, length), 0);
  if (period <= 0) return [line];
  const start: Corner = line.points[0] ?? [0, 0];
  const points: readonly Corner[] = line.closed ? [...line.points, start] : line.points;
  const whole = points.slice(1).reduce((sum, point, i) => sum + distance(points[i] ?? point, point), 0);
  if ((whole / period) * dash.length > MOST_DASHES) return [line];
  let index = 0;
  let left = Math.max(0, dash[0] ?? 0);
  let phase = ((dashPhase % (2 * period)) + 2 * period) % (2 * period);
  const next = (): void => {
    index += 1;
    left = Math.max(0, dash[index % dash.length] ?? 0);
  };
  while (phase > 0 && phase >= left) {
    phase -= left;
    next();
  }
  left -= phase;
  const lines: Polyline[] = [];
  let piece: Corner[] = index % 2 === 0 ? [start] : [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [from, to] = [points[i] ?? start, points[i + 1] ?? start];
    const length = distance(from, to);
    let done = 0;
    while (length - done > left) {
      done += left;
      const at: Corner = [from[0] + ((to[0] - from[0]) * done) / length, from[1] + ((to[1] - from[1]) * done) / length];
      if (index % 2 === 0) {
        lines.push({ points: [...piece, at], closed: false });
        piece = [];
      } else piece = [at];
      next();
    }
    left -= length - done;
    if (index % 2 === 0) piece.push(to);
  }
  if (piece.length > 1) lines.push({ points: piece, closed: false });
  return lines;
}

function distance(from: Corner, to: Corner): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

interface RoundPen extends Pen {
  readonly half: number;
}

function appendStroke(outline: number[], { points, closed }: Polyline, pen: RoundPen): void {
  const corners = points.filter((point, i) => i === 0 || distance(points[i - 1] ?? point, point) > 0);
  const first = corners[0];
  if (first === undefined) return;
  if (closed && corners.length > 2 && distance(corners.at(-1) ?? first, first) === 0) corners.pop();
  if (corners.length === 1) {
    if (pen.cap === 1) appendCircle(outline, first, pen);
    return;
  }
  const count = closed ? corners.length : corners.length - 1;
  const corner = (i: number): Corner => corners[((i % corners.length) + corners.length) % corners.length] ?? first;
  for (let i = 0; i < count; i++) {
    let [from, to] = [corner(i), corner(i + 1)];
    const [ux, uy] = unit(from, to);
    if (pen.cap === 2 && !closed) {
      if (i === 0) from = [from[0] - ux * pen.half, from[1] - uy * pen.half];
      if (i === count - 1) to = [to[0] + ux * pen.half, to[1] + uy * pen.half];
    }
    const [nx, ny] = [-uy * pen.half, ux * pen.half];
    appendPolygon(
      outline,
      [
        [from[0] + nx, from[1] + ny],
        [to[0] + nx, to[1] + ny],
        [to[0] - nx, to[1] - ny],
        [from[0] - nx, from[1] - ny],
      ],
      pen,
    );
    if (closed || i > 0) appendJoin(outline, corner(i - 1), corner(i), corner(i + 1), pen);
  }
  if (pen.cap === 1 && !closed) {
    appendCircle(outline, first, pen);
    appendCircle(outline, corner(count), pen);
  }
}

function unit(from: Corner, to: Corner): Corner {
  const length = distance(from, to) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function appendJoin(outline: number[], before: Corner, at: Corner, after: Corner, pen: RoundPen): void {
  const [u, v] = [unit(before, at), unit(at, after)];
  const turn = u[0] * v[1] - u[1] * v[0];
  if (Math.abs(turn) < 1e-6 && u[0] * v[0] + u[1] * v[1] > 0) return;
  if (pen.join === 1) return appendCircle(outline, at, pen);
  const side = turn > 0 ? -pen.half : pen.half;
  const a: Corner = [at[0] - u[1] * side, at[1] + u[0] * side];
  const b: Corner = [at[0] - v[1] * side, at[1] + v[0] * side];
  // Half the angle between the sides: the mitre is as much longer than the pen as its sine is smaller than 1.
  const sine = Math.sqrt(Math.max(0, (1 - (-u[0] * v[0] - u[1] * v[1])) / 2));
  if (pen.join === 0 && sine > 0 && 1 / sine <= pen.mitre) {
    const [mx, my] = [(a[0] + b[0]) / 2 - at[0], (a[1] + b[1]) / 2 - at[1]];
    const length = Math.hypot(mx, my) || 1;
    const reach = pen.half / sine;
    return appendPolygon(outline, [at, a, [at[0] + (mx / length) * reach, at[1] + (my / length) * reach], b], pen);
  }
  appendPolygon(outline, [at, a, b], pen);
}

function appendCircle(outline: number[], [x, y]: Corner, pen: RoundPen): void {
  const corners = Array.from({ length: ROUND }, (_none, i): Corner => {
    const angle = (2 * Math.PI * i) / ROUND;
    return [x + Math.cos(angle) * pen.half, y + Math.sin(angle) * pen.half];
  });
  appendPolygon(outline, corners, pen);
}

/** Adds a polygon in pixels, always of the same direction. */
function appendPolygon(outline: number[], corners: readonly Corner[], { matrix }: RoundPen): void {
  const points = corners.map(([x, y]) => applyTo(matrix, x, y));
  let area = 0;
  points.forEach((point, i) => {
    const next = points[(i + 1) % points.length] ?? point;
    area += point.x * next.y - next.x * point.y;
  });
  if (area < 0) points.reverse();
  points.forEach((point, i) => outline.push(i === 0 ? MOVE : LINE, point.x, point.y));
  outline.push(CLOSE);
}
