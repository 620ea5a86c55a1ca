import type { Article, Edition, SeparationSpec, Story } from '../document';
import type { SetLine } from '../line';
import type { Points } from '../units';
import type { ArticleRoom } from './article-room';

/** An article at its stop in the thread of its story. */
export interface ArticleStop {
  readonly article: Article;
  readonly story: Story;
  /** The page it stands on, from 1. */
  readonly page: number;
  readonly pictures: Edition['pictures'];
  /** UTF-16 units of the running text that the story's articles before this one hold. */
  readonly start: number;
  /** Page of the story's article before this one, and of the one after it; `undefined` when there is none. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The rules of its page. */
  readonly separation: SeparationSpec;
  /** It is set as a trial, not drawn; with `lines` how it fits is told in lines only, else in characters too. */
  readonly trial?: 'lines' | 'whole' | undefined;
}

/** An article and everything that decides how it is set. */
export type ArticleInput = ArticleStop & ArticleRoom;

/**
 * A set line (vertical heads have none) at its place on the page, for checks and `inspect --lines`. Points; `x` is the
 * left end of its measure, of a vertical line its middle axis.
 */
export interface ComposedLine {
  readonly page: number;
  readonly story: string;
  readonly article: string;
  /** `headline`, `deck:0`, `body:3`, `caption:0`, `jump` …: the part of the story it sets. */
  readonly part: string;
  /** Index of the leg within the article; absent outside the running text. */
  readonly leg?: number;
  /** Characters that the line's offsets count before the part's own text: a dateline run in. */
  readonly lead?: number;
  readonly x: Points;
  /** The baseline; of a vertical line the top of its measure. */
  readonly y: Points;
  /** Runs down from there. */
  readonly vertical?: true;
  /** Stands on a ground of its own, and so keeps its ink in a box that has one for its type. */
  readonly grounded?: true;
  readonly line: SetLine;
}

/** Whether this article opens with the rest of a story from an earlier page. */
export function isContinued(input: ArticleInput): boolean {
  return input.start > 0 && input.from !== undefined && input.from !== input.page;
}

/** A line of this article at a place. */
export function lineOf(
  input: ArticleInput,
  part: string,
  line: SetLine,
  at: Pick<ComposedLine, 'x' | 'y' | 'vertical' | 'leg' | 'lead' | 'grounded'>,
): ComposedLine {
  return { page: input.page, story: input.story.id, article: input.article.id, part, line, ...at };
}
