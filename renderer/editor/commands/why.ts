import type { WhyNot } from '../note';
import { selectedThings } from '../selection';
import type { EditorState } from '../state';

/** Why nothing can be done to what is selected: nothing is selected, or all of it stays as it is. */
export function whyStays(state: EditorState): WhyNot {
  return selectedThings(state).length === 0 ? 'nothing' : 'stays';
}
