import { describe, expect, it } from 'vitest';

import type { Edition } from '../../../core/document';
import { composeEdition, composePage, furnitureFrames } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { articleOf, at, editionOf, fonts, profile, storyOf, textOf } from './fake';

const stories = [storyOf('s', [textOf(40)]), storyOf('t', [textOf(40)])];
const pages = [[articleOf('a', 's', at(0, 2, 8, 6))], [articleOf('b', 't', at(0, 2, 4, 6))], []];
const edition: Edition = editionOf(stories, pages, {
  profile,
  teasers: [
    { text: '去第二版', story: 't' },
    { text: '只写了版次', page: 3 },
  ],
  credits: [{ role: '责编', names: '甲乙' }],
});

/** The texts of one piece of furniture by part. */
function texts(page: ComposedPage | undefined, id: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const item of page?.list.items ?? []) {
    if (item.kind !== 'glyphs' || item.owner.kind !== 'furniture' || item.owner.id !== id) continue;
    found[item.owner.part] = (found[item.owner.part] ?? '') + item.text.join('');
  }
  return found;
}

describe('furnitureFrames', () => {
  it('gives page one its masthead, ear and credits, inner pages a folio, the last the imprint', () => {
    expect(furnitureFrames(edition, 1)).toEqual([
      { name: 'credits', frame: at(0, 4, 39, 1) },
      { name: 'masthead', frame: at(0, 3, 0, 6) },
      { name: 'teaser', frame: at(3, 1, 0, 6) },
    ]);
    expect(furnitureFrames(edition, 2)).toEqual([{ name: 'folio', frame: at(0, 4, 0, 2) }]);
    expect(furnitureFrames(edition, 3)).toEqual([
      { name: 'imprint', frame: at(0, 4, 39, 1) },
      { name: 'folio', frame: at(0, 4, 0, 2) },
    ]);
  });

  it('leaves the ear free for news when there is no teaser', () => {
    expect(furnitureFrames({ ...edition, teasers: [] }, 1).map(({ name }) => name)).toEqual(['credits', 'masthead']);
  });
});

describe('furniture', () => {
  const [first, second, third] = composeEdition(edition, { fonts });

  it('prints the masthead from the edition', () => {
    expect(texts(first, 'masthead')).toEqual({
      nameplate: '青石报',
      publisher: '青石镇',
      yearMonth: '2026年11月',
      day: '22',
      weekday: '星期日',
      numbers: '第8期（总第1200期）',
      pages: '今日3版',
    });
  });

  it('points teasers at the pages their stories stand on', () => {
    expect(texts(first, 'teaser')).toMatchObject({ 'teaser:0': '去第二版', 'page:0': '2版', 'page:1': '3版' });
    const moved = composePage({ ...edition, pages: [...edition.pages].reverse() }, 1, { fonts });
    expect(texts(moved, 'teaser')).toMatchObject({ 'page:0': '2版' });
    const lost = composePage({ ...edition, pages: edition.pages.slice(0, 1) }, 1, { fonts });
    expect(lost.diagnostics.filter(({ code }) => code === 'teaser-target')).toMatchObject([
      { values: { teaser: '去第二版' } },
      { values: { teaser: '只写了版次', page: 3 } },
    ]);
  });

  it('numbers inner pages at the outer edge', () => {
    expect(texts(second, 'folio').number).toBe('2　综合');
    expect(texts(third, 'folio').number).toBe('综合　3');
    expect(texts(second, 'folio')).toMatchObject({ fields: '2026年11月22日　星期日', credits: '责编：甲乙' });
  });

  it('puts the imprint on the last page', () => {
    expect(texts(third, 'imprint')).toEqual({ address: '社址：石桥路1号', price: '定价：免费' });
  });

  it('leaves no label behind, nor an imprint without text', () => {
    const bare = { ...edition, masthead: { name: '', fields: {} } };
    const empty = composePage(bare, 3, { fonts });
    expect(texts(empty, 'imprint')).toEqual({});
    expect(furnitureFrames(bare, 3).map(({ name }) => name)).toEqual(['folio']);
    expect(empty.diagnostics.filter(({ code }) => code === 'empty-field')).toEqual([]);
  });

  it('reports an empty name, and fields that the paper may not go without', () => {
    const emptied = (masthead: Edition['profile']['masthead']): unknown[] =>
      composePage({ ...edition, masthead: { name: '', fields: {} }, profile: { ...profile, masthead } }, 1, { fonts })
        .diagnostics.filter(({ code }) => code === 'empty-field')
        .map(({ values }) => values.field);
    const rows = [['url', 'permit', 'number']] as const;
    expect(emptied({ ...profile.masthead, rows })).toEqual(['name']);
    expect(emptied({ ...profile.masthead, rows, required: ['permit'] })).toEqual(['permit', 'name']);
  });

  it('fits the nameplate by its ink into its place', () => {
    const run = first?.list.items.find((item) => item.kind === 'glyphs' && item.owner.part === 'nameplate');
    expect(run).toBeDefined();
    if (run?.kind !== 'glyphs') return;
    const left = Math.min(...run.x) + 0.1 * run.size;
    const right = Math.max(...run.x) + 0.9 * run.size;
    expect(left).toBeGreaterThanOrEqual(35);
    expect(right).toBeLessThanOrEqual(35 + 320);
  });
});
