/** What a paragraph is in its story: running text, or a sub-head standing on lines of its own. */
export type ParagraphKind = 'body' | 'subhead';

/** One paragraph of a story's clean copy. Its identity is the key of the line cache: change it by replacing it. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly text: string;
}

/** A picture that belongs to a story, with the words under it. */
export interface StoryPicture {
  /** Id of a `Picture` of the edition; one that the edition does not hold (yet) keeps its caption here, unprinted. */
  readonly picture: string;
  readonly caption: string;
  /** The photographer as printed, such as `周闻 摄`; empty when unknown. */
  readonly credit: string;
}

/** Where a story's copy came from, so that a changed source can be told. */
export interface StorySource {
  readonly file: string;
  readonly sha256: string;
}

/** A story: clean copy with its parts told apart. It stands in the pool until an article places it on a page. */
export interface Story {
  readonly id: string;
  readonly source?: StorySource;
  /** 1 is the most important; make-up places in this order. */
  readonly priority: number;
  /** The page name it wants (`要闻`, `民生` …); empty for any page. */
  readonly section: string;
  /** Spiked: kept in the pool, never placed. */
  readonly killed: boolean;
  /** 引题, the line over the headline; empty for none. A `\n` is a break the editor wants. */
  readonly kicker: string;
  /** 主标题. A `\n` is a break the editor wants. */
  readonly headline: string;
  /** 副题, in order. */
  readonly decks: readonly string[];
  /** 电头, such as `本报讯`, run in before the first paragraph; empty for none. */
  readonly dateline: string;
  /** 署名, set at the foot of the story; empty for none. */
  readonly byline: string;
  readonly paragraphs: readonly Paragraph[];
  readonly pictures: readonly StoryPicture[];
}
