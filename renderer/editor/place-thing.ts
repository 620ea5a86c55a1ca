import type { Edition, GridRect } from '../../core/document';
import { putBlock } from './blocks';
import { findBlock } from './edition-queries';
import { placeArticle } from './edits';
import { furnishPage } from './furniture';
import type { Thing } from './thing';

/**
 * The edition with an article, a block or a piece of furniture of a page (from 1) in another frame; pictures have
 * theirs in their article.
 */
export function placeThing(
  edition: Edition,
  page: number,
  { thing, frame }: { readonly thing: Thing; readonly frame: GridRect },
): Edition {
  switch (thing.kind) {
    case 'article':
      return placeArticle(edition, thing.id, frame);
    case 'block': {
      const block = findBlock(edition, page, thing.id);
      return block === undefined ? edition : putBlock(edition, page, { ...block, frame });
    }
    case 'furniture':
      return furnishPage(edition, page, thing.id, { frame });
    case 'picture':
      return edition;
  }
}
