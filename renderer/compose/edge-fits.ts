import { replacePages } from '../../core/document';
import type { Article, Edition, GridRect, Page } from '../../core/document';
import { fillPlaces } from '../../core/makeup';
import { createCompositionCache, settingOf, tryPage } from '../../core/page';
import type { CompositionResources } from '../../core/page';

/** Frames that articles of a page would have, were an edge between them moved by so many lines or columns. */
export interface EdgeTry {
  readonly by: number;
  readonly frames: readonly { readonly article: string; readonly frame: GridRect }[];
}

/** How copy fits then: lines over and lines short, of each of those articles. */
export interface EdgeFit {
  readonly by: number;
  readonly articles: readonly { readonly article: string; readonly over: number; readonly under: number }[];
  /** Those of them whose heads or pictures are made up anew to fill their frames; none where they fit as they are. */
  readonly made?: readonly Article[];
}

/**
 * Composes a page (from 1) with an edge at each place, and tells how the copy on both sides of it fits. Articles that
 * come to other widths are made up anew where they all fill their frames so, for their heads and pictures were for
 * another width; otherwise they stay as a hand made them.
 */
export function edgeFits(
  edition: Edition,
  { page, tries }: { readonly page: number; readonly tries: readonly EdgeTry[] },
  { fonts, cache = createCompositionCache() }: Pick<CompositionResources, 'fonts' | 'cache'>,
): readonly EdgeFit[] {
  const before = edition.pages[page - 1];
  if (before === undefined) return [];
  const columnsOf = new Map(before.articles.map(({ id, frame }) => [id, frame.columns]));
  return tries.map(({ by, frames }) => {
    const frameOf = new Map(frames.map(({ article, frame }) => [article, frame]));
    const fitOf = (own: Page): EdgeFit => {
      const tried = tryPage(replacePages(edition, [own]), page, { fonts, cache }, 'none').articles;
      return {
        by,
        articles: tried.flatMap(({ article, oversetLines, undersetLines }) =>
          frameOf.has(article) ? [{ article, over: oversetLines, under: undersetLines }] : [],
        ),
      };
    };
    const articles = before.articles.map((article) => {
      const frame = frameOf.get(article.id);
      return frame === undefined ? article : { ...article, frame };
    });
    const moved = { ...before, articles };
    const fit = fitOf(moved);
    const isWider = frames.some(({ article, frame }) => columnsOf.get(article) !== frame.columns);
    if (!isWider || misfit(fit) === 0) return fit;
    const task = {
      edition: replacePages(edition, [moved]),
      page,
      setting: settingOf(edition, fonts, { cache }),
      cache,
    };
    const made = fillPlaces({ ...task, articles: [...frameOf.keys()] });
    const byId = new Map(made.map((article) => [article.id, article]));
    const filled = fitOf({ ...before, articles: articles.map((article) => byId.get(article.id) ?? article) });
    return misfit(filled) === 0 ? { ...filled, made } : fit;
  });
}

/** Lines over and short, of all articles at an edge together. */
function misfit({ articles }: Pick<EdgeFit, 'articles'>): number {
  return articles.reduce((sum, { over, under }) => sum + over + under, 0);
}
