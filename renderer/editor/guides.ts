import type { Edition, Guide } from '../../core/document';
import { withPage } from './blocks';
import { gridOf } from './edition-queries';
import type { EditorState } from './state';

const NONE: readonly Guide[] = [];

/** The guides of a page (from 1). */
export function guidesOn(edition: Edition, number: number): readonly Guide[] {
  return edition.pages[number - 1]?.guides ?? NONE;
}

/** Where the guides down a page (from 1) lie, in points from its left edge. */
export function guidesDown(edition: Edition, number: number): readonly number[] {
  return guidesOn(edition, number).flatMap(({ axis, at }) => (axis === 'down' ? at : []));
}

/** The guide that is chosen, while it is there. */
export function chosenGuide({ edition, guide }: Pick<EditorState, 'edition' | 'guide'>): EditorState['guide'] {
  if (edition === undefined || guide === undefined) return undefined;
  return guidesOn(edition, guide.page).some(({ id }) => id === guide.id) ? guide : undefined;
}

/** An id that no guide of the edition has. */
export function newGuideId(edition: Edition): string {
  const known = new Set(edition.pages.flatMap(({ guides = [] }) => guides.map(({ id }) => id)));
  let number = known.size + 1;
  while (known.has(`guide-${number}`)) number += 1;
  return `guide-${number}`;
}

/** The edition with a guide on a page (from 1): a new one, or in place of the one of its id. */
export function putGuide(edition: Edition, number: number, guide: Guide): Edition {
  return withGuides(edition, number, (guides) => [...guides.filter(({ id }) => id !== guide.id), guide]);
}

/** The edition without one guide of a page (from 1), without all of them where no id is told. */
export function removeGuides(edition: Edition, number: number, id?: string): Edition {
  return withGuides(edition, number, (guides) => (id === undefined ? [] : guides.filter((each) => each.id !== id)));
}

function withGuides(edition: Edition, number: number, change: (guides: readonly Guide[]) => readonly Guide[]): Edition {
  return withPage(edition, number, ({ guides = [], ...page }) => {
    const changed = change(guides);
    return changed.length === 0 ? page : { ...page, guides: changed };
  });
}

/** The place nearest to `at` (points from the page's corner) on the lines of the grid or the edges of its columns. */
export function snapGuide(edition: Edition, axis: Guide['axis'], at: number): number {
  const grid = gridOf(edition);
  if (axis === 'across') return grid.lineY(Math.round((at - grid.area.y) / grid.leading));
  const edges = Array.from({ length: grid.columns }, (_, column) => grid.columnX(column)).flatMap((x) => [
    x,
    x + grid.measure,
  ]);
  return edges.reduce((near, edge) => (Math.abs(edge - at) < Math.abs(near - at) ? edge : near), edges[0] ?? at);
}
