import type { Article, Block, Edition, GridRect } from '../../core/document';
import { changed, withArticle } from './article-edits';
import { putBlock } from './blocks';
import { findArticle, findBlock } from './edition-queries';
import type { Thing } from './thing';

/** What articles and blocks have in common. */
export type Standing = Pick<Article | Block, 'id' | 'frame' | 'box' | 'locked' | 'hidden'>;

/** A change of what articles and blocks have in common; `undefined` takes away what may be left out. */
export type StandingPart = {
  readonly [Key in Exclude<keyof Standing, 'id' | 'frame'>]?: Standing[Key] | undefined;
} & { readonly frame?: GridRect };

/** The article or block of a page (from 1) that a thing is; other things do not stand on the grid by themselves. */
export function standingOf(edition: Edition, page: number, thing: Thing): Article | Block | undefined {
  if (thing.kind === 'article') return findArticle(edition, thing.id)?.article;
  return thing.kind === 'block' ? findBlock(edition, page, thing.id) : undefined;
}

/** The edition with articles and blocks of a page (from 1) changed in what they have in common. */
export function withStanding(
  edition: Edition,
  page: number,
  { things, part }: { readonly things: readonly Thing[]; readonly part: (standing: Standing) => StandingPart },
): Edition {
  return things.reduce((made, thing) => {
    const standing = standingOf(made, page, thing);
    if (standing === undefined) return made;
    const change = part(standing);
    if (thing.kind === 'article') return withArticle(made, thing.id, (article) => changed(article, change));
    const block = findBlock(made, page, thing.id);
    return block === undefined ? made : putBlock(made, page, changed(block, change));
  }, edition);
}
