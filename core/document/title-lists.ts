/** The most rows of one list of a title, and of its own in a list that comes with Forme. */
export const MOST_LISTED = 20_000;
/** The longest name or wording in a list of a title, in UTF-16 units. */
export const LONGEST_LISTED = 60;
/** The longest text that a title always lets stand. */
export const LONGEST_IGNORED = 200;
/** The longest row of a list that comes with Forme. */
export const LONGEST_LIST_ROW = 400;

/** A person as the title names them. */
export interface ListedPerson {
  readonly name: string;
  /** The office as it is written before the name, such as `县委书记`; none when it may be any. */
  readonly office?: string;
}

/** A wording that the title does not use, and what it says for it; only a person knows where that is left out. */
export interface ListedWording {
  readonly wrong: string;
  readonly right?: string;
}

/** An event of the title's calendar. */
export interface ListedEvent {
  /** As stories name it. */
  readonly name: string;
  /** `YYYY-MM-DD`, its day or its first. For what was founded or began for good, the day from which its years count. */
  readonly from: string;
  /** `YYYY-MM-DD`, its last day; the first when left out. */
  readonly to?: string;
}

/** Something found in proofreading that this title lets stand wherever it is. */
export interface IgnoredSlip {
  /** The kind of slip. */
  readonly code: string;
  /** The very text. */
  readonly text: string;
}

/**
 * How a title changes a list that comes with Forme (`core/proof/lists`). Rows are as that list has them: words parted
 * by one space.
 */
export interface ListChange {
  /** The name of the list. */
  readonly list: string;
  /** The title's rows stand in the place of those that come with Forme. */
  readonly instead?: true;
  /** Rows of its own. */
  readonly added?: readonly string[];
  /** Rows that come with Forme and are not gone by. */
  readonly struck?: readonly string[];
}

/**
 * What a title has its copy read against, besides the lists that come with Forme; its known words are `Profile.words`.
 */
export interface TitleLists {
  /** Leaders in the order in which they are named. */
  readonly leaders?: readonly ListedPerson[];
  /** Other people, with their offices. */
  readonly people?: readonly ListedPerson[];
  /** Wordings forbidden or prescribed. */
  readonly wordings?: readonly ListedWording[];
  /** Words that the title's writers get wrong. */
  readonly confusables?: readonly ListedWording[];
  readonly events?: readonly ListedEvent[];
  readonly ignored?: readonly IgnoredSlip[];
  /** What it changes in the lists that come with Forme, each of these once. */
  readonly changes?: readonly ListChange[];
}
