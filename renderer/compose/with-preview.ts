import type { Edition } from '../../core/document';
import type { Preview } from './messages';

/** The edition with an article or block as the preview has it; everything else keeps its identity. */
export function withPreview(edition: Edition, preview: Preview | undefined): Edition {
  if (preview === undefined) return edition;
  const pages = edition.pages.map((page, index) => {
    if (index + 1 !== preview.page) return page;
    return 'article' in preview
      ? { ...page, articles: replaced(page.articles, preview.article) }
      : { ...page, blocks: replaced(page.blocks ?? [], preview.block) };
  });
  return { ...edition, pages };
}

function replaced<One extends { readonly id: string }>(list: readonly One[], one: One): readonly One[] {
  if (!list.some(({ id }) => id === one.id)) return [...list, one];
  return list.map((each) => (each.id === one.id ? one : each));
}
