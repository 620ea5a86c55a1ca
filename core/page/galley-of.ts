import type { Story } from '../document';
import { composeGalley } from '../galley';
import type { Galley } from '../galley';
import { remember } from './cache';
import type { CompositionCache } from './cache';
import { pageGrid } from './grid';
import { galleySetting } from './setting';
import type { Setting } from './setting';

/** The galley 小样 of a story at the base measure, the one its articles are poured from. */
export function galleyOf(story: Story, setting: Setting, cache: CompositionCache | undefined): Galley {
  const { profile, fonts } = setting;
  const { measure } = pageGrid(profile);
  return remember(cache, story, [profile, fonts, setting.words], () =>
    composeGalley(story, { ...galleySetting(setting, cache), measure }),
  );
}

/**
 * A galley to go on from `start`, UTF-16 units of the running text set before, and its first line after them: that of
 * the whole story where one of its lines begins there, else one of the rest.
 */
export function galleyFrom(
  story: Story,
  start: number,
  setting: Setting,
  cache: CompositionCache | undefined,
): { readonly galley: Galley; readonly first: number } {
  const galley = galleyOf(story, setting, cache);
  if (start === 0) return { galley, first: 0 };
  let at = 0;
  let first = 0;
  for (const { line } of galley.lines) {
    if (at + line.end - line.start > start) break;
    at += line.end - line.start;
    first++;
  }
  if (at === start) return { galley, first };
  return { galley: restOf(story, start, setting, cache), first: 0 };
}

function restOf(story: Story, start: number, setting: Setting, cache: CompositionCache | undefined): Galley {
  const { profile, fonts } = setting;
  const { measure } = pageGrid(profile);
  return remember(cache, `rest ${story.id}`, [story, start, profile, fonts, setting.words], () =>
    composeGalley(story, { ...galleySetting(setting, cache), measure, from: start }),
  );
}
