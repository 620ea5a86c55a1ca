import type { DisplayItem } from '../../core/display-list';

/** What a painter needs to know of the items of a page: not what its type says nor where that came from, half of all there is. */
export function forPainters(items: readonly (number | DisplayItem)[]): readonly (number | DisplayItem)[] {
  return items.map((item) => {
    if (typeof item === 'number' || item.kind !== 'glyphs') return item;
    const { source: _, ...run } = item;
    return { ...run, text: [] };
  });
}
