import type { Edition } from '../document';
import { tryPage } from '../page';
import type { CompositionCache, Setting } from '../page';
import { facingPage, foldEdge, readBox, spreadTaboos } from '../page-score';
import type { FoldEdge, Reading, SpreadTaboo } from '../page-score';
import type { Placed } from './placement';
import { readLayout, scoreDesk } from './score-sheet';

/** What a page sees across the fold. */
export interface Facing {
  /** The side of this page at which the fold lies. */
  readonly fold: 'left' | 'right';
  /** What stands there on the other page. */
  readonly edge: FoldEdge;
}

/** What a page breaks together with the one that faces it. */
export function facingTaboos(reading: Pick<Reading, 'boxes' | 'grid'>, { fold, edge }: Facing): readonly SpreadTaboo[] {
  const own = foldEdge(reading, fold);
  return fold === 'right' ? spreadTaboos(own, edge) : spreadTaboos(edge, own);
}

interface Resources {
  readonly setting: Setting;
  readonly cache?: CompositionCache | undefined;
}

/** What a page (from 1) faces, the other page being laid out like this beside what stays on it in the edition. */
export function facingPlaced(
  edition: Edition,
  page: number,
  placedOn: (page: number) => readonly Placed[] | undefined,
  resources: Resources,
): Facing | undefined {
  // Across the fold of a paper that is read from the right no head meets another: all stand upright.
  if (edition.profile.grid.bandLines !== undefined) return undefined;
  const other = facingPage(page);
  const placed = other && placedOn(other.page);
  if (other === undefined || placed === undefined) return undefined;
  const reading = readLayout(placed, scoreDesk(edition, other.page, resources));
  return { fold: other.fold, edge: foldEdge(reading, opposite(other.fold)) };
}

/** What a page (from 1) of an edition faces as it stands. */
export function facingStanding(edition: Edition, page: number, resources: Resources): Facing | undefined {
  if (edition.profile.grid.bandLines !== undefined) return undefined;
  const other = facingPage(page);
  if (other === undefined || (edition.pages[other.page - 1]?.articles.length ?? 0) === 0) return undefined;
  const reading = standingReading(edition, other.page, resources);
  return { fold: other.fold, edge: foldEdge(reading, opposite(other.fold)) };
}

/** What a page (from 1) of an edition breaks, as it stands, together with what it faces. */
export function facingTaboosStanding(
  edition: Edition,
  page: number,
  resources: Resources & { readonly facing: Facing },
): readonly SpreadTaboo[] {
  return facingTaboos(standingReading(edition, page, resources), resources.facing);
}

function standingReading(edition: Edition, page: number, resources: Resources): Pick<Reading, 'boxes' | 'grid'> {
  const { measures: grid, charsPerLine } = scoreDesk({ ...edition, pages: [] }, page, resources);
  const { setting, cache } = resources;
  const { boxes } = tryPage(edition, page, { fonts: setting.fonts, ...(cache && { cache }) }, 'none');
  return { boxes: boxes.map((box) => readBox(box, grid, charsPerLine)), grid };
}

function opposite(fold: Facing['fold']): Facing['fold'] {
  return fold === 'left' ? 'right' : 'left';
}
