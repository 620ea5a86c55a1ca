import { editionWords } from '../document';
import type { Edition } from '../document';

/** What proofreading never doubts: the words that the edition knows, and the people of the title's lists. */
export function knownNames(edition: Edition): readonly string[] {
  const { leaders = [], people = [] } = edition.profile.lists ?? {};
  const names = [...leaders, ...people].map(({ name }) => name).filter((name) => name.length > 1);
  return names.length === 0 ? editionWords(edition) : [...new Set([...editionWords(edition), ...names])].sort();
}
