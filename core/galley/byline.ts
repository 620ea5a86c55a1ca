import type { Profile } from '../document';
import type { SetLine } from '../line';
import type { Points } from '../units';
import type { GalleyLine } from './types';

/** What a byline is placed by. */
export interface BylineOptions {
  readonly profile: Profile;
  readonly measure: Points;
}

/** White kept between the copy and a byline on the same line, in cells. */
const BYLINE_GAP = 1;

/**
 * Adds the set lines of a byline to the end of `lines`. A byline of one line shares the row of the last line when at
 * least a cell stays white between them: it then takes no row of its own (`rows` 0).
 */
export function runInByline(lines: GalleyLine[], byline: readonly SetLine[], options: BylineOptions): void {
  const end = lines.at(-1);
  const only = byline.length === 1 ? byline[0] : undefined;
  const free = end === undefined ? 0 : options.measure - (end.line.left + end.line.width);
  const gap = BYLINE_GAP * options.profile.styles.body.size;
  const fits = only !== undefined && end?.keepWithNext === false && only.width + gap <= free;
  byline.forEach((line, index) => {
    lines.push({
      part: 'byline',
      line,
      lead: 0,
      rows: fits ? 0 : 1,
      keepWithNext: false,
      first: index === 0,
      last: index === byline.length - 1,
    });
  });
}
