import type { SetLine } from '../line';
import type { Points } from '../units';

/** Whose words a line of type sets: a story's, a block's, or the label of an article, by its id. */
export interface TextOwner {
  readonly kind: 'story' | 'block' | 'label';
  readonly id: string;
}

/**
 * A line of a page's words beyond those of `ComposedLine`, at its place: of vertical heads and of blocks. Its offsets
 * count in the part as it is written; words that fields were put into have no such lines.
 */
export interface PlacedText {
  readonly owner: TextOwner;
  /** `headline`, `deck:0`; of blocks `banner`, `head`, `text`, `caption`, `credit`. */
  readonly part: string;
  /** Left end of its measure and baseline; of a vertical line its axis and the top of its measure. */
  readonly x: Points;
  readonly y: Points;
  readonly vertical?: true;
  readonly line: SetLine;
}
