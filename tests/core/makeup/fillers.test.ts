import { describe, expect, it } from 'vitest';
import { editionLoads, makeUp } from '../../../core/makeup';
import { withFillers } from '../../../core/makeup/fillers';
import { settingOf } from '../../../core/page';
import type { Edition, Story } from '../../../core/document';
import { editionOf, fonts, storyOf } from '../page/fake';

const piece = (id: string): Story => storyOf(id, [], { filler: true });
const cells: Readonly<Record<string, number>> = { a: 0.9, b: 0.5, c: 0.2, d: 0.1, e: 0.3 };
const load = (_page: number, stories: readonly Story[]): number => stories.reduce((sum, { id }) => sum + cells[id]!, 0);
const plan = (...ids: readonly string[]) => ({ name: '', stories: ids.map((id) => storyOf(id, [])) });
const idsOf = (plans: readonly { readonly stories: readonly Story[] }[]): readonly (readonly string[])[] =>
  plans.map(({ stories }) => stories.map(({ id }) => id));

describe('withFillers', () => {
  it('gives the emptiest page first what fills it, and never too much', () => {
    expect(idsOf(withFillers([plan('a'), plan('b')], [piece('c'), piece('d'), piece('e')], load))).toEqual([
      ['a'],
      ['b', 'c', 'd'],
    ]);
    expect(idsOf(withFillers([plan('a'), plan('b')], [piece('e'), piece('c'), piece('d')], load))).toEqual([
      ['a', 'd'],
      ['b', 'e', 'c'],
    ]);
  });

  it('leaves full pages as they are', () => {
    expect(idsOf(withFillers([plan('a', 'd')], [piece('d')], load))).toEqual([['a', 'd']]);
  });
});

const text = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
const told = (id: string, length: number, priority: number, over: Partial<Story> = {}): Story =>
  storyOf(id, [text(length)], { priority, headline: '青石桥今日通车', ...over });
const placedIn = (edition: Edition): readonly string[] =>
  makeUp(edition, { setting: settingOf(edition, fonts), pages: 1 })
    .flatMap(({ articles }) => articles.map(({ story }) => story))
    .sort();

describe('an edition with fillers', () => {
  const filler = told('filler', 60, 1, { filler: true });

  it('places them where copy is wanting, and nowhere else', () => {
    const short = [told('a', 320, 1), told('b', 260, 2), told('c', 200, 3)];
    const full = [...short, told('d', 240, 4), told('e', 220, 5)];
    expect(placedIn(editionOf([...short, filler], []))).toContain('filler');
    expect(placedIn(editionOf([...full, filler], []))).not.toContain('filler');
  });

  it('begins no page for them', () => {
    const edition = editionOf([filler], []);
    const pages = makeUp(edition, { setting: settingOf(edition, fonts) });
    expect(pages.map(({ articles }) => articles)).toEqual([[]]);
  });
});

describe('editionLoads', () => {
  it('names the least important stories that a page is too full for', () => {
    const stories = [300, 320, 280, 260, 300, 290].map((length, index) => told(`s${index}`, length, index + 1));
    const edition = editionOf(stories, []);
    const [page] = editionLoads(edition, { setting: settingOf(edition, fonts), pages: 1 });
    const leaveOut = page?.leaveOut ?? [];
    expect(leaveOut.length).toBeGreaterThan(0);
    expect(leaveOut).toEqual(stories.map(({ id }) => id).slice(-leaveOut.length));
    const held = editionOf(stories.slice(0, -leaveOut.length), []);
    expect(editionLoads(held, { setting: settingOf(held, fonts), pages: 1 })[0]?.leaveOut).toEqual([]);
  });
});
