import type { Diagnostic, Place } from '../diagnostic';
import { BLACK, PAPER, polygon } from '../display-list';
import type { Contour, DisplayItem, Ink, Owner, PathItem } from '../display-list';
import type { Rect } from '../geometry';
import { beginningOf } from '../surrogates';
import { pointsToMm, roundPoints } from '../units';
import type { Points } from '../units';

/** Makes the matrices of two-dimensional codes; core asks its host for it, as it asks for faces. */
export interface CodeMaker {
  /**
   * The modules of a QR code 二维码 by rows, true where dark; `undefined` when the text is empty or too long for one.
   */
  qr(text: string): readonly (readonly boolean[])[] | undefined;
}

/** White around a code, in modules (ISO/IEC 18004, 5.3.8). Type and rules keep out of it. */
const QUIET_ZONE = 4;

/** A module of a code on newsprint, whose dots grow by a quarter: below a third of a millimetre telephones miss it. */
const LEAST_MODULE: Points = 0.95;
/** How much of a text that makes no code is told. */
const MOST_TOLD = 60;

/**
 * The QR code 二维码 of a text in a rectangle, and whether telephones will read it. `ground` puts paper under it, for a
 * place whose own ground is another.
 */
export function placeCode(
  text: string,
  rect: Rect,
  by: {
    readonly codes: CodeMaker | undefined;
    readonly owner: Owner;
    readonly place: Place;
    readonly ground: boolean;
  },
): { readonly items: readonly DisplayItem[]; readonly diagnostics: readonly Diagnostic[] } {
  const { owner, place } = by;
  const side = Math.min(rect.width, rect.height);
  const matrix = by.codes?.qr(text);
  if (matrix === undefined || side <= 0) {
    const values = { text: beginningOf(text, MOST_TOLD) };
    return { items: [], diagnostics: [{ code: 'code-not-made', severity: 'error', place, values }] };
  }
  const ground: DisplayItem[] = by.ground ? [{ kind: 'fill', owner, rect, ink: PAPER }] : [];
  const items = [...ground, drawCode(matrix, rect, { owner, ink: BLACK })];
  const modules = matrix.length + 2 * QUIET_ZONE;
  if (side / modules >= LEAST_MODULE) return { items, diagnostics: [] };
  const values = { width: Math.floor(pointsToMm(side)), minimum: Math.ceil(pointsToMm(LEAST_MODULE * modules)) };
  return { items, diagnostics: [{ code: 'code-too-small', severity: 'warning', place, values }] };
}

/**
 * A code with its quiet zone as large as a rectangle allows and in the middle of it, as one path: modules that touch
 * along a row are one figure.
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
