import type { Story } from '../document';
import { composeGalley } from '../galley';
import type { Galley } from '../galley';
import { remember } from './cache';
import type { CompositionCache } from './cache';
import { pageGrid } from './grid';
import type { Setting } from './setting';

/** The galley 小样 of a story at the base measure, the one its articles are poured from. */
export function galleyOf(story: Story, setting: Setting, cache: CompositionCache | undefined): Galley {
  const { profile, fonts } = setting;
  const { measure } = pageGrid(profile);
  return remember(cache, story, [profile, fonts], () =>
    composeGalley(story, { profile, fonts, measure, ...(cache && { cache: cache.galleys }) }),
  );
}
