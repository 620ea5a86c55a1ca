import type { Rect } from '../../core/geometry';
import { clipTo } from './clip';
import type { FillRule } from './events';
import { fillPaint, penOf, strokePaint, type GraphicsState } from './graphics-state';
import { applyTo, stretchesOf } from './matrix';
import type { Operation } from './operations';
import type { PageRun } from './page-run';
import { CLOSE, CUBIC, LINE, MOVE, mapPath, pathBounds, rectanglePath } from './path';
import { numeric } from './state-operators';

/** What becomes of a path from its first operator to the one that paints it. */
export interface PathPainter {
  /** Applies an operator that constructs, paints or clips to a path; false for all other operators. */
  apply(state: GraphicsState, operation: Operation): boolean;
}

/** Follows the current path, and turns what is painted of it into fills, strokes and clips (ISO 32000-1, 8.5). */
export function createPathPainter(run: PageRun, inPattern: boolean): PathPainter {
  let path: number[] = [];
  let pendingClip: FillRule | undefined;
  let [penX, penY] = [0, 0];

  const to = (state: GraphicsState, x: number, y: number): [number, number] => {
    [penX, penY] = [x, y];
    const point = applyTo(state.ctm, x, y);
    return [point.x, point.y];
  };

  const paint = (state: GraphicsState, fill: FillRule | undefined, stroke: boolean): void => {
    const bounds = pathBounds(path);
    const shared = { path, clip: state.clip, inPattern };
    if (bounds !== undefined && fill !== undefined) {
      run.events.push({ kind: 'fill', paint: fillPaint(state), rule: fill, bounds, ...shared });
    }
    if (bounds !== undefined && stroke) {
      const pen = penOf(state);
      const { least, greatest } = stretchesOf(pen.matrix);
      run.events.push({
        kind: 'stroke',
        paint: strokePaint(state),
        pen,
        width: pen.width * least,
        bounds: strokeBounds(bounds, (pen.width * greatest) / 2, pen.cap),
        ...shared,
      });
    }
    if (pendingClip !== undefined) {
      clipTo(state, { kind: 'path', path, rule: pendingClip }, bounds ?? { x: 0, y: 0, width: 0, height: 0 });
    }
    path = [];
    pendingClip = undefined;
  };

  return {
    apply: (state, { operator, operands }) => {
      const n = (index: number): number => numeric(operands[index]);
      const point = (index: number): [number, number] => to(state, n(index), n(index + 1));
      switch (operator) {
        case 'm':
          path.push(MOVE, ...point(0));
          return true;
        case 'l':
          path.push(path.length === 0 ? MOVE : LINE, ...point(0));
          return true;
        case 'c':
          path.push(CUBIC, ...point(0), ...point(2), ...point(4));
          return true;
        case 'v':
          path.push(CUBIC, ...to(state, penX, penY), ...point(0), ...point(2));
          return true;
        case 'y':
          path.push(CUBIC, ...point(0), ...point(2), ...point(2));
          return true;
        case 'h':
          if (path.length > 0) path.push(CLOSE);
          return true;
        case 're':
          path.push(...mapPath(rectanglePath({ x: n(0), y: n(1), width: n(2), height: n(3) }), state.ctm));
          [penX, penY] = [n(0), n(1)];
          return true;
        case 'S':
          paint(state, undefined, true);
          return true;
        case 's':
          path.push(CLOSE);
          paint(state, undefined, true);
          return true;
        case 'f':
        case 'F':
          paint(state, 'nonzero', false);
          return true;
        case 'f*':
          paint(state, 'evenodd', false);
          return true;
        case 'B':
        case 'b':
        case 'B*':
        case 'b*':
          if (operator.startsWith('b')) path.push(CLOSE);
          paint(state, operator.endsWith('*') ? 'evenodd' : 'nonzero', true);
          return true;
        case 'n':
          paint(state, undefined, false);
          return true;
        case 'W':
          pendingClip = 'nonzero';
          return true;
        case 'W*':
          pendingClip = 'evenodd';
          return true;
        default:
          return false;
      }
    },
  };
}

/** Where a stroke is inked: an upright line with butt ends is no longer than its path. */
function strokeBounds({ x, y, width, height }: Rect, half: number, cap: number): Rect {
  const across = cap === 0 && height === 0 ? 0 : half;
  const down = cap === 0 && width === 0 ? 0 : half;
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}
