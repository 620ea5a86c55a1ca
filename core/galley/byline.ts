import type { SetProfile } from '../document';
import type { SetLine, SetParagraph } from '../line';
import type { Points } from '../units';
import { mapOffsets } from './offsets';
import type { GalleyLine } from './types';

/**
 * Sets a byline 署名 by `set`. One too long for a line is broken at its spaces, which part offices from names, and
 * within a part only where that is longer than a line by itself: a name is never cut in two.
 */
export function setByline(byline: string, set: (text: string) => SetParagraph): SetParagraph {
  const whole = set(byline);
  if (whole.lines.length <= 1) return whole;
  const rows: string[] = [];
  for (const part of byline.match(/\S+\s*|^\s+/gu) ?? []) {
    const last = rows.at(-1);
    if (last !== undefined && set(last + part).lines.length === 1) rows.splice(-1, 1, last + part);
    else rows.push(part);
  }
  let offset = 0;
  const lines: SetLine[] = [];
  for (const row of rows) {
    const before = offset;
    for (const line of set(row).lines) lines.push(mapOffsets(line, (own) => own + before));
    offset += row.length;
  }
  return { lines, notes: whole.notes.filter(({ kind }) => kind === 'missing-glyph' || kind === 'missing-face') };
}

/** What a byline is placed by. */
export interface BylineOptions {
  readonly profile: SetProfile;
  readonly measure: Points;
}

/** White kept between the copy and a byline on the same line, in cells. */
const BYLINE_GAP = 1;

/**
 * The set lines of a byline that follows `end`. A byline of one line shares the row of the last line when at least a
 * cell stays white between them: it then takes no row of its own (`rows` 0).
 */
export function bylineLines(
  end: GalleyLine | undefined,
  byline: readonly SetLine[],
  options: BylineOptions,
): readonly GalleyLine[] {
  const only = byline.length === 1 ? byline[0] : undefined;
  const free = end === undefined ? 0 : options.measure - (end.line.left + end.line.width);
  const gap = BYLINE_GAP * options.profile.styles.body.size;
  const fits = only !== undefined && end?.keepWithNext === false && only.width + gap <= free;
  return byline.map((line, index) => ({
    part: 'byline',
    line,
    lead: 0,
    rows: fits ? 0 : 1,
    keepWithNext: false,
    first: index === 0,
    last: index === byline.length - 1,
  }));
}
