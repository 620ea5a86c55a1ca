import { furnished } from '../../core/document';
import type { Article, Block, Edition, GridRect } from '../../core/document';
import { changed, withArticle } from './article-edits';
import { blocksOn, putBlock, restoreBlock, withPage } from './blocks';
import { findArticle, findBlock } from './edition-queries';
import { findFurniture, furnishPage } from './furniture';
import type { Thing } from './thing';

/** What articles, blocks and furniture have in common. */
export type Standing = Pick<Article | Block, 'id' | 'frame' | 'box' | 'locked' | 'hidden'>;

/** A change of what articles, blocks and furniture have in common; `undefined` takes away what may be left out. */
export type StandingPart = {
  readonly [Key in Exclude<keyof Standing, 'id' | 'frame'>]?: Standing[Key] | undefined;
} & { readonly frame?: GridRect };

/** What of a page (from 1) stands on the grid by itself: an article, a block, a piece of furniture; pictures do not. */
export function standingOf(edition: Edition, page: number, thing: Thing): Standing | undefined {
  switch (thing.kind) {
    case 'article':
      return findArticle(edition, thing.id)?.article;
    case 'block':
      return findBlock(edition, page, thing.id);
    case 'furniture': {
      const found = findFurniture(edition, page, thing.id);
      return found && { ...found.own, id: thing.id, frame: found.frame };
    }
    case 'picture':
      return undefined;
  }
}

/** The edition with things of a page (from 1) changed in what they have in common; furniture has no box of its own. */
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
    if (thing.kind === 'furniture') {
      const { box: _box, ...own } = change;
      return furnishPage(made, page, thing.id, own);
    }
    const block = findBlock(made, page, thing.id);
    return block === undefined ? made : putBlock(made, page, changed(block, change));
  }, edition);
}

/** Whether a thing of a page (from 1) comes from the paper's layout and is not here as it is there. */
export function isOverride(edition: Edition, page: number, thing: Thing): boolean {
  if (thing.kind === 'furniture') return findFurniture(edition, page, thing.id)?.own !== undefined;
  if (thing.kind !== 'block') return false;
  return blocksOn(edition, page).some(({ block, from }) => block.id === thing.id && from === 'override');
}

/** The edition with a thing of a page (from 1) as the paper's layout has it. */
export function restoreTemplate(edition: Edition, page: number, thing: Thing): Edition {
  if (thing.kind === 'furniture') return withPage(edition, page, (each) => furnished(each, thing.id, {}));
  return restoreBlock(edition, page, thing.id);
}
