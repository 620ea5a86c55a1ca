import type { Story } from '../document';
import { composeGalley } from '../galley';
import type { Galley, GalleyOptions } from '../galley';
import type { Points } from '../units';
import { remember } from './cache';
import type { CompositionCache } from './cache';
import { pageGrid } from './grid';
import { galleySetting } from './setting';
import type { Setting } from './setting';

/** A galley's lines: level ones of the base measure, or vertical ones so high. */
export type GalleyForm = { readonly direction: 'level' } | { readonly direction: 'vertical'; readonly measure: Points };

const LEVEL: GalleyForm = { direction: 'level' };

/** The galley 小样 of a story that its articles are poured from. */
export function galleyOf(
  story: Story,
  setting: Setting,
  cache: CompositionCache | undefined,
  form: GalleyForm = LEVEL,
): Galley {
  const { profile, fonts } = setting;
  const make = (): Galley => composeGalley(story, optionsOf(form, setting, cache));
  if (form.direction === 'level') return remember(cache, story, [profile, fonts, setting.textWords], make);
  return remember(cache, `vertical ${story.id}`, [story, form.measure, profile, fonts, setting.textWords], make);
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
  form: GalleyForm = LEVEL,
): { readonly galley: Galley; readonly first: number } {
  const galley = galleyOf(story, setting, cache, form);
  if (start === 0) return { galley, first: 0 };
  let at = 0;
  let first = 0;
  for (const { line } of galley.lines) {
    if (at + line.end - line.start > start) break;
    at += line.end - line.start;
    first++;
  }
  if (at === start) return { galley, first };
  return { galley: restOf(story, start, setting, cache, form), first: 0 };
}

function restOf(
  story: Story,
  start: number,
  setting: Setting,
  cache: CompositionCache | undefined,
  form: GalleyForm,
): Galley {
  const { profile, fonts } = setting;
  const options = optionsOf(form, setting, cache);
  const inputs = [story, start, options.measure, profile, fonts, setting.textWords];
  return remember(cache, `rest ${form.direction} ${story.id}`, inputs, () =>
    composeGalley(story, { ...options, from: start }),
  );
}

/** What a galley of a form is made by. */
function optionsOf(form: GalleyForm, setting: Setting, cache: CompositionCache | undefined): GalleyOptions {
  const common = galleySetting(setting, cache);
  if (form.direction === 'vertical') return { ...common, direction: 'vertical', measure: form.measure };
  return { ...common, measure: pageGrid(setting.profile).measure };
}
