import type { Rect } from '../geometry';
import type { ProofMark } from './proof-mark';

/** No remark that somebody made marks more lines. */
export const MOST_REMARK_RECTS = 1_000;

/**
 * Why a remark stands on nothing: the edition has no such page; no text lies there; its text is gone, or there twice.
 */
export const UNPLACED_REASONS = ['no-page', 'no-text', 'text-gone'] as const;

/**
 * A remark of another program that stands on nothing of the edition: the mark that it is once somebody has placed it.
 */
export interface UnplacedRemark extends Omit<ProofMark, 'anchor'> {
  /** The page that it was made on, from 1, and where on it, in points. */
  readonly page: number;
  readonly rects: readonly Rect[];
  /** The type that it marked there, where it marked any. */
  readonly words?: string;
  readonly why: (typeof UNPLACED_REASONS)[number];
}
