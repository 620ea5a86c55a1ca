import type { Edition } from '../../core/document';
import type { Preview } from './messages';

/** The edition with an article as the preview has it; everything else keeps its identity. */
export function withPreview(edition: Edition, preview: Preview | undefined): Edition {
  if (preview === undefined) return edition;
  const { article } = preview;
  const pages = edition.pages.map((page, index) => {
    if (index + 1 !== preview.page) return page;
    const known = page.articles.some(({ id }) => id === article.id);
    if (!known) return { ...page, articles: [...page.articles, article] };
    return { ...page, articles: page.articles.map((each) => (each.id === article.id ? article : each)) };
  });
  return { ...edition, pages };
}
