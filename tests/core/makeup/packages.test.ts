import { describe, expect, it } from 'vitest';
import type { Article, Edition, GridRect, Page, SetProfile, Story, StoryPackage } from '../../../core/document';
import { makeUp, proposePage } from '../../../core/makeup';
import { storyGroups } from '../../../core/makeup/story-groups';
import {
  composePage,
  createCompositionCache,
  packageAround,
  packageBar,
  pageGrid,
  settingOf,
} from '../../../core/page';
import { scorePage } from '../../../core/page-score';
import { roundPoints } from '../../../core/units';
import { bare, editionOf, fonts, storyOf, upright } from '../page/fake';

const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
const NAMES = '河堤新路昨日全线通车学校食堂换上新炉灶';
const FRAMED: StoryPackage = { name: '秋收', framed: true };
const RELATED: StoryPackage = { name: '灯塔' };

const LEVEL: SetProfile = { ...bare, grid: { ...bare.grid, lines: 60 }, paper: { ...bare.paper, heightMm: 400 } };
/** Six bands of sixteen characters. */
const VERTICAL: SetProfile = {
  ...upright,
  grid: { ...upright.grid, lines: 71, bandLines: 12 },
  paper: { ...upright.paper, heightMm: 400 },
};

/** Stories of these lengths on one page; a package by the story's number. */
const pool = (lengths: readonly number[], packages: Readonly<Record<number, StoryPackage>>, profile = LEVEL): Edition =>
  editionOf(
    lengths.map((length, index): Story => {
      const own = packages[index];
      const headline = NAMES.slice(0, 9 - (index % 4));
      return storyOf(`s${index}`, [sentence(length)], { priority: index + 1, headline, ...(own && { package: own }) });
    }),
    [],
    { profile },
  );
const made = (edition: Edition): Page => makeUp(edition, { setting: settingOf(edition, fonts), pages: 1 })[0]!;

const of = (page: Page, stories: readonly number[]): readonly Article[] =>
  page.articles.filter(({ story }) => stories.includes(Number(story.slice(1))));

/**
 * The rectangle round articles, a line of white under the lowest, and the cells in it that are theirs with their white.
 */
function around(articles: readonly Article[]): { readonly cells: number; readonly held: number } {
  const column = Math.min(...articles.map(({ frame }) => frame.column));
  const right = Math.max(...articles.map(({ frame }) => frame.column + frame.columns));
  const line = Math.min(...articles.map(({ frame }) => frame.line));
  const foot = Math.max(...articles.map(({ frame }) => frame.line + frame.lines + 1));
  const held = articles.reduce((sum, { frame }) => sum + frame.columns * (frame.lines + 1), 0);
  return { cells: (right - column) * (foot - line), held };
}

const LENGTHS = [260, 200, 160, 150, 140, 120, 120];

describe('groups of stories', () => {
  it('stand where their first story does and take whether they have a box from it', () => {
    const stories = pool([1, 1, 1, 1], { 1: FRAMED, 3: { name: ' 秋收 ' } }).stories;
    expect(storyGroups(stories).map(({ ranks, framed }) => [ranks, framed])).toEqual([
      [[0], undefined],
      [[1, 3], '秋收'],
      [[2], undefined],
    ]);
  });

  it('are none where a package has one story', () => {
    expect(storyGroups(pool([1, 1], { 0: FRAMED }).stories).map(({ framed }) => framed)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a package in a box', () => {
  const edition = pool(LENGTHS, { 1: FRAMED, 3: FRAMED, 4: FRAMED });
  const page = made(edition);
  const inside = of(page, [1, 3, 4]);
  const [block] = page.blocks ?? [];

  it('is one rectangle under its name, and holds its stories and no other', () => {
    expect(page.blocks).toHaveLength(1);
    expect(block?.content).toEqual({ kind: 'package', text: '秋收' });
    expect(inside).toHaveLength(3);
    const held = page.articles.filter(({ frame }) => packageAround(frame, [block!]) !== undefined);
    expect(held.map(({ story }) => story).sort()).toEqual(['s1', 's3', 's4']);
    const { cells, held: own } = around(inside);
    expect(own).toBe(cells);
    const bar = packageBar(block!);
    expect(Math.min(...inside.map(({ frame }) => frame.line))).toBe(bar.line + bar.lines + 1);
  });

  it('composes without text over, without faults, as one package of the score', () => {
    const { layout, diagnostics } = composePage({ ...edition, pages: [page] }, 1, { fonts });
    expect(diagnostics.filter(({ code }) => code === 'overlap' || code === 'overset')).toEqual([]);
    const { faults, taboos } = scorePage(layout);
    expect(faults.filter(({ code }) => code !== 'H12' && code !== 'H01')).toEqual([]);
    const members = new Set(['s1', 's3', 's4']);
    expect(
      layout.articles
        .filter((one) => one.package === block!.id && one.framed)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...members]);
    expect(taboos.filter(({ articles }) => articles.length > 1 && articles.every((id) => members.has(id)))).toEqual([]);
  });

  it('begins with its lead, in its first row', () => {
    const lead = inside.find(({ story }) => story === 's1');
    expect(lead?.frame.line).toBe(Math.min(...inside.map(({ frame }) => frame.line)));
  });

  it('is made up anew with the page, unless it is locked', () => {
    const again = made({ ...edition, pages: [page] });
    expect(again.blocks).toHaveLength(1);
    const locked = {
      ...page,
      blocks: [{ ...block!, locked: true as const }],
      articles: page.articles.map((one) => (inside.includes(one) ? { ...one, locked: true as const } : one)),
    };
    const kept = made({ ...edition, pages: [locked] });
    expect(kept.blocks).toEqual(locked.blocks);
    expect(of(kept, [1, 3, 4])).toEqual(of(locked, [1, 3, 4]));
  });

  it('moves as one in proposals', () => {
    const whole = { ...edition, pages: [page] };
    const options = {
      setting: settingOf(whole, fonts),
      cache: createCompositionCache(),
      added: [],
      without: [],
      seed: 1,
      known: [],
    };
    let seen = 0;
    for (const { seed, proposal } of proposePage(whole, 1, options)) {
      if (proposal !== undefined && proposal.left.length === 0) {
        seen++;
        const own = of(proposal.page, [1, 3, 4]);
        expect(proposal.page.blocks).toHaveLength(1);
        for (const { frame } of own) expect(packageAround(frame, proposal.page.blocks!)).toBeDefined();
        expect(around(own).held).toBe(around(own).cells);
      }
      if (seen > 0 || seed === 6) break;
    }
    expect(seen).toBeGreaterThan(0);
  });
});

describe('a package in a box on a page that is set vertically', () => {
  const edition = pool(LENGTHS, { 1: FRAMED, 3: FRAMED, 4: FRAMED }, VERTICAL);
  const page = made(edition);
  const [block] = page.blocks ?? [];
  const inside = of(page, [1, 3, 4]);

  it('has its name down its right side, and holds its stories and no other', () => {
    expect(page.blocks).toHaveLength(1);
    expect(block?.content).toEqual({ kind: 'package', text: '秋收', vertical: true });
    const held = page.articles.filter(({ frame }) => packageAround(frame, [block!]) !== undefined);
    expect(held.map(({ story }) => story).sort()).toEqual(['s1', 's3', 's4']);
    const bar = packageBar(block!);
    expect(bar.column + bar.columns).toBe(block!.frame.column + block!.frame.columns);
    expect(Math.max(...inside.map(({ frame }) => frame.column + frame.columns))).toBe(bar.column - 1);
  });

  it('stands over whole bands, its lines those of the page', () => {
    const rows = (frame: GridRect): readonly number[] => [frame.line % 12, (frame.lines + 1) % 12];
    for (const { frame } of [block!, ...inside]) expect(rows(frame)).toEqual([0, 0]);
    expect(inside.every(({ columns, box }) => columns === undefined && box === undefined)).toBe(true);
  });

  it('composes without text over, without faults, its level sides in the white between bands', () => {
    const { layout, list, diagnostics } = composePage({ ...edition, pages: [page] }, 1, { fonts });
    expect(diagnostics.filter(({ code }) => code === 'overlap' || code === 'overset')).toEqual([]);
    const { faults, taboos } = scorePage(layout);
    expect(faults.filter(({ code }) => code !== 'H12' && code !== 'H01')).toEqual([]);
    const members = new Set(['s1', 's3', 's4']);
    expect(taboos.filter(({ articles }) => articles.length > 1 && articles.every((id) => members.has(id)))).toEqual([]);
    const bar = list.items.find(({ kind, owner }) => kind === 'fill' && owner.part === 'bar');
    const grid = pageGrid(VERTICAL);
    const { x, width, y, height } = grid.rectOf(packageBar(block!));
    const [top, foot] = [Math.max(grid.area.y, y - 7.5), Math.min(grid.area.y + grid.area.height, y + height + 7.5)];
    expect(bar).toMatchObject({ rect: { x, width, y: top, height: roundPoints(foot - top) } });
    const name = list.items.flatMap((item) => (item.kind === 'glyphs' && item.owner.part === 'banner' ? [item] : []));
    expect(name.flatMap(({ text }) => text).join('')).toBe('秋收');
    const pens = name.flatMap(({ y }) => [...y]);
    expect(pens).toEqual(pens.toSorted((a, b) => a - b));
    expect(new Set(pens).size).toBe(2);
  });

  it('is made up anew with the page', () => {
    const again = made({ ...edition, pages: [page] });
    expect(again.blocks).toHaveLength(1);
  });
});

describe('related stories', () => {
  const edition = pool(LENGTHS, { 2: RELATED, 5: RELATED });
  const page = made(edition);

  it('fill one rectangle together, without a box, the more important first', () => {
    expect(page.blocks ?? []).toEqual([]);
    const pair = of(page, [2, 5]);
    expect(pair).toHaveLength(2);
    expect(around(pair).held).toBe(around(pair).cells);
    const [lead, other] = ['s2', 's5'].map((story) => pair.find((one) => one.story === story)!.frame);
    expect(lead!.line < other!.line || (lead!.line === other!.line && lead!.column < other!.column)).toBe(true);
    expect(pair.every(({ box, columns }) => box === undefined && columns === undefined)).toBe(true);
  });
});

describe('packages of an edition', () => {
  it('stand on one page', () => {
    const edition = pool([...LENGTHS, 200, 180, 170, 160, 150, 140], {
      2: FRAMED,
      8: FRAMED,
      11: FRAMED,
      4: RELATED,
      7: RELATED,
    });
    const pages = makeUp(edition, { setting: settingOf(edition, fonts) });
    expect(pages.length).toBeGreaterThan(1);
    for (const members of [
      [2, 8, 11],
      [4, 7],
    ]) {
      const on = pages.filter((page) => of(page, members).length > 0);
      expect(on).toHaveLength(1);
      expect(of(on[0]!, members)).toHaveLength(members.length);
    }
  });
});
