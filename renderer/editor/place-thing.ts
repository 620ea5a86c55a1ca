import type { Edition, GridRect } from '../../core/document';
import { putBlock } from './blocks';
import { findBlock } from './edition-queries';
import { placeArticle } from './edits';
import type { Thing } from './thing';

/** The edition with an article or block of a page (from 1) in another frame; other things have none of their own. */
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
    case 'picture':
    case 'furniture':
      return edition;
  }
}
