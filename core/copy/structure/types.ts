import type { Credit, ParagraphKind, StoryPackage } from '../../document';
import type { MastheadFields, TeaserLine } from '../lines';
import type { CopyWarning } from '../warning';

/** A paragraph of a structured story. */
export interface StructuredParagraph {
  readonly kind: ParagraphKind;
  readonly text: string;
}

/** A caption of a story; `file` when the copy names its picture. */
export interface StructuredCaption {
  readonly text: string;
  readonly credit: string;
  readonly file?: string;
}

/** A story with its parts told apart. Texts are as printed; an absent part is empty. */
export interface StructuredStory {
  /** 引题; `\n` between its lines. */
  readonly kicker: string;
  /** 主标题; `\n` between its lines. */
  readonly headline: string;
  readonly decks: readonly string[];
  /** 电头 whole, with the reporters' bracket that is run in. */
  readonly dateline: string;
  /** A signature standing by itself, before or after the body. */
  readonly byline: string;
  readonly paragraphs: readonly StructuredParagraph[];
  readonly captions: readonly StructuredCaption[];
  /** The page it wants, when a page marker or `版面：` said so. */
  readonly section?: string;
  /** What `优先：` said, 1 first. */
  readonly priority?: number;
  /** What `组稿：` or `相关稿：` said. */
  readonly package?: StoryPackage;
}

/** Copy with its parts told apart. Every non-blank character but hand-set marks stands in exactly one part. */
export interface Structured {
  readonly masthead: MastheadFields;
  readonly teasers: readonly TeaserLine[];
  readonly credits: readonly Credit[];
  readonly stories: readonly StructuredStory[];
  /** Those of cleaning and of structuring, by place in the source. */
  readonly warnings: readonly CopyWarning[];
}
