import type { Rect } from '../../core/geometry';
import type { ComposedPage, PageLayout } from '../../core/page';
import { scorePage } from '../../core/page-score';
import type { FaultCode, PageScore, ScoreTerm, TabooCode } from '../../core/page-score';

/** A fault or taboo of a page as it is told: where it is, and the stories concerned by their ids. */
export interface PageHit {
  readonly code: FaultCode | TabooCode;
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

const reviewed = new WeakMap<PageLayout, PageReview>();

/** Reviews a page as it was composed; the same object while the page's boxes are the same ones. */
export function reviewPage(page: string, { layout }: Pick<ComposedPage, 'layout'>): PageReview {
  const known = reviewed.get(layout);
  if (known?.page === page) return known;
  const { score, grade, terms, faults, taboos } = scorePage(layout);
  const hits = [
    ...faults.map(({ code, weight, articles, boxes }): PageHit => {
      return { code, kind: 'fault', weight, stories: articles, rects: boxes.map(rectOf) };
    }),
    ...taboos.map(({ code, severity, articles, boxes, line }): PageHit => {
      const rects = line === undefined ? boxes.map(rectOf) : [rectBetween(line)];
      return { code, kind: 'taboo', weight: severity, stories: articles, rects };
    }),
  ];
  const order = (hit: PageHit): number => (hit.kind === 'fault' ? 0 : 1);
  const sorted = hits.sort((a, b) => order(a) - order(b) || b.weight - a.weight);
  const review = { page, score, grade, terms, hits: sorted };
  reviewed.set(layout, review);
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
