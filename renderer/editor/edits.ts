import { receivedCopy } from '../../core/document';
import type { Article, Edition, GridRect, Picture, Story, StoryPicture } from '../../core/document';
import type { ChosenNameplate, ImportedCopy } from '../../ipc';

/** The edition with an article in another frame. */
export function placeArticle(edition: Edition, id: string, frame: GridRect): Edition {
  const pages = edition.pages.map((page) => {
    if (!page.articles.some((article) => article.id === id)) return page;
    return { ...page, articles: page.articles.map((article) => (article.id === id ? { ...article, frame } : article)) };
  });
  return { ...edition, pages };
}

/** The edition with a new article on a page (from 1). */
export function addArticle(edition: Edition, number: number, article: Article): Edition {
  const pages = edition.pages.map((page, index) =>
    index + 1 === number ? { ...page, articles: [...page.articles, article] } : page,
  );
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
 * The edition with imported copy in it: stories go to the pool behind those that are there; masthead fields, teasers
 * and credits fill only what is empty, and the issue only in an edition without stories, so that an import never
 * overwrites an editor's work. A caption whose picture is not in the edition keeps the file's name for `addPictures`.
 */
export function addCopy(edition: Edition, copy: readonly ImportedCopy[]): Edition {
  let priority = Math.max(0, ...edition.stories.map((story) => story.priority));
  const stories = copy.flatMap((file) =>
    [...file.stories]
      .sort((a, b) => a.priority - b.priority)
      .map((story): Story => {
        const pictures = picturesOf(edition, file, story);
        return { ...story, received: receivedCopy(story), priority: ++priority, pictures };
      }),
  );
  const masthead = copy.find((file) => file.masthead !== undefined)?.masthead;
  const issue = copy.find((file) => Object.keys(file.issue).length > 0)?.issue;
  return {
    ...edition,
    issue: edition.stories.length === 0 ? { ...edition.issue, ...issue } : edition.issue,
    stories: [...edition.stories, ...stories],
    masthead: {
      ...edition.masthead,
      name: edition.masthead.name === '' ? (masthead?.name ?? '') : edition.masthead.name,
      fields: { ...masthead?.fields, ...edition.masthead.fields },
    },
    teasers: edition.teasers.length > 0 ? edition.teasers : copy.flatMap((file) => file.teasers),
    credits: edition.credits.length > 0 ? edition.credits : copy.flatMap((file) => file.credits),
  };
}

/**
 * The edition with pictures added; captions that waited for a file of that name get it, or else one of the name in
 * other letters or of another type: 渡口.tif for 渡口.jpg.
 */
export function addPictures(edition: Edition, pictures: readonly Picture[]): Edition {
  const exact = new Map(pictures.map((picture) => [picture.name, picture.id]));
  const alike = new Map(pictures.map((picture) => [stemOf(picture.name), picture.id]));
  const known = new Set(edition.pictures.map(({ id }) => id));
  const cameFor = (name: string): string | undefined =>
    exact.get(name) ?? (known.has(name) ? undefined : alike.get(stemOf(name)));
  const stories = edition.stories.map((story) => {
    if (story.pictures.every(({ picture }) => cameFor(picture) === undefined)) return story;
    const linked = story.pictures.map((each) => ({ ...each, picture: cameFor(each.picture) ?? each.picture }));
    return { ...story, pictures: linked };
  });
  return { ...edition, stories, pictures: [...edition.pictures, ...pictures.filter(({ id }) => !known.has(id))] };
}

/** A file's name without what tells its type, in small letters. */
function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '').toLowerCase();
}

/** The edition with a nameplate that was read, standing for the paper's name. */
export function addNameplate(edition: Edition, chosen: ChosenNameplate): Edition {
  if ('picture' in chosen) {
    const nameplate = { kind: 'picture', picture: chosen.picture.id } as const;
    return { ...addPictures(edition, [chosen.picture]), masthead: { ...edition.masthead, nameplate } };
  }
  const { artwork } = chosen;
  const others = (edition.artworks ?? []).filter(({ id }) => id !== artwork.id);
  const nameplate = { kind: 'artwork', artwork: artwork.id } as const;
  return { ...edition, artworks: [...others, artwork], masthead: { ...edition.masthead, nameplate } };
}

function picturesOf(edition: Edition, file: ImportedCopy, story: Story): readonly StoryPicture[] {
  const captions = file.pictures.filter((picture) => picture.story === story.id);
  const named = captions.map(({ file: name, caption, credit }): StoryPicture => {
    const known = edition.pictures.find((picture) => picture.name === name);
    return { picture: known?.id ?? name, caption, credit };
  });
  return [...story.pictures, ...named];
}
