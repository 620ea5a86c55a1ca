import type { Ink, Owner } from '../../display-list';

/** What a rule or box is drawn for: who it belongs to, and the ink of what has none of its own. */
export interface DrawnFor {
  readonly owner: Owner;
  readonly ink: Ink;
}
