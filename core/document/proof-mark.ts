import type { Point } from '../geometry';
import type { TextPart } from './text-part';

/** The rounds of proofreading 校次, in their order: 一校, 二校, 三校, 清样. */
export const PROOF_ROUNDS = ['first', 'second', 'third', 'final'] as const;

/** A round of proofreading. */
export type ProofRound = (typeof PROOF_ROUNDS)[number];

/**
 * What a mark asks for. Those up to `instruct` are signs of GB/T 14706—1993, section 4; `query` and `note` are the
 * composing room's own.
 */
export const PROOF_SIGNS = [
  /** 改正: other characters for those it stands on. */
  'correct',
  /** 删除. */
  'delete',
  /** 增补: characters put in at a place. */
  'insert',
  /** 改正上下角: what stands high, low or on the line and should not. */
  'script',
  /** 转正: lying or turned over. */
  'turn',
  /** 对调: two stretches in each other's place. */
  'swap',
  /** 接排: goes on without a new paragraph or line. */
  'run-on',
  /** 另起段: a new paragraph from here. */
  'new-paragraph',
  /** 转移: to another place. */
  'transfer',
  /** 上下移: up to or down to a level. */
  'shift-vertical',
  /** 左右移: left to or right to a line. */
  'shift-level',
  /** 排齐: in one line with its neighbours. */
  'align',
  /** 加大空距 between characters. */
  'add-space',
  /** 减小空距 between characters. */
  'reduce-space',
  /** 加大空距 between lines. */
  'add-leading',
  /** 减小空距 between lines. */
  'reduce-leading',
  /** 空字距: so much of a character's width left open here. */
  'space',
  /** 分开: letters that stand as one word. */
  'part',
  /** 保留: what was marked by mistake stays. */
  'keep',
  /** 代替: the same correction at several places, written once. */
  'substitute',
  /** 说明: what cannot be drawn, such as another face or size. */
  'instruct',
  /** 存疑: the writer is asked. */
  'query',
  /** A word to the others; nothing is asked of the composing room. */
  'note',
] as const;

/** What a mark asks for. */
export type ProofSign = (typeof PROOF_SIGNS)[number];

/** What became of a mark: not yet seen to, carried out, put back to the one who asks, or turned down. */
export const PROOF_STATES = ['open', 'done', 'queried', 'refused'] as const;

/** What became of a mark. */
export type ProofState = (typeof PROOF_STATES)[number];

/** Whose text a mark stands on: a story's; that of a block or an article's label. */
export interface MarkedOwner {
  readonly kind: 'story' | 'block' | 'label';
  readonly id: string;
}

/** A place between two characters of a text: UTF-16 offset in the part. */
export interface AnchorPlace {
  readonly part: TextPart;
  readonly offset: number;
}

/**
 * Text that a mark stands on, from one place to another that does not come before it; over several parts only of
 * paragraphs. Both are one where it stands between two characters. It follows its characters through every change.
 */
export interface TextAnchor {
  readonly kind: 'text';
  readonly owner: MarkedOwner;
  readonly from: AnchorPlace;
  readonly to: AnchorPlace;
  /** What it stood on when it was made, so that it can be said when that is gone. */
  readonly words: string;
  /** Its characters are no longer in the edition; `from` and `to` say where they were. */
  readonly gone?: true;
}

/** What a place on a page belongs to, so that it moves with it: a picture of an article, or a block. */
export type MarkedThing =
  /** `picture` is the id of a picture of the edition. */
  | { readonly kind: 'picture'; readonly article: string; readonly picture: string }
  | { readonly kind: 'block'; readonly id: string };

/** A place on a page: a point; a rectangle between two corners; or an arrow to its second point. */
export interface PlaceAnchor {
  readonly kind: 'place';
  /** The page's id. */
  readonly page: string;
  readonly shape: 'point' | 'rectangle' | 'arrow';
  /** The thing whose box the coordinates are fractions of; without one they are points from the page's trim corner. */
  readonly thing?: MarkedThing;
  readonly at: Point;
  /** None of a point. */
  readonly to?: Point;
}

/** Shapes that readers draw in programs that show PDFs. */
export const DRAWN_SHAPES = ['ink', 'line', 'polyline', 'polygon', 'ellipse', 'rectangle'] as const;

/** Strokes that a shape may have at most. */
export const MOST_STROKES = 1_000;
/** Points that a stroke may have at most. */
export const MOST_STROKE_POINTS = 20_000;

/**
 * What a reader drew by hand instead of a sign, in points from the upper left of the text or place that the mark stands
 * on. A place that has become larger or smaller since takes it along.
 */
export interface DrawnShape {
  readonly shape: (typeof DRAWN_SHAPES)[number];
  /** Strokes of the pen; of an ellipse and a rectangle, two opposite corners. */
  readonly strokes: readonly (readonly Point[])[];
}

/** Where a mark stands. */
export type ProofAnchor = TextAnchor | PlaceAnchor;

/** Answers that a mark may have at most. */
export const MOST_REPLIES = 1_000;

/** An answer to a mark. */
export interface ProofReply {
  readonly reader: string;
  /** When, in UTC: `2026-11-26T09:30:00Z`. */
  readonly at: string;
  readonly text: string;
}

/** A mark of a proofreader 校对符号 in the copy. Its colour on proofs is its round's. */
export interface ProofMark {
  readonly id: string;
  readonly sign: ProofSign;
  readonly anchor: ProofAnchor;
  /** The stretch to change places with, or the place to move to: of `swap` and `transfer`. */
  readonly target?: TextAnchor;
  /** Shown in place of the sign. */
  readonly drawn?: DrawnShape;
  /** What is put in, or asked for in the margin. */
  readonly text?: string;
  readonly comment?: string;
  readonly replies?: readonly ProofReply[];
  /** Who made it. */
  readonly reader: string;
  readonly round: ProofRound;
  /** When it was made, in UTC: `2026-11-26T09:30:00Z`. */
  readonly at: string;
  readonly state: ProofState;
}
