import { pageStyleOf } from '../../core/document';
import type { Block, Edition, Page, TemplateBlock } from '../../core/document';

/** A block of a page: the page's own, the template's, or the page's own in place of the template's. */
export interface BlockOnPage {
  readonly block: Block;
  readonly from: 'page' | 'template' | 'override';
}

/** The blocks that a page (from 1) shows: the template's for that page, as the page has them, then its own. */
export function blocksOn(edition: Edition, number: number): readonly BlockOnPage[] {
  const page = edition.pages[number - 1];
  if (page === undefined) return [];
  const own = page.blocks ?? [];
  const template = templateBlocks(edition, number);
  const without = new Set(pageStyleOf(edition, number).without);
  const ids = new Set(template.map(({ id }) => id));
  return [
    ...template
      .filter(({ id }) => !without.has(id))
      .map(({ on: _on, ...block }): BlockOnPage => {
        const instead = own.find(({ id }) => id === block.id);
        return instead === undefined ? { block, from: 'template' } : { block: instead, from: 'override' };
      }),
    ...own.filter(({ id }) => !ids.has(id)).map((block): BlockOnPage => ({ block, from: 'page' })),
  ];
}

/** The edition with a block on a page (from 1): a new one, or in place of the page's or the template's of that id. */
export function putBlock(edition: Edition, number: number, block: Block): Edition {
  return withPage(edition, number, (page) => {
    const own = page.blocks ?? [];
    const blocks = own.some(({ id }) => id === block.id)
      ? own.map((each) => (each.id === block.id ? block : each))
      : [...own, block];
    return { ...page, blocks };
  });
}

/** The edition without a block on a page (from 1); the template's block of that id is left out there, too. */
export function removeBlock(edition: Edition, number: number, id: string): Edition {
  const ofTemplate = templateBlocks(edition, number).some((block) => block.id === id);
  return withPage(edition, number, (page) => {
    const rest = withoutOwn(page, id);
    if (!ofTemplate) return rest;
    const without = [...new Set([...pageStyleOf(edition, number).without, id])];
    return { ...rest, style: { ...page.style, without } };
  });
}

/** The edition with the template's block as the template has it on a page (from 1). */
export function restoreBlock(edition: Edition, number: number, id: string): Edition {
  return withPage(edition, number, (page) => withoutOwn(page, id));
}

function withoutOwn(page: Page, id: string): Page {
  const { blocks = [], ...rest } = page;
  const kept = blocks.filter((block) => block.id !== id);
  return kept.length === 0 ? rest : { ...rest, blocks: kept };
}

function templateBlocks({ profile, pages }: Edition, number: number): readonly TemplateBlock[] {
  return (profile.blocks ?? []).filter(({ on }) => {
    switch (on) {
      case 'first':
        return number === 1;
      case 'inner':
        return number > 1;
      case 'last':
        return number === pages.length;
      case 'every':
        return true;
    }
  });
}

/** Whether a block holds a picture, or may. */
export function holdsPicture({ content }: Block): boolean {
  return content.kind === 'picture' || content.kind === 'ad';
}

/** A block with another picture in its frame: what was chosen of the one before goes. */
export function withBlockPicture(block: Block, picture: string): Block {
  const { content } = block;
  if (content.kind === 'ad') return { ...block, content: { ...content, picture } };
  if (content.kind !== 'picture') return block;
  const { fit: _fit, ...rest } = content;
  return { ...block, content: { ...rest, picture } };
}

/** The edition with one of its pages (from 1) as `change` makes it. */
export function withPage(edition: Edition, number: number, change: (page: Page) => Page): Edition {
  return { ...edition, pages: edition.pages.map((page, index) => (index + 1 === number ? change(page) : page)) };
}
