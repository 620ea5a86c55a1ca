import type { Profile } from './profile';

/** The side of a folded paper at which its spine is. */
export type Binding = 'left' | 'right';

/**
 * The side at which a paper is bound: one whose pages are set vertically 直排 is read from the right and bound there,
 * so that page two lies right of page three; any other at the left.
 */
export function bindingOf({ grid }: Pick<Profile, 'grid'>): Binding {
  return grid.bandLines === undefined ? 'left' : 'right';
}
