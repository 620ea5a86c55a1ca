import type { Story } from '../document';
import { charactersUnder } from '../galley';
import type { ArticleInput } from './article-input';
import { fillArticle } from './article-legs';
import type { TextSpace } from './article-legs';
import { createCompositionCache } from './cache';
import type { CompositionCache } from './cache';
import { fillBands } from './fill-bands';
import type { FilledBands } from './fill-bands';
import type { Setting } from './setting';

/**
 * The ordinary Han characters that fill the `lines` an article has to spare, to the end of the last: found by setting
 * the article with them.
 */
export function undersetCharacters(
  input: ArticleInput,
  lines: number,
  space: TextSpace,
  setting: Setting,
  known: CompositionCache | undefined,
): number {
  // Trials know the paragraphs of the story, but are no news that its cache should keep.
  const cache: CompositionCache = { ...createCompositionCache(), ...(known && { galleys: known.galleys }) };
  if (input.article.vertical) {
    const fill = (story: Story): FilledBands => fillBands({ ...input, story }, space, setting, cache);
    const cells = Math.round(fill(input.story).bands.measure / setting.profile.grid.size);
    return charactersUnder(input.story, (story) => fill(story).spareLines >= 0, lines * cells);
  }
  const fits = (story: Story, how: 'level' | 'full'): boolean =>
    fillArticle({ ...input, story }, space, setting, { cache, how }).spareLines >= 0;
  // Full legs are quickly set, and hold what level ones do to a line or two.
  const guess = charactersUnder(input.story, (story) => fits(story, 'full'), lines * setting.profile.grid.cells);
  return charactersUnder(input.story, (story) => fits(story, 'level'), guess);
}
