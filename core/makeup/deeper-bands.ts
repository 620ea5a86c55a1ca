import type { Shape, ShapeBody } from './shape';

/** What the bands of a story hold: those that its text reaches, and cells that stay white beside them. */
export interface BandText {
  readonly bodies: readonly ShapeBody[];
  readonly white: number;
}

/**
 * The text of a story in bands 段 whose place is so many lines deeper than its shape, and whose head block has so many
 * lines of air more: it flows into them, one band after the other, so that white is left at its end alone, and bands
 * that it no longer reaches stay white.
 */
export function deeperBands(shape: Shape, deeper: number, air = 0): BandText {
  const { bodies, rows, white = 0 } = shape;
  if (deeper === 0 && air === 0) return { bodies, white };
  const reached: ShapeBody[] = [];
  let [rest, empty] = [rows, white];
  for (const body of bodies) {
    const isFoot = body.line + body.lines === shape.lines - 1;
    const more = isFoot ? deeper + (isBesideHead(body, shape) ? 0 : air) : 0;
    const deep = body.lines + more;
    const { legs: own = body.columns } = body;
    const legs = Math.min(own, Math.ceil(rest / deep));
    const columns = (legs * body.columns) / own;
    if (legs > 0) reached.push({ ...body, columns, lines: deep, ...(body.legs !== undefined && { legs }) });
    rest -= legs * deep;
    // With the white line at its end, as the page shows it.
    empty += (body.columns - columns) * (deep + 1);
  }
  return { bodies: reached, white: empty };
}

/** Whether text of a story in bands begins beyond its head: air in the head block moves it. */
export function isBesideHead({ column, line }: ShapeBody, { head, airy }: Shape): boolean {
  return airy && column < head.columns && line >= head.line + head.lines;
}
