import { describe, expect, it } from 'vitest';
import type { Block, Edition, TemplateBlock } from '../../../core/document';
import { validateEdition } from '../../../core/document';
import { blocksOn, putBlock, removeBlock, restoreBlock } from '../../../renderer/editor';
import { BLOCK_KINDS, firstSize, newBlock } from '../../../renderer/editor/new-block';
import { smallEdition } from '../../core/document/small-edition';

const frame = { column: 0, columns: 1, line: 0, lines: 4 };
const ear: TemplateBlock = { id: 'ear', on: 'first', frame, content: { kind: 'notice', head: '启事', text: '' } };
const strip: TemplateBlock = { id: 'strip', on: 'inner', frame, content: { kind: 'banner', text: '乡村' } };
const own: Block = { id: 'own', frame, content: { kind: 'ad', client: '石桥农机站' } };

function edition(): Edition {
  const plain = smallEdition();
  return { ...plain, profile: { ...plain.profile, blocks: [ear, strip] } };
}

const onPage = (from: Edition, page: number): unknown =>
  blocksOn(from, page).map(({ block, from: origin }) => [block.id, origin]);

describe('the blocks of a page', () => {
  it('are the template’s for that page and its own', () => {
    const with1 = putBlock(edition(), 1, own);
    expect(onPage(with1, 1)).toEqual([
      ['ear', 'template'],
      ['own', 'page'],
    ]);
    expect(onPage(with1, 2)).toEqual([['strip', 'template']]);
  });

  it('take the place of the template’s on one page, and give it back', () => {
    const before = edition();
    const changed = putBlock(before, 1, { id: 'ear', frame, content: { kind: 'notice', head: '天气', text: '晴' } });
    expect(onPage(changed, 1)).toEqual([['ear', 'override']]);
    expect(changed.profile).toBe(before.profile);
    expect(changed.pages[1]).toBe(before.pages[1]);
    expect(onPage(restoreBlock(changed, 1, 'ear'), 1)).toEqual([['ear', 'template']]);
    expect(restoreBlock(changed, 1, 'ear').pages[0]).toEqual(before.pages[0]);
  });

  it('go when removed, the template’s from that page only', () => {
    expect(onPage(removeBlock(putBlock(edition(), 1, own), 1, 'own'), 1)).toEqual([['ear', 'template']]);
    const without = removeBlock(edition(), 1, 'ear');
    expect(onPage(without, 1)).toEqual([]);
    expect(without.profile.blocks).toHaveLength(2);
    expect(validateEdition(without).ok).toBe(true);
  });

  it('begin as wide on a page set vertically, whose columns are lines of type, as on a level one', () => {
    const plain = smallEdition();
    const { grid } = plain.profile;
    const turned = { ...plain, profile: { ...plain.profile, grid: { ...grid, columns: 60, bandLines: 12 } } };
    expect(firstSize(turned, 'package').columns).toBe(20);
    expect(firstSize(turned, 'notice').columns).toBe(10);
    expect(firstSize(turned, 'banner').columns).toBe(60);
  });

  it('begin in a free place with what the schema takes', () => {
    let filled: Edition = { ...smallEdition(), pages: smallEdition().pages.map((page) => ({ ...page, articles: [] })) };
    for (const { kind } of BLOCK_KINDS) filled = putBlock(filled, 1, newBlock(filled, 1, { kind, id: kind }));
    expect(validateEdition(filled).ok).toBe(true);
    const frames = blocksOn(filled, 1).map(({ block }) => block.frame);
    expect(new Set(frames.map((each) => `${each.column} ${each.line}`)).size).toBe(frames.length);
  });
});
