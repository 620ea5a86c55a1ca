import type { Edition } from '../../core/document';
import type { Preview } from './messages';

/** The edition with an article in another frame; everything else keeps its identity. */
export function withPreview(edition: Edition, preview: Preview | undefined): Edition {
  if (preview === undefined) return edition;
  const pages = edition.pages.map((page) => {
    if (!page.articles.some((article) => article.id === preview.article)) return page;
    const articles = page.articles.map((article) =>
      article.id === preview.article ? { ...article, frame: preview.frame } : article,
    );
    return { ...page, articles };
  });
  return { ...edition, pages };
}
