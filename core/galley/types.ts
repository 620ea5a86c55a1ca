import type { SetLine, SettingNote } from '../line';
import type { Points } from '../units';

/** One line of a galley: a set line and how it stands on the baseline grid. */
export interface GalleyLine {
  /** `body:3`, `subhead:4` (index in the story's paragraphs) or `byline`: the part the offsets of `line` count in. */
  readonly part: string;
  readonly line: SetLine;
  /**
   * Characters before the paragraph's own text that the line's offsets count in but the story's paragraph does not
   * have, such as a dateline run in before the first paragraph (`text` of the runs holds them).
   */
  readonly lead: number;
  /**
   * Rows of the baseline grid it takes: 1 for body; a sub-head may take 2, its line centred in them; 0 for a byline run
   * in on the row of the line before it.
   */
  readonly rows: number;
  /** Rows of white above it, save where it is the first line of a leg; none when left out. */
  readonly white?: number;
  /** Must not be the last line of a leg: sub-heads, and lines beside a drop initial but the last of them. */
  readonly keepWithNext: boolean;
  /** First or last line of its paragraph, for widow and orphan rules. */
  readonly first: boolean;
  readonly last: boolean;
}

/** A note and the part of the story it was found in. */
export interface GalleyNote {
  readonly part: string;
  readonly note: SettingNote;
}

/** A story set to one measure, before it is poured into legs: 小样. */
export interface Galley {
  readonly story: string;
  readonly measure: Points;
  readonly lines: readonly GalleyLine[];
  readonly notes: readonly GalleyNote[];
}
