import type { Subject } from './edition';
import { marksWithin, shiftMarks } from './marks';
import type { InlineMark, Stretch } from './marks';
import { textEdit } from './text-edit';

/** What a paragraph is in its story: running text, or a sub-head standing on lines of its own. */
export type ParagraphKind = 'body' | 'subhead';

/** A drop initial 首字下沉: the paragraph's first characters, as high as several lines. */
export interface DropInitial {
  /** Lines it stands beside; a paragraph with fewer has a lower initial, one with a single line none. */
  readonly lines: number;
  /** Characters it takes: one, or two where the first is an opening mark. */
  readonly characters: number;
}

/**
 * Indents of a paragraph in body cells, on both sides and, on top of the left one, of its first line (negative:
 * hanging).
 */
export interface Indents {
  readonly first?: number;
  readonly start?: number;
  readonly end?: number;
}

/** Where a tab takes the text: body cells from the left end of the measure. */
export interface TabMark {
  readonly at: number;
  readonly align: 'start' | 'centre' | 'end';
}

/** One paragraph of a story's clean copy. Its identity is the key of the line cache: change it by replacing it. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly text: string;
  /** What stands out in it, in order (`orderMarks`). Change them with the text: `withText`. */
  readonly marks?: readonly InlineMark[];
  /** A paragraph style of the paper; that of running text or sub-heads when left out. */
  readonly style?: string;
  /** Not where a dateline is run in, nor on a sub-head. */
  readonly initial?: DropInitial;
  /** The style's own when left out. */
  readonly align?: 'justify' | 'justify-all' | 'start' | 'centre' | 'end';
  /** The paper's own when left out. */
  readonly indents?: Indents;
  /**
   * Stops of the tabs `\t` in the text, rising. A paragraph with stops is a table: each line of it (`\n`) is a row,
   * ragged and without first-line indent unless it says otherwise.
   */
  readonly tabs?: readonly TabMark[];
}

/** A paragraph whose text was edited, its marks moved with their characters; the same paragraph when the text is. */
export function withText(paragraph: Paragraph, text: string): Paragraph {
  if (text === paragraph.text) return paragraph;
  const { marks, ...rest } = paragraph;
  const moved = marks === undefined ? [] : shiftMarks(marks, textEdit(paragraph.text, text));
  return { ...rest, text, ...(moved.length > 0 && { marks: moved }) };
}

/** A part of a paragraph as a paragraph of its own, with its marks: what splitting one gives. */
export function partOf(paragraph: Paragraph, part: Stretch): Paragraph {
  const { marks, ...rest } = paragraph;
  const kept = marks === undefined ? [] : marksWithin(marks, part);
  return { ...rest, text: paragraph.text.slice(part.start, part.end), ...(kept.length > 0 && { marks: kept }) };
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
  /** Where the file stood on the machine that read it. */
  readonly path?: string;
}

/** Copy as it came in, cleaned and before anyone edited it: what shows what has changed since. */
export interface ReceivedCopy {
  readonly headline: string;
  /** The texts of its paragraphs. */
  readonly paragraphs: readonly string[];
}

/** What a story that has just come in keeps of its copy. */
export function receivedCopy({ headline, paragraphs }: Pick<Story, 'headline' | 'paragraphs'>): ReceivedCopy {
  return { headline, paragraphs: paragraphs.map(({ text }) => text) };
}

/**
 * Stories that belong together: make-up keeps those of one name, on one page, side by side in one rectangle, the most
 * important first. `framed` ones 组稿 stand in one box under the name; others 相关稿 only stand together.
 */
export interface StoryPackage {
  readonly name: string;
  readonly framed?: true;
}

/** A story: clean copy with its parts told apart. It stands in the pool until an article places it on a page. */
export interface Story {
  readonly id: string;
  readonly source?: StorySource;
  /** None of a story that was written here, or came before editions kept it. */
  readonly received?: ReceivedCopy;
  /** 1 is the most important; make-up places in this order. */
  readonly priority: number;
  /** The page name it wants (`要闻`, `民生` …); empty for any page. */
  readonly section: string;
  /** Spiked: kept in the pool, never placed. */
  readonly killed: boolean;
  /** 补白: it is not placed for itself, but where a page has not copy enough; nobody misses it where none has. */
  readonly filler?: true;
  readonly package?: StoryPackage;
  readonly subjects?: readonly Subject[];
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
