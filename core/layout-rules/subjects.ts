import type { Subject } from '../document';
import type { Rect } from '../geometry';
import { headlineOf } from './gaps';
import type { RulePage } from './rule-page';

/** Something on a page that shows what other things may not stand behind or beside. */
export interface Shown {
  /** What messages call it. */
  readonly name: string;
  readonly rect: Rect;
  readonly article?: string;
  readonly block?: string;
  readonly picture?: string;
}

/** Pictures on a page that show any of these subjects. */
export function picturesOf(page: RulePage, subjects: readonly Subject[]): readonly Shown[] {
  const shows = (own: readonly Subject[] | undefined): boolean => own?.some((one) => subjects.includes(one)) ?? false;
  return [
    ...page.articles.flatMap(({ article, pictures }) =>
      pictures
        .filter(({ file }) => shows(file.subjects))
        .map(({ file, rect }) => ({ name: file.name, rect, article: article.id, picture: file.id })),
    ),
    ...page.blocks
      .filter(({ block, subjects: own }) => block.content.kind !== 'ad' && shows(own))
      .map(({ block, rect, picture }) => ({
        name: picture?.file.name ?? block.id,
        rect,
        block: block.id,
        ...(picture && { picture: picture.file.id }),
      })),
  ];
}

/** Stories on a page that are of any of these subjects. */
export function storiesOf(page: RulePage, subjects: readonly Subject[]): readonly Shown[] {
  return page.articles
    .filter(({ story }) => story.subjects?.some((one) => subjects.includes(one)))
    .map((one) => ({ name: headlineOf(one), rect: one.rect, article: one.article.id }));
}

/** Advertisements on a page, by their clients. */
export function adsOf({ blocks }: RulePage): readonly Shown[] {
  return blocks.flatMap(({ block, rect }) =>
    block.content.kind === 'ad' ? [{ name: block.content.client, rect, block: block.id }] : [],
  );
}
