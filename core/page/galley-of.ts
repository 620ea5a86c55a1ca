import type { Story } from '../document';
import { composeGalley } from '../galley';
import type { Galley, GalleyOptions } from '../galley';
import type { Points } from '../units';
import type { CompositionCache } from './cache';
import { pageGrid } from './grid';
import { pageBands } from './page-bands';
import { rememberSet } from './remember-set';
import { galleySetting } from './setting';
import type { Setting } from './setting';

/** A galley's lines: how they run, and how long they are. */
export interface GalleyForm {
  readonly direction: 'level' | 'vertical';
  readonly measure: Points;
}

/** Level lines in the page's base columns, or vertical ones in its bands. */
export function baseForm({ profile }: Setting): GalleyForm {
  const bands = pageBands(profile);
  if (bands !== undefined) return { direction: 'vertical', measure: bands.measure };
  return { direction: 'level', measure: pageGrid(profile).measure };
}

/** The galley 小样 of a story that its articles are poured from. */
export function galleyOf(
  story: Story,
  setting: Setting,
  cache: CompositionCache | undefined,
  form: GalleyForm = baseForm(setting),
): Galley {
  const make = (read: Setting): Galley => composeGalley(story, galleyOptions(form, read, cache));
  const base = baseForm(setting);
  const { tracking } = setting;
  if (form.direction === base.direction && form.measure === base.measure && tracking === undefined) {
    return rememberSet(cache, story, setting, [form.measure], make);
  }
  return rememberSet(cache, `${form.direction} ${tracking ?? ''} ${story.id}`, setting, [story, form.measure], make);
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
  form: GalleyForm,
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
  return rememberSet(cache, `rest ${form.direction} ${story.id}`, setting, [story, start, form.measure], (read) =>
    composeGalley(story, { ...galleyOptions(form, read, cache), from: start }),
  );
}

/** What a galley of a form is made by. */
export function galleyOptions(form: GalleyForm, setting: Setting, cache?: CompositionCache): GalleyOptions {
  const { direction, measure } = form;
  return { ...galleySetting(setting, cache), ...(direction === 'vertical' && { direction }), measure };
}
