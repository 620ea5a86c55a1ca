import type { Edition } from '../../core/document';
import type { ChangeLabel } from './change-labels';

/** A change of the edition that a panel asks for. */
export interface Edit {
  /** The name of the undo entry. */
  readonly label: ChangeLabel;
  /** Gives the edition that is to be; what it leaves alone keeps its identity. */
  readonly apply: (edition: Edition) => Edition;
  /** Changes one after another with the same group are one undo entry, such as the letters typed into a field. */
  readonly group?: string;
}
