import type { Edition, GridRect } from '../../core/document';
import { tryPage } from '../../core/page';
import type { CompositionResources } from '../../core/page';

/** Frames that articles of a page would have, were an edge between them moved by so many lines. */
export interface EdgeTry {
  readonly by: number;
  readonly frames: readonly { readonly article: string; readonly frame: GridRect }[];
}

/** How copy fits then: lines over and lines short, of each of those articles. */
export interface EdgeFit {
  readonly by: number;
  readonly articles: readonly { readonly article: string; readonly over: number; readonly under: number }[];
}

/** Composes a page (from 1) with an edge at each place, and tells how the copy on both sides of it fits. */
export function edgeFits(
  edition: Edition,
  { page, tries }: { readonly page: number; readonly tries: readonly EdgeTry[] },
  resources: Pick<CompositionResources, 'fonts' | 'cache'>,
): readonly EdgeFit[] {
  const before = edition.pages[page - 1];
  if (before === undefined) return [];
  return tries.map(({ by, frames }) => {
    const frameOf = new Map(frames.map(({ article, frame }) => [article, frame]));
    const articles = before.articles.map((article) => {
      const frame = frameOf.get(article.id);
      return frame === undefined ? article : { ...article, frame };
    });
    const pages = edition.pages.map((each) => (each === before ? { ...before, articles } : each));
    const tried = tryPage({ ...edition, pages }, page, resources, 'none').articles;
    return {
      by,
      articles: tried.flatMap(({ article, oversetLines, undersetLines }) =>
        frameOf.has(article) ? [{ article, over: oversetLines, under: undersetLines }] : [],
      ),
    };
  });
}
