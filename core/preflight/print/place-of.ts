import type { Diagnostic, Place } from '../../diagnostic';
import type { DisplayItem } from '../../display-list';

/** Where an item of a page stands, for a diagnostic. */
export function placeOf({ owner, ...item }: DisplayItem, page: number): Place {
  if (owner.kind === 'furniture') return { page, furniture: owner.id, part: owner.part };
  const story = 'source' in item && item.source !== undefined ? { story: item.source.story } : {};
  return { page, article: owner.id, ...story, part: owner.part };
}

/**
 * One finding for each part of each thing, the first: a page of thin rules is told once a thing, not a hundred times.
 */
export function firstOfEach(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of found) {
    const { page, article, furniture, part } = diagnostic.place;
    const key = [diagnostic.code, page, article, furniture, part].join('/');
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()];
}
