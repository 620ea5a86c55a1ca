import type {
  Article,
  Block,
  CompositionSpec,
  PaperLanguage,
  Picture,
  Story,
  StoryPicture,
  Subject,
} from '../document';
import type { Rect } from '../geometry';
import type { ArticleLayout, ComposedLine, PageGrid } from '../page';
import type { Points } from '../units';

/** A line of a head's part as set. */
export interface RuleHeadLine {
  readonly text: string;
  /** Where it begins in the part's text, in UTF-16 units. */
  readonly start: number;
  /** The em boxes of its type. */
  readonly rect: Rect;
}

/** A part of a head: `kicker`, `headline`, `deck:0`. */
export interface RuleHeadPart {
  readonly part: string;
  readonly lines: readonly RuleHeadLine[];
  readonly rect: Rect;
  readonly size: Points;
  /** The family of its type. */
  readonly family: string;
}

/** A head as set; repeated heads over the rest of a story are none. */
export interface RuleHead {
  readonly place: 'over' | 'beside' | 'within' | 'vertical';
  /** The em boxes of all its type. */
  readonly rect: Rect;
  /** The stretch across the page that the head was given. */
  readonly left: Points;
  readonly right: Points;
  readonly parts: readonly RuleHeadPart[];
  /** The main head, where there is one. */
  readonly main?: RuleHeadPart;
}

/** A leg with its text. */
export interface RuleLeg {
  /** From 0 within the article. */
  readonly index: number;
  /** The em boxes of its lines, over the whole measure. */
  readonly rect: Rect;
  readonly measure: Points;
  /** Rows of text in it, jump lines counted. */
  readonly rows: number;
  /** Its running text, in order. */
  readonly lines: readonly ComposedLine[];
}

/** A picture of an article or a block. */
export interface RulePicture {
  readonly rect: Rect;
  /** The part of the picture shown, in fractions of it. */
  readonly crop: Rect;
  readonly file: Picture;
  readonly words: StoryPicture;
  /** The lines of caption and credit; none when it has neither. */
  readonly caption?: Rect;
}

/** An article on a page with all that was set of it. */
export interface RuleArticle {
  readonly article: Article;
  readonly story: Story;
  readonly rect: Rect;
  /** It opens with the rest of a story from an earlier page. */
  readonly continued: boolean;
  /** It has a border or a ground. */
  readonly boxed: boolean;
  readonly head?: RuleHead;
  readonly legs: readonly RuleLeg[];
  readonly pictures: readonly RulePicture[];
  readonly lines: readonly ComposedLine[];
  readonly fit: ArticleLayout;
}

/** A block on a page: ear, banner, notice, single picture, advertisement. */
export interface RuleBlock {
  readonly block: Block;
  readonly rect: Rect;
  readonly boxed: boolean;
  /** What its picture shows. */
  readonly subjects: readonly Subject[];
  readonly picture?: Omit<RulePicture, 'caption'>;
}

/** A page as layout rules see it. All lengths in points; in drawing order. */
export interface RulePage {
  /** From 1. */
  readonly number: number;
  readonly width: Points;
  readonly height: Points;
  readonly grid: PageGrid;
  readonly language: PaperLanguage;
  readonly prohibition: CompositionSpec['prohibition'];
  /** Sizes that main heads may have, largest first. */
  readonly headlineSizes: readonly Points[];
  /** Names and terms that no line of a head cuts. */
  readonly words: readonly string[];
  readonly articles: readonly RuleArticle[];
  readonly furniture: readonly { readonly name: string; readonly rect: Rect }[];
  readonly blocks: readonly RuleBlock[];
  /** Rules between stories, thin rectangles. */
  readonly rules: readonly Rect[];
  /** Head blocks with their air, pictures, captions: what has its white on purpose. */
  readonly planned: readonly Rect[];
}
