import type { Edition } from '../document';
import { listsOfTitle } from './lists/title';
import { textsOf } from './reading';
import { personsIn } from './register';

/**
 * The people that the stories of an edition name with their offices or callings, as they are written; each once, in
 * order.
 */
export function personNames({ stories, profile }: Pick<Edition, 'stories' | 'profile'>): readonly string[] {
  const lists = listsOfTitle(profile.lists);
  const persons = stories.flatMap(textsOf).flatMap((text) => personsIn(text, lists));
  return [...new Set(persons.map(({ text, name, start }) => text.text.slice(start, start + name.length)))];
}
