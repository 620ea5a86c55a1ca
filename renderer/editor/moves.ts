import type { Article, Edition, GridRect } from '../../core/document';

/** Where an article stands: its page, from 1, and its frame there. */
export interface Standpoint {
  readonly page: number;
  readonly frame: GridRect;
}

/** What became of an article when pages were made up anew. */
export interface Move {
  readonly article: string;
  readonly story: string;
  /** Absent of an article that came onto a page. */
  readonly from?: Standpoint;
  /** Absent of an article that was taken off. */
  readonly to?: Standpoint;
  /** `remade` where its frame stays and its head or pictures are others. */
  readonly change: 'placed' | 'taken' | 'moved' | 'resized' | 'remade';
}

/**
 * What became of the articles of an edition from one state to the next, in the order of reading of where they stand
 * now.
 */
export function movesBetween(before: Edition, after: Edition): readonly Move[] {
  const [were, are] = [standing(before), standing(after)];
  const moves: Move[] = [];
  for (const [article, now] of are) {
    const was = were.get(article);
    const { story } = now.article;
    const to = { page: now.page, frame: now.article.frame };
    if (was === undefined) moves.push({ article, story, to, change: 'placed' });
    else if (was.article !== now.article || was.page !== now.page) {
      const change = changeOf(was, now);
      const from = { page: was.page, frame: was.article.frame };
      if (change !== undefined) moves.push({ article, story, from, to, change });
    }
  }
  for (const [article, was] of were) {
    if (are.has(article)) continue;
    moves.push({
      article,
      story: was.article.story,
      from: { page: was.page, frame: was.article.frame },
      change: 'taken',
    });
  }
  return moves.sort((a, b) => rank(a) - rank(b));
}

interface Standing {
  readonly article: Article;
  readonly page: number;
}

function standing({ pages }: Edition): ReadonlyMap<string, Standing> {
  return new Map(
    pages.flatMap(({ articles }, index) =>
      articles.map((article) => [article.id, { article, page: index + 1 }] as const),
    ),
  );
}

function changeOf(was: Standing, now: Standing): Move['change'] | undefined {
  const [a, b] = [was.article.frame, now.article.frame];
  if (was.page !== now.page || a.column !== b.column || a.line !== b.line) return 'moved';
  if (a.columns !== b.columns || a.lines !== b.lines) return 'resized';
  const look = ({ head, pictures, columns, story }: Article): string =>
    JSON.stringify([head, pictures, columns, story]);
  return look(was.article) === look(now.article) ? undefined : 'remade';
}

/** Pages, then from the top down, then left to right; what was taken off at the end. */
function rank({ to }: Move): number {
  return to === undefined ? Infinity : to.page * 1e8 + to.frame.line * 1e3 + to.frame.column;
}
