import type { Edition, GridRect, Story } from '../../core/document';
import type { ImportedCopy } from '../../ipc';

/** The edition with an article in another frame. */
export function placeArticle(edition: Edition, id: string, frame: GridRect): Edition {
  const pages = edition.pages.map((page) => {
    if (!page.articles.some((article) => article.id === id)) return page;
    return { ...page, articles: page.articles.map((article) => (article.id === id ? { ...article, frame } : article)) };
  });
  return { ...edition, pages };
}

/** The edition with an article taken off its page: its story is back in the pool, or runs over where it also stands. */
export function unplaceArticle(edition: Edition, id: string): Edition {
  const pages = edition.pages.map((page) => {
    const articles = page.articles.filter((article) => article.id !== id);
    return articles.length === page.articles.length ? page : { ...page, articles };
  });
  return { ...edition, pages };
}

/**
 * The edition with imported copy in it: stories go to the pool behind those that are there; masthead fields, issue,
 * teasers and credits fill only what is empty, so that an import never overwrites an editor's work.
 */
export function addCopy(edition: Edition, copy: readonly ImportedCopy[]): Edition {
  const taken = new Set(edition.stories.map((story) => story.id));
  let priority = Math.max(0, ...edition.stories.map((story) => story.priority));
  const stories: Story[] = copy
    .flatMap((file) => file.stories)
    .filter((story) => !taken.has(story.id))
    .map((story) => ({ ...story, priority: ++priority }));
  const masthead = copy.find((file) => file.masthead !== undefined)?.masthead;
  return {
    ...edition,
    stories: [...edition.stories, ...stories],
    masthead: {
      name: edition.masthead.name === '' ? (masthead?.name ?? '') : edition.masthead.name,
      fields: { ...masthead?.fields, ...edition.masthead.fields },
    },
    teasers: edition.teasers.length > 0 ? edition.teasers : copy.flatMap((file) => file.teasers),
    credits: edition.credits.length > 0 ? edition.credits : copy.flatMap((file) => file.credits),
  };
}
