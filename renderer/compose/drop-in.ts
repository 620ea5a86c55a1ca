import { refit } from '../../core/copyfit';
import { replacePages } from '../../core/document';
import type { Article, Page } from '../../core/document';
import { fitIn, mendPage } from '../../core/makeup';
import type { ChangeSearch } from '../../core/makeup';
import { composePage } from '../../core/page';
import { scorePage } from '../../core/page-score';
import type { KeptComposition } from './kept-composition';
import type { RemakeTask } from './remake-messages';

/** A page on which a story took another's place may score so much less than before. */
const WORSE = 8;

/**
 * The page with a story dropped onto it: fitted in among what stands there, or where no way does that, in the place of
 * the article it was dropped on, which goes back to the pool. `undefined` where neither leaves a sound page.
 */
export function dropIn(
  { page, article, over }: Extract<RemakeTask, { kind: 'dropIn' }>,
  kept: KeptComposition,
  progress: ChangeSearch = {},
): Page | undefined {
  const { edition, setting, cache } = kept;
  const before = edition.pages[page - 1];
  if (before === undefined) return undefined;
  const fitted = fitIn({ edition, setting, cache, page, article, ...progress });
  if (fitted !== undefined) return fitted;
  const like = before.articles.find(({ id }) => id === over);
  const swapped = like && inPlaceOf(like, article, kept);
  if (like === undefined || swapped === undefined) return undefined;
  const own = { ...before, articles: before.articles.map((one) => (one === like ? swapped : one)) };
  const task = { edition: replacePages(edition, [own]), setting, cache, page, articles: [swapped.id], ...progress };
  const closed = mendPage(task)?.page;
  const scoreOf = (made: Page): number =>
    scorePage(composePage(replacePages(edition, [made]), page, { fonts: setting.fonts, cache }).layout).score;
  return closed !== undefined && scoreOf(closed) >= scoreOf(before) - WORSE ? closed : undefined;
}

function inPlaceOf(like: Article, article: Article, { edition, setting }: KeptComposition): Article | undefined {
  const story = edition.stories.find(({ id }) => id === article.story);
  const likeStory = edition.stories.find(({ id }) => id === like.story);
  if (story === undefined || likeStory === undefined || like.locked === true) return undefined;
  return refit(article, story, { frame: like.frame, like, likeStory }, setting);
}
