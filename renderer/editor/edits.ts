import type { Edition, GridRect, Story, Teaser } from '../../core/document';
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
 * The edition with imported copy in it: stories go to the pool behind those that are there, under ids of their own;
 * masthead fields, teasers and credits fill only what is empty, so that an import never overwrites an editor's work.
 */
export function addCopy(edition: Edition, copy: readonly ImportedCopy[]): Edition {
  const newId = idMaker(edition);
  let priority = Math.max(0, ...edition.stories.map((story) => story.priority));
  const added = copy.map((file) => {
    // Ids of an import count from the start in every file.
    const ids = new Map(file.stories.map((story) => [story.id, newId()]));
    return {
      stories: inOrder(file.stories).map((story): Story => ({
        ...story,
        id: ids.get(story.id) ?? newId(),
        priority: ++priority,
      })),
      teasers: file.teasers.map((teaser): Teaser => {
        const story = teaser.story === undefined ? undefined : ids.get(teaser.story);
        const { story: _, ...rest } = teaser;
        return story === undefined ? rest : { ...rest, story };
      }),
      credits: file.credits,
    };
  });
  const masthead = copy.find((file) => file.masthead !== undefined)?.masthead;
  return {
    ...edition,
    stories: [...edition.stories, ...added.flatMap(({ stories }) => stories)],
    masthead: {
      name: edition.masthead.name === '' ? (masthead?.name ?? '') : edition.masthead.name,
      fields: { ...masthead?.fields, ...edition.masthead.fields },
    },
    teasers: edition.teasers.length > 0 ? edition.teasers : added.flatMap(({ teasers }) => teasers),
    credits: edition.credits.length > 0 ? edition.credits : added.flatMap(({ credits }) => credits),
  };
}

function inOrder(stories: readonly Story[]): readonly Story[] {
  return [...stories].sort((a, b) => a.priority - b.priority);
}

/** Gives the next free story id, `s1`, `s2` and so on; ids of removed stories are not given again while one is higher. */
function idMaker(edition: Edition): () => string {
  const numbers = edition.stories.map(({ id }) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0));
  let last = Math.max(0, ...numbers);
  return () => `s${++last}`;
}
