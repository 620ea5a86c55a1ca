import { keepSame } from '../../core/document';
import type { Edition, Page, Story } from '../../core/document';

/**
 * What is shown other than the document has it, while something is dragged, typed or tried: whole pages and stories, by
 * their ids.
 */
export interface Preview {
  readonly pages: readonly Page[];
  readonly stories: readonly Story[];
}

/** What of `after` is to be shown instead of `before`: the pages and stories that are no longer the same ones. */
export function previewOf(before: Edition, after: Edition): Preview {
  return { pages: newOnes(before.pages, after.pages), stories: newOnes(before.stories, after.stories) };
}

/**
 * The edition as the preview has it; everything else keeps its identity, also within the pages and stories that
 * changed, so that only what differs is composed anew. Stories that the edition does not hold are copies on their way
 * to a page; pages that it does not hold are left out.
 */
export function withPreview(edition: Edition, preview: Preview | undefined): Edition {
  if (preview === undefined) return edition;
  return {
    ...edition,
    pages: replaced(edition.pages, preview.pages),
    stories: withStrangers(edition.stories, preview.stories),
  };
}

/** The pages (from 1) that a preview can change: its own, and those on which its stories stand. */
export function pagesOfPreview(edition: Edition, preview: Preview): readonly number[] {
  const own = new Set(preview.pages.map(({ id }) => id));
  const stories = new Set(preview.stories.map(({ id }) => id));
  return edition.pages.flatMap(({ id, articles }, index) =>
    own.has(id) || articles.some(({ story }) => stories.has(story)) ? [index + 1] : [],
  );
}

function newOnes<One extends { readonly id: string }>(before: readonly One[], after: readonly One[]): readonly One[] {
  if (before === after) return [];
  const known = new Set(before);
  return after.filter((one) => !known.has(one));
}

function replaced<One extends { readonly id: string }>(list: readonly One[], ones: readonly One[]): readonly One[] {
  if (ones.length === 0) return list;
  const byId = new Map(ones.map((one) => [one.id, one]));
  return list.map((each) => {
    const one = byId.get(each.id);
    return one === undefined ? each : keepSame(each, one);
  });
}

function withStrangers(list: readonly Story[], ones: readonly Story[]): readonly Story[] {
  const known = new Set(list.map(({ id }) => id));
  const strangers = ones.filter(({ id }) => !known.has(id));
  const here = replaced(list, ones);
  return strangers.length === 0 ? here : [...here, ...strangers];
}
