import type { Page, Profile } from '../document';
import type { PreparedPage } from './make-up-page';
import type { Item } from './placement';
import { inStance, stanceOf, stances } from './stances';
import type { Stance } from './stances';
import { laidFrame, laidProfile } from './turned';

/**
 * What it costs, in points, that all of a page stands as it does on one known; more each time that a try looks
 * elsewhere.
 */
const SHUNNED = { cost: 3, growth: 1.7, most: 40 };

/**
 * Gives a page's items again and again so that the search is driven away from pages: every story at a cost where it
 * stood on those known, its lead in another stance, or as it likes, in none twice before another page is known.
 * `undefined` when all were tried: the next call begins anew.
 */
export function drivenAway(
  { items, hole }: PreparedPage,
  profile: Profile,
): (known: readonly Page[], astray: number) => readonly Item[] | undefined {
  const { columns } = laidProfile(profile).grid;
  const turned = profile.grid.bandLines !== undefined;
  const lead = items.find(({ rank }) => rank === 0);
  /** Stances that made no good page, and how many pages were known when the lead was free last. */
  const tried: Stance[] = [];
  let free = -1;
  return (known, astray) => {
    const stood = known.flatMap(({ articles }) => {
      const article = articles.find(({ story }) => story === lead?.story);
      return article === undefined ? [] : [stanceOf(article, profile, columns)];
    });
    const all = lead === undefined ? (['free'] as const) : stances(lead, [...stood, ...tried], { hole, turned });
    const stance = all.find((one) => one !== 'free' || free < known.length);
    if (stance === undefined) {
      tried.length = 0;
      free = -1;
      return undefined;
    }
    if (stance === 'free') free = known.length;
    else tried.push(stance);
    const cost = Math.min(SHUNNED.most, SHUNNED.cost * SHUNNED.growth ** astray) / Math.max(1, hole.cells);
    return items.map((item): Item => {
      // The lead stands elsewhere by its stance: a cost would drive it down the page.
      if (item === lead) return stance === 'free' ? item : (inStance(item, stance) ?? item);
      const stories = storiesOfItem(item);
      const rects = known.flatMap(({ articles }) =>
        articles.flatMap(({ story, frame }) => (stories.has(story) ? [laidFrame(frame, profile)] : [])),
      );
      return rects.length === 0 ? item : { ...item, shunned: { rects, cost } };
    });
  };
}

/** The stories of an item: those of a package, or its own. */
function storiesOfItem({ story, shapes }: Item): ReadonlySet<string> {
  const parts = shapes.byWidth.flatMap((width) => width?.shapes[0]?.parts ?? []);
  return new Set([story, ...parts.map((part) => part.story)]);
}
