import type { Story } from '../document';
import { charactersOver, charactersUnder } from '../galley';
import type { ArticleInput } from './article-input';
import { fillArticle } from './article-legs';
import type { ArticleLegs, TextSpace } from './article-legs';
import type { TextBlock } from './article-text';
import { createCompositionCache } from './cache';
import type { CompositionCache } from './cache';
import { fillBands } from './fill-bands';
import type { ArticleFit } from './layout';
import type { Setting } from './setting';

/** Free lines that a story may leave before it counts as underset (rule L35). */
const UNDERSET_TOLERANCE = 2;

/**
 * Tells how an article fits. Characters are found by setting it with them or without, unless only lines are asked for.
 */
export function articleFit(
  input: ArticleInput,
  text: Pick<TextBlock, 'oversetLines' | 'unplacedCharacters' | 'spareLines' | 'measure'>,
  space: TextSpace,
  setting: Setting,
  known: CompositionCache | undefined,
): ArticleFit {
  const { story } = input;
  const { oversetLines } = text;
  const undersetLines = text.spareLines > UNDERSET_TOLERANCE ? text.spareLines : 0;
  if (input.trial === 'lines') return { oversetLines, undersetLines, oversetCharacters: 0, undersetCharacters: 0 };
  // Trials know the paragraphs of the story, but are no news that its cache should keep.
  const cache: CompositionCache = { ...createCompositionCache(), ...(known && { galleys: known.galleys }) };
  const filled = (own: Story, how: 'level' | 'full'): Pick<ArticleLegs, 'flow' | 'spareLines'> => {
    const changed = { ...input, story: own };
    if (input.article.vertical) return fillBands(changed, space, setting, cache);
    return fillArticle(changed, space, setting, { cache, how });
  };
  /** Full legs are quickly set, and hold what level ones do to a line or two; bands are always full. */
  const found = (search: (how: 'level' | 'full', guess: number) => number, guess: number): number => {
    const full = search('full', guess);
    return input.article.vertical ? full : search('level', full);
  };
  const cells = Math.max(1, Math.round((text.measure ?? input.grid.measure) / input.grid.cell));
  const over = (how: 'level' | 'full', guess: number): number =>
    charactersOver(story, (own) => filled(own, how).flow.over.length === 0, guess);
  const under = (how: 'level' | 'full', guess: number): number =>
    charactersUnder(story, (own) => filled(own, how).spareLines >= 0, guess);
  return {
    oversetCharacters: oversetLines === 0 ? 0 : found(over, text.unplacedCharacters),
    oversetLines,
    undersetCharacters: undersetLines === 0 ? 0 : found(under, undersetLines * cells),
    undersetLines,
  };
}
