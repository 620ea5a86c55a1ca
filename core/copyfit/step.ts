import type { Article, GridRect } from '../document';
import type { Points } from '../units';

/** Text that goes from a paragraph of a story: its index, the UTF-16 range, and what stood there. */
export interface CutText {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The article that a step changes, and its page (from 1). */
interface OfArticle {
  readonly page: number;
  readonly article: string;
}

/**
 * Pictures that stand on an article's foot, by their place in its list, and the lines that they go down to stay on it
 * when the room under its head grows; up, when negative.
 */
export interface Seat {
  readonly pictures: readonly number[];
  readonly by: number;
}

/**
 * One change that copyfitting makes, in figures as they were and as they will be: plain data, so that it is worded in
 * any language, sent to a worker and done later (`applySteps`). Steps of different kinds do not disturb each other.
 */
export type CopyfitStep =
  /** The main head in another size, in points. */
  | (OfArticle & { readonly kind: 'headSize'; readonly from: Points; readonly to: Points; readonly seat: Seat })
  /**
   * The main head pressed into fewer lines, or let run over more: the lines of type, and what `HeadSpec.lines` becomes
   * (`undefined`: as many as it needs).
   */
  | (OfArticle & {
      readonly kind: 'headLines';
      readonly from: number;
      readonly to: number;
      readonly block: number | undefined;
      readonly seat: Seat;
    })
  /** Grid lines of air in the head block. */
  | (OfArticle & { readonly kind: 'headAir'; readonly from: number; readonly to: number; readonly seat: Seat })
  /** A picture cropped to other lines; `at` is its place in the article's pictures. One on the foot keeps its foot. */
  | (OfArticle & {
      readonly kind: 'pictureLines';
      readonly at: number;
      readonly from: number;
      readonly to: number;
      readonly onFoot: boolean;
    })
  /** A picture over more or fewer columns, its lines in proportion. */
  | (OfArticle & {
      readonly kind: 'pictureSpan';
      readonly at: number;
      readonly from: GridRect;
      readonly to: GridRect;
    })
  /** The article in another frame: deeper, wider, shallower or narrower. */
  | (OfArticle & { readonly kind: 'frame'; readonly from: GridRect; readonly to: GridRect; readonly seat: Seat })
  /** Tracking of the running text, in hundredths of an em; 0 for none. */
  | (OfArticle & { readonly kind: 'tracking'; readonly from: number; readonly to: number })
  /** Copy cut here and there, a sentence, a paragraph, or from the end. */
  | (OfArticle & {
      readonly kind: 'cut';
      readonly story: string;
      readonly where: 'within' | 'sentence' | 'paragraph' | 'end';
      readonly cuts: readonly CutText[];
      readonly characters: number;
    })
  /** A story that waits in the pool is put on the page: `put` is its article, whose id the step has. */
  | (OfArticle & { readonly kind: 'place'; readonly put: Article })
  /** The rest of the story runs on in a new article on another page. */
  | (OfArticle & { readonly kind: 'jump'; readonly to: number; readonly rest: Article });
