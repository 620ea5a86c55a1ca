import type { Binding } from '../document';
import { likeness } from '../layout-rules';
import { overlapY } from './sheet';
import type { Box, Reading } from './sheet';
import { LEVEL_SHARE } from './taboos';

/** Taboos across the fold of a spread: S1 跨版碰题, S2 跨版碰图. */
export type SpreadTabooCode = 'S1' | 'S2';

/** A taboo that two pages that face each other break together. */
export interface SpreadTaboo {
  readonly code: SpreadTabooCode;
  /** 0 to 1. */
  readonly severity: number;
  /** What stands on the left page and on the right one, and their stories. */
  readonly boxes: readonly Box[];
  readonly articles: readonly string[];
}

/**
 * What stands at the side of a page where the fold is: all its headlines there, and its largest picture if it is there.
 */
export interface FoldEdge {
  readonly heads: readonly Box[];
  readonly image: Box | undefined;
}

/** This near the fold, in base columns, a thing stands at it: text in a box stands in by less. */
const AT_FOLD = 0.2;
/**
 * Both inner margins lie between: heads clash half as badly as those with only a gutter between, pictures less than two
 * that touch.
 */
const SEVERITY = { heads: 0.5, images: 0.4 };

/** What stands at the fold of a page, which lies at its right or its left. */
export function foldEdge({ boxes, grid }: Pick<Reading, 'boxes' | 'grid'>, fold: 'left' | 'right'): FoldEdge {
  const reach = AT_FOLD * grid.column;
  const atFold = (box: Box): boolean => (fold === 'right' ? box.x2 >= grid.x2 - reach : box.x <= grid.x + reach);
  let largest: Box | undefined;
  const heads: Box[] = [];
  for (const box of boxes) {
    if (box.kind === 'headline' && atFold(box)) heads.push(box);
    if (box.kind === 'image' && (largest === undefined || box.w * box.h > largest.w * largest.h)) largest = box;
  }
  return { heads, image: largest && atFold(largest) ? largest : undefined };
}

/**
 * S1: heads of two pages level at the fold read as one line. S2: their largest pictures level at the fold look like
 * one.
 */
export function spreadTaboos(left: FoldEdge, right: FoldEdge): readonly SpreadTaboo[] {
  const found: SpreadTaboo[] = [];
  for (const a of left.heads) {
    for (const b of right.heads) {
      if (!isLevel(a, b) || a.vertical === true || b.vertical === true) continue;
      found.push(taboo('S1', SEVERITY.heads * likeness(a.fontSize ?? 0, b.fontSize ?? 0), [a, b]));
    }
  }
  if (left.image && right.image && isLevel(left.image, right.image)) {
    found.push(taboo('S2', SEVERITY.images, [left.image, right.image]));
  }
  return found;
}

/** Parts of one story that runs over both pages do not clash. */
function isLevel(a: Box, b: Box): boolean {
  return (
    overlapY(a, b) > LEVEL_SHARE * Math.min(a.h, b.h) && (a.articleId === undefined || a.articleId !== b.articleId)
  );
}

function taboo(code: SpreadTabooCode, severity: number, boxes: readonly Box[]): SpreadTaboo {
  return { code, severity, boxes, articles: boxes.flatMap(({ articleId }) => articleId ?? []) };
}

/**
 * The other page (both from 1) of the spread that a page lies on, if any, and at which side of the page the fold is: an
 * even page faces the next, which lies right of it, or left in a paper that is bound at the right. Page one lies alone.
 */
export function facingPage(
  page: number,
  binding: Binding,
): { readonly page: number; readonly fold: Binding } | undefined {
  if (page <= 1) return undefined;
  const isEven = page % 2 === 0;
  return { page: isEven ? page + 1 : page - 1, fold: isEven === (binding === 'left') ? 'right' : 'left' };
}
