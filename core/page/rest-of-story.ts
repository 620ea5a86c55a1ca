import type { Article, Story } from '../document';
import type { GalleyLine } from '../galley';
import { articleRoom } from './article-room';
import type { ComposedLine } from './article-input';
import type { CompositionCache } from './cache';
import { baseForm, galleyFrom } from './galley-of';
import type { GalleyForm } from './galley-of';
import { articleSetting } from './setting';
import type { Setting } from './setting';

/** The last article of a story, and how high its lines are where they are vertical. */
export interface LastArticle {
  readonly article: Article;
  readonly verticalMeasure?: number | undefined;
}

/**
 * What of a story stands on no page, as it would be set: after these lines of it, at the measure of its last article;
 * in base columns where it has none.
 */
export function restOfStory(
  story: Story,
  set: readonly ComposedLine[],
  last: LastArticle | undefined,
  { setting, cache }: { readonly setting: Setting; readonly cache?: CompositionCache },
): { readonly lines: readonly GalleyLine[]; readonly measure: number } {
  const start = set.filter(isRunning).reduce((sum, { line }) => sum + line.end - line.start, 0);
  const own = last === undefined ? setting : articleSetting(last.article, setting);
  const form = last === undefined ? baseForm(setting) : formOf(last, own);
  const { galley, first } = galleyFrom(story, start, own, cache, form);
  return { lines: galley.lines.slice(first), measure: form.measure };
}

function formOf({ article, verticalMeasure }: LastArticle, setting: Setting): GalleyForm {
  if (verticalMeasure !== undefined) return { direction: 'vertical', measure: verticalMeasure };
  return { direction: 'level', measure: articleRoom(article, setting.profile).grid.measure };
}

function isRunning({ part }: ComposedLine): boolean {
  return /^(?:body:|subhead:|byline$)/u.test(part);
}
