import type { WhyNot } from '../note';
import { selectedPage, selectedThings } from '../selection';
import type { EditorState } from '../state';
import { isLocked } from '../thing-place';

/**
 * Why nothing can be done to what is selected: nothing is, all of it stays as it is, or it is furniture, which is there
 * once and by itself.
 */
export function whyStays(state: EditorState): WhyNot {
  const [page, things, { edition }] = [selectedPage(state), selectedThings(state), state];
  if (things.length === 0 || page === undefined || edition === undefined) return 'nothing';
  const isFree = things.every((thing) => thing.kind === 'furniture' && !isLocked(edition, page, thing));
  return isFree ? 'furniture' : 'stays';
}
