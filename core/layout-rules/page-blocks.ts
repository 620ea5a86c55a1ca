import { pageStyleOf } from '../document';
import type { Block, Edition } from '../document';

/** The blocks of a page (from 1): the template's that it does not go without, its own in the place of those with the same id. */
export function pageBlocks(edition: Edition, page: number): readonly Block[] {
  const { profile, pages } = edition;
  const own = pages[page - 1];
  const { without } = pageStyleOf(edition, page);
  const stands = {
    first: page === 1,
    inner: page > 1,
    last: page === pages.length,
    every: true,
  };
  const named = new Set(own?.blocks?.map(({ id }) => id));
  const given = (profile.blocks ?? []).filter(({ id, on }) => stands[on] && !without.includes(id) && !named.has(id));
  return [...given, ...(own?.blocks ?? [])];
}
