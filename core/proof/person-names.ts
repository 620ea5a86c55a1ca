import type { Story } from '../document';
import { textsOf } from './reading';
import { personsIn } from './register';

/** The people that stories name with their offices or callings, as they are written; each once, in order. */
export function personNames(stories: readonly Story[]): readonly string[] {
  const persons = stories.flatMap(textsOf).flatMap(personsIn);
  return [...new Set(persons.map(({ text, name, start }) => text.text.slice(start, start + name.length)))];
}
