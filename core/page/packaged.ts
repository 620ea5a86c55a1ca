import type { Block, Page, Story } from '../document';
import { packageAround } from './blocks';
import type { ArticleLayout } from './layout';

/** Tells articles of a page which package they are read in: the box they stand in, or the name that their story has. */
export function packagedOn(
  page: Page,
  { packages, stories }: { readonly packages: readonly Block[]; readonly stories: readonly Story[] },
): (layout: ArticleLayout) => ArticleLayout {
  const names = new Map(stories.flatMap((story) => (story.package ? [[story.id, story.package.name] as const] : [])));
  if (names.size === 0 && packages.length === 0) return (layout) => layout;
  return (layout) => {
    const frame = page.articles.find(({ id }) => id === layout.article)?.frame;
    const around = frame && packageAround(frame, packages);
    if (around !== undefined) return { ...layout, package: around.id, framed: true };
    const name = names.get(layout.id);
    return name === undefined ? layout : { ...layout, package: name };
  };
}
