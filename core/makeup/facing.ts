import { bindingOf } from '../document';
import type { Edition } from '../document';
import { tryPage } from '../page';
import type { CompositionCache, Setting } from '../page';
import { facingPage, foldEdge, readBox, readingOnPage, spreadTaboos } from '../page-score';
import type { FoldEdge, Reading, SpreadTaboo } from '../page-score';
import type { Placed } from './placement';
import { readLayout, scoreDesk } from './score-sheet';

/** What a page sees across the fold. */
export interface Facing {
  /** The side of this page at which the fold lies. */
  readonly fold: 'left' | 'right';
  /** What stands there on the other page. */
  readonly edge: FoldEdge;
  /** The page that is laid out is this one turned (`laidProfile`). */
  readonly turned: boolean;
}

/** What a page breaks together with the one that faces it. */
export function facingTaboos(
  reading: Pick<Reading, 'boxes' | 'grid'>,
  { fold, edge, turned }: Facing,
): readonly SpreadTaboo[] {
  const own = foldEdge(turned ? readingOnPage(reading) : reading, fold);
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
  const other = facingPage(page, bindingOf(edition.profile));
  const placed = other && placedOn(other.page);
  if (other === undefined || placed === undefined) return undefined;
  return facingOf(edition, other, readLayout(placed, scoreDesk(edition, other.page, resources)));
}

/** What a page (from 1) of an edition faces as it stands. */
export function facingStanding(edition: Edition, page: number, resources: Resources): Facing | undefined {
  const other = facingPage(page, bindingOf(edition.profile));
  if (other === undefined || (edition.pages[other.page - 1]?.articles.length ?? 0) === 0) return undefined;
  return facingOf(edition, other, standingReading(edition, other.page, resources));
}

function facingOf(
  { profile }: Edition,
  { fold }: Pick<Facing, 'fold'>,
  reading: Pick<Reading, 'boxes' | 'grid'>,
): Facing {
  const turned = profile.grid.bandLines !== undefined;
  return { fold, edge: foldEdge(turned ? readingOnPage(reading) : reading, opposite(fold)), turned };
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
  const { measures: grid, charsPerLine, turn } = scoreDesk({ ...edition, pages: [] }, page, resources);
  const { setting, cache } = resources;
  const { boxes } = tryPage(edition, page, { fonts: setting.fonts, ...(cache && { cache }) }, 'none');
  return { boxes: boxes.map((box) => readBox(turn(box), grid, charsPerLine)), grid };
}

function opposite(fold: Facing['fold']): Facing['fold'] {
  return fold === 'left' ? 'right' : 'left';
}
