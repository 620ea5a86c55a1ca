import type { Story } from '../document';
import { composeGalley } from '../galley';
import type { Galley, GalleyOptions } from '../galley';
import type { Points } from '../units';
import type { CompositionCache } from './cache';
import { pageGrid } from './grid';
import { rememberSet } from './remember-set';
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
  const make = (read: Setting): Galley => composeGalley(story, optionsOf(form, read, cache));
  if (form.direction === 'level') return rememberSet(cache, story, setting, [], make);
  return rememberSet(cache, `vertical ${story.id}`, setting, [story, form.measure], make);
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
  const measure = form.direction === 'vertical' ? form.measure : undefined;
  return rememberSet(cache, `rest ${form.direction} ${story.id}`, setting, [story, start, measure], (read) =>
    composeGalley(story, { ...optionsOf(form, read, cache), from: start }),
  );
}

/** What a galley of a form is made by. */
function optionsOf(form: GalleyForm, setting: Setting, cache: CompositionCache | undefined): GalleyOptions {
  const common = galleySetting(setting, cache);
  if (form.direction === 'vertical') return { ...common, direction: 'vertical', measure: form.measure };
  return { ...common, measure: pageGrid(setting.profile).measure };
}
