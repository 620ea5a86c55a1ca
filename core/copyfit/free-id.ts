import type { Edition } from '../document';

/** An id that no article of the edition has: the name and the first free number from `first`. */
export function freeId({ pages }: Edition, name: string, first = 1): string {
  const taken = new Set(pages.flatMap(({ articles }) => articles.map(({ id }) => id)));
  for (let number = first; ; number++) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
}
