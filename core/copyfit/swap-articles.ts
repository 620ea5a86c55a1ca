import type { Article, Edition, Story } from '../document';
import { settingOf, threadsOf } from '../page';
import type { CompositionResources } from '../page';
import { refit } from './refit';

/** Why two articles cannot exchange places. */
export type SwapRefusal = 'missing' | 'locked' | 'same-story' | 'turns-thread';

/** Two articles in each other's places, or why not. */
export type SwapOutcome =
  { readonly ok: true; readonly edition: Edition } | { readonly ok: false; readonly why: SwapRefusal };

/** An article where it stands. */
interface Standing {
  readonly page: number;
  readonly article: Article;
  readonly story: Story;
}

/**
 * Two articles exchange places, on one page or between two: frames, order, and the size of their heads, which are
 * fitted to the new width; pictures are fitted too. Refused where an article is not there or is locked, where both set
 * one story, and where a story that runs on elsewhere would run backwards.
 */
export function swapArticles(
  edition: Edition,
  a: string,
  b: string,
  { fonts }: Pick<CompositionResources, 'fonts'>,
): SwapOutcome {
  const [one, other] = [standingOf(edition, a), standingOf(edition, b)];
  if (one === undefined || other === undefined || a === b) return { ok: false, why: 'missing' };
  if (one.article.locked || other.article.locked) return { ok: false, why: 'locked' };
  if (one.story.id === other.story.id) return { ok: false, why: 'same-story' };
  const setting = settingOf(edition, fonts);
  const put = (what: Standing, where: Standing): Article => {
    const place = { frame: where.article.frame, like: where.article, likeStory: where.story };
    return refit(what.article, what.story, place, setting);
  };
  const placed = new Map([
    [a, put(other, one)],
    [b, put(one, other)],
  ]);
  const pages = edition.pages.map((page) =>
    page.articles.some(({ id }) => placed.has(id))
      ? { ...page, articles: page.articles.map((article) => placed.get(article.id) ?? article) }
      : page,
  );
  const swapped = { ...edition, pages };
  const turns = [one, other].some(({ story }) => threadOf(edition, story.id) !== threadOf(swapped, story.id));
  return turns ? { ok: false, why: 'turns-thread' } : { ok: true, edition: swapped };
}

function standingOf(edition: Edition, id: string): Standing | undefined {
  for (const [index, { articles }] of edition.pages.entries()) {
    const article = articles.find((each) => each.id === id && !each.hidden);
    const story = edition.stories.find((each) => each.id === article?.story);
    if (article !== undefined && story !== undefined) return { page: index + 1, article, story };
  }
  return undefined;
}

function threadOf(edition: Edition, story: string): string {
  return (threadsOf(edition).get(story) ?? []).map(({ article }) => article.id).join('/');
}
