import { isShown, pageStyleOf } from '../../document';
import type { Block, Edition, GridRect, TemplateBlock } from '../../document';
import { furnitureFrames } from '../furniture';
import { takenByBlock } from './package';

/**
 * The blocks of a page (from 1): the template's that stand on such a page, less those it does without, each replaced by
 * the page's own of the same id where there is one; then the page's others. None that is hidden.
 */
export function pageBlocks(edition: Edition, page: number): readonly Block[] {
  const { profile, pages } = edition;
  const { blocks: own = [] } = pages[page - 1] ?? {};
  const { without } = pageStyleOf(edition, page);
  const byId = new Map(own.map((block) => [block.id, block]));
  const template = (profile.blocks ?? []).filter((block) => standsOn(block, page, pages.length));
  const kept = template.filter(({ id }) => !without.includes(id)).map((block) => byId.get(block.id) ?? block);
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...own.filter(({ id }) => !known.has(id))].filter(isShown);
}

function standsOn({ on }: TemplateBlock, page: number, pages: number): boolean {
  switch (on) {
    case 'first':
      return page === 1;
    case 'inner':
      return page > 1;
    case 'last':
      return page === pages;
    case 'every':
      return true;
  }
}

/** What stands on a page and is no story: a piece of furniture or a block, by its name or id. */
export interface TakenFrame {
  readonly name: string;
  readonly frame: GridRect;
}

/** What furniture and blocks take of a page (from 1). Make-up leaves these rectangles free, and a line beside them. */
export function takenFrames(edition: Edition, page: number): readonly TakenFrame[] {
  const blocks = pageBlocks(edition, page).map((block) => ({ name: block.id, frame: takenByBlock(block) }));
  return [...furnitureFrames(edition, page), ...blocks];
}
