import type { Shape, ShapeBody } from './shape';

/** What the bands of a story hold: those that its text reaches, and cells that stay white beside them. */
export interface BandText {
  readonly bodies: readonly ShapeBody[];
  readonly white: number;
}

/**
 * The text of a story in bands 段 whose place is so many lines deeper than its shape: it flows into them, one band
 * after the other, so that white is left at its end alone, and bands that it no longer reaches stay white.
 */
export function deeperBands({ bodies, lines, rows, white = 0 }: Shape, deeper: number): BandText {
  if (deeper === 0) return { bodies, white };
  const reached: ShapeBody[] = [];
  let [rest, empty] = [rows, white];
  for (const body of bodies) {
    const isFoot = body.line + body.lines === lines - 1;
    const deep = body.lines + (isFoot ? deeper : 0);
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
