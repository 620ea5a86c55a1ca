import { describe, expect, it } from 'vitest';
import type { Article, Page } from '../../../core/document';
import { drivenAway } from '../../../core/makeup/driven-away';
import { preparePage } from '../../../core/makeup/make-up-page';
import { settingOf } from '../../../core/page';
import { at, bare, editionOf, fonts, storyOf } from '../page/fake';

const sentence = '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(12);
const stories = [0, 1, 2].map((index) =>
  storyOf(`s${index}`, [sentence], { priority: index + 1, headline: '河堤新路昨日全线通车' }),
);
const edition = editionOf(stories, [[]], { profile: bare });
const prepared = preparePage({ edition, page: 1, stories, setting: settingOf(edition, fonts) });

const article = (story: string, column: number, columns: number): Article =>
  ({ id: story, story, frame: at(column, columns, 0, 20), pictures: [] }) as unknown as Article;
const known: Page = { id: 'p', name: '', articles: [article('s0', 0, 3), article('s1', 3, 1)] };

describe('a search that is driven away from pages', () => {
  it('goes each way once, and begins anew after the last', () => {
    const driven = drivenAway(prepared, bare);
    const ways: string[] = [];
    for (let items = driven([known], 0); items !== undefined; items = driven([known], 0)) {
      const [lead] = items;
      ways.push(`${lead?.shapes.widths.join()} ${lead?.end}`);
      expect(ways.length).toBeLessThan(40);
    }
    expect(new Set(ways).size).toBe(ways.length);
    expect(ways).toContain(`${prepared.items[0]?.shapes.widths.join()} undefined`);
    expect(driven([known], 0)?.[0]?.shapes.widths.join()).toBe(ways[0]?.split(' ')[0]);
  });

  it('lets the lead stand as it likes again once another page is known', () => {
    const driven = drivenAway(prepared, bare);
    const isFree = (pages: readonly Page[]): boolean => driven(pages, 0)?.[0] === prepared.items[0];
    let tries = 0;
    while (!isFree([known])) if (++tries > 40) throw new Error('the lead is never free');
    const other: Page = { ...known, articles: [article('s0', 1, 3), article('s1', 0, 1)] };
    const again = Array.from({ length: 40 }, () => isFree([known, other]));
    expect(again).toContain(true);
  });

  it('makes each story but the lead pay where it stood', () => {
    const items = drivenAway(prepared, bare)([known], 0) ?? [];
    expect(items.map(({ shunned }) => shunned?.rects.length)).toEqual([undefined, 1, undefined]);
  });
});
