import type { Rect } from '../../core/geometry';
import type { ComposedPage, PageLayout } from '../../core/page';
import { scorePage } from '../../core/page-score';
import type { FaultCode, PageScore, ScoreTerm, SpreadTaboo, SpreadTabooCode, TabooCode } from '../../core/page-score';

/**
 * A fault or taboo of a page, or one that it breaks with the page that it faces: where on it it is, and the stories
 * concerned by their ids.
 */
export interface PageHit {
  readonly code: FaultCode | TabooCode | SpreadTabooCode;
  readonly kind: 'fault' | 'taboo';
  /** Of a fault its weight, of a taboo its severity, 0 to 1. */
  readonly weight: number;
  readonly stories: readonly string[];
  /** In points of the page: the things concerned, or the line; a line has no width or no height. */
  readonly rects: readonly Rect[];
}

/** How well a page is made up, for the window. */
export interface PageReview {
  /** The page's id. */
  readonly page: string;
  readonly score: number;
  readonly grade: PageScore['grade'];
  readonly terms: Readonly<Record<ScoreTerm, number>>;
  /** Faults first, each kind with the gravest first. */
  readonly hits: readonly PageHit[];
}

/** What a page breaks with the one that it faces, and which of the two it is. */
export interface AcrossFold {
  readonly side: 'left' | 'right';
  readonly taboos: readonly SpreadTaboo[];
}

interface Reviewed {
  readonly review: PageReview;
  /** What of it is across the fold, to be told from another. */
  readonly across: string;
}

const reviewed = new WeakMap<PageLayout, Reviewed>();

/**
 * Reviews a page as it was composed; the same object while the page's boxes, and what it breaks across the fold, are
 * the same.
 */
export function reviewPage(page: string, { layout }: Pick<ComposedPage, 'layout'>, fold?: AcrossFold): PageReview {
  const folded = (fold?.taboos ?? []).map(({ code, severity, articles, boxes }): PageHit => {
    const own = boxes[fold?.side === 'left' ? 0 : 1];
    return { code, kind: 'taboo', weight: severity, stories: articles, rects: own ? [rectOf(own)] : [] };
  });
  const across = JSON.stringify(folded);
  const known = reviewed.get(layout);
  if (known?.review.page === page && known.across === across) return known.review;
  const { score, grade, terms, faults, taboos } = scorePage(layout);
  const hits = [
    ...faults.map(({ code, weight, articles, boxes }): PageHit => {
      return { code, kind: 'fault', weight, stories: articles, rects: boxes.map(rectOf) };
    }),
    ...taboos.map(({ code, severity, articles, boxes, line }): PageHit => {
      const rects = line === undefined ? boxes.map(rectOf) : [rectBetween(line)];
      return { code, kind: 'taboo', weight: severity, stories: articles, rects };
    }),
    ...folded,
  ];
  const order = (hit: PageHit): number => (hit.kind === 'fault' ? 0 : 1);
  const sorted = hits.sort((a, b) => order(a) - order(b) || b.weight - a.weight);
  const review = { page, score, grade, terms, hits: sorted };
  reviewed.set(layout, { review, across });
  return review;
}

function rectOf({
  x,
  y,
  w,
  h,
}: {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}): Rect {
  return { x, y, width: w, height: h };
}

function rectBetween(edges: {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}): Rect {
  return { x: edges.x, y: edges.y, width: edges.x2 - edges.x, height: edges.y2 - edges.y };
}
