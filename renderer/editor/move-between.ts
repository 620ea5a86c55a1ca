import type { Edition, GridRect } from '../../core/document';
import { blocksOn, putBlock, removeBlock, withPage } from './blocks';
import { findArticle, findBlock, pageAt } from './edition-queries';
import { withHeadsFirst } from './page-edits';
import { placeThing } from './place-thing';
import type { Thing } from './thing';

/** A thing, the frame that it gets, and the id that it gets where it may not keep its own. */
export interface Landing {
  readonly thing: Thing;
  readonly frame: GridRect;
  readonly id: string;
}

/**
 * A thing as it is called after it moved: a block of the template that goes to another page gets the landing's own id.
 */
export function landedThing(edition: Edition, from: number, to: number, { thing, id }: Landing): Thing {
  if (from === to || thing.kind !== 'block') return thing;
  const block = blocksOn(edition, from).find((each) => each.block.id === thing.id);
  const taken = blocksOn(edition, to).some((each) => each.block.id === thing.id);
  return block?.from === 'page' && !taken ? thing : { kind: 'block', id };
}

/**
 * The edition with things of a page (from 1) in other frames, on this page or another; furniture goes to no other.
 * Where a story begins on another page then, its head goes there.
 */
export function moveThings(
  edition: Edition,
  { from, to, landings }: { readonly from: number; readonly to: number; readonly landings: readonly Landing[] },
): Edition {
  const moved = landings.reduce((made, landing) => moveOne(made, from, to, landing), edition);
  return from === to ? moved : { ...moved, pages: withHeadsFirst(edition.pages, moved.pages) };
}

function moveOne(edition: Edition, from: number, to: number, landing: Landing): Edition {
  const { thing, frame } = landing;
  if (from === to) return placeThing(edition, from, { thing, frame });
  if (pageAt(edition, to) === undefined) return edition;
  if (thing.kind === 'article') {
    const article = findArticle(edition, thing.id)?.article;
    if (article === undefined) return edition;
    const left = withPage(edition, from, (page) => ({
      ...page,
      articles: page.articles.filter(({ id }) => id !== thing.id),
    }));
    return withPage(left, to, (page) => ({ ...page, articles: [...page.articles, { ...article, frame }] }));
  }
  const block = thing.kind === 'block' ? findBlock(edition, from, thing.id) : undefined;
  if (block === undefined) return edition;
  const { id } = landedThing(edition, from, to, landing);
  return putBlock(removeBlock(edition, from, block.id), to, { ...block, id, frame });
}
