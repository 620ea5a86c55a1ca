import { polygon } from '../display-list';
import type { Contour, Ink, Owner, PathItem } from '../display-list';
import type { Rect } from '../geometry';
import { roundPoints } from '../units';

/** Makes the matrices of two-dimensional codes; core asks its host for it, as it asks for faces. */
export interface CodeMaker {
  /** The modules of a QR code 二维码 by rows, true where dark; `undefined` when the text is empty or too long for one. */
  qr(text: string): readonly (readonly boolean[])[] | undefined;
}

/** White around a code, in modules (ISO/IEC 18004, 5.3.8). Type and rules keep out of it. */
export const QUIET_ZONE = 4;

/**
 * A code with its quiet zone as large as a rectangle allows and in the middle of it, as one path: modules that touch along
 * a row are one figure.
 */
export function drawCode(
  matrix: readonly (readonly boolean[])[],
  rect: Rect,
  by: { readonly owner: Owner; readonly ink: Ink },
): PathItem {
  const module = Math.min(rect.width, rect.height) / (matrix.length + 2 * QUIET_ZONE);
  const side = matrix.length * module;
  const left = rect.x + (rect.width - side) / 2;
  const top = rect.y + (rect.height - side) / 2;
  const contours = matrix.flatMap((modules, row) =>
    runsOf(modules).map(([from, to]): Contour => {
      const [x1, x2] = [left + from * module, left + to * module];
      const [y1, y2] = [top + row * module, top + (row + 1) * module];
      return polygon([
        [x1, y1],
        [x2, y1],
        [x2, y2],
        [x1, y2],
      ]).map(roundPoints);
    }),
  );
  return { kind: 'path', owner: by.owner, contours, ink: by.ink };
}

/** Where dark modules of a row begin and end. */
function runsOf(modules: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  modules.forEach((dark, index) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  });
  return runs;
}
