import { describe, expect, it } from 'vitest';
import { assignPages } from '../../../core/makeup/assign';
import type { Story } from '../../../core/document';
import { articleOf, at, editionOf, storyOf } from '../page/fake';

const story = (id: string, priority: number, over: Partial<Story> = {}): Story =>
  storyOf(id, ['正文'], { priority, ...over });
const plan = (stories: readonly Story[], cells: number): readonly (readonly string[])[] =>
  assignPages(editionOf(stories, []), { cellsOf: () => cells, capacityOf: () => 100 }).map((page) =>
    page.stories.map(({ id }) => id),
  );

describe('assignPages', () => {
  it('fills pages by priority and evens their load', () => {
    const stories = [3, 1, 2, 5, 4].map((priority) => story(`s${priority}`, priority));
    expect(plan(stories, 30)).toEqual([
      ['s1', 's2', 's3'],
      ['s4', 's5'],
    ]);
  });

  it('puts stories on the page of their section, in the order of the profile', () => {
    const stories = [story('a', 1, { section: '综合' }), story('b', 2, { section: '要闻' }), story('c', 3)];
    const pages = assignPages(editionOf(stories, []), { cellsOf: () => 10, capacityOf: () => 100 });
    expect(pages.map(({ name, stories: own }) => [name, own.map(({ id }) => id)])).toEqual([
      ['要闻', ['b', 'c']],
      ['综合', ['a']],
    ]);
  });

  it('leaves killed and blank stories in the pool', () => {
    expect(plan([story('a', 1, { killed: true }), storyOf('b', []), story('c', 3)], 10)).toEqual([['c']]);
  });

  it('leaves stories that are locked where they stand, or hidden wherever they stand', () => {
    const stories = ['locked', 'hidden', 'partly', 'free'].map((id, index) => story(id, index));
    const articles = stories.map(({ id }) => articleOf(id, id, at(0, 1, 0, 5)));
    const [locked, hidden, partly, free] = articles;
    const pages = assignPages(
      editionOf(stories, [
        [{ ...locked!, locked: true }, { ...hidden!, hidden: true }, { ...partly!, hidden: true }, free!],
        [{ ...partly!, id: 'rest' }],
      ]),
      { cellsOf: () => 10, capacityOf: () => 100 },
    );
    expect(pages.map(({ stories: own }) => own.map(({ id }) => id))).toEqual([['partly', 'free']]);
  });

  it('ends though no page holds any story', () => {
    expect(
      plan([story('a', 1), story('b', 2)], 250)
        .flat()
        .sort(),
    ).toEqual(['a', 'b']);
  });

  it('gives no page for no story', () => {
    expect(plan([], 10)).toEqual([]);
  });

  it('fills page one by priority to 93 %, and evens the others', () => {
    const cells: Readonly<Record<string, number>> = { s1: 50, s2: 30, s3: 60, s4: 25, s5: 13, s6: 40, s7: 50 };
    const stories = Object.keys(cells).map((id, index) => story(id, index + 1));
    const pages = assignPages(editionOf(stories, []), {
      cellsOf: ({ id }) => cells[id] ?? 0,
      capacityOf: () => 100,
      pages: 3,
    });
    // The fifth fills page one; 175 cells are left for two pages, and no other split is as even.
    expect(pages.map(({ stories: own }) => own.map(({ id }) => id))).toEqual([
      ['s1', 's2', 's5'],
      expect.any(Array),
      expect.any(Array),
    ]);
    const loads = pages.map(({ stories: own }) => own.reduce((sum, { id }) => sum + (cells[id] ?? 0), 0));
    expect(loads.slice(1).sort()).toEqual([85, 90]);
  });

  it('shares the stories of a section among its pages only, and others where there is room', () => {
    const sections = ['要闻', '综合', '综合', '综合', '综合', '', ''];
    const stories = sections.map((section, index) => story(`s${index}`, index + 1, { section }));
    const guides = [{ id: 'g', axis: 'down' as const, at: 1 }];
    const drawn = editionOf(stories, [[], [], []]);
    const names = ['要闻', '综合', '综合'];
    const pages = drawn.pages.map((page, index) => ({ ...page, name: names[index] ?? '', guides }));
    const shared = assignPages({ ...drawn, pages }, { cellsOf: () => 40, capacityOf: () => 100 });
    expect(shared.map(({ name, stories: own }) => [name, own.length])).toEqual([
      ['要闻', 2],
      ['综合', 2],
      ['综合', 2],
      ['', 1],
    ]);
    for (const { name, stories: own } of shared) {
      for (const { section } of own) expect([name, '']).toContain(section);
    }
  });

  it('never gives more pages than there are', () => {
    const stories = ['要闻', '综合', '民生', ''].map((section, index) => story(`s${index}`, index + 1, { section }));
    const pages = assignPages(editionOf(stories, []), { cellsOf: () => 200, capacityOf: () => 100, pages: 2 });
    expect(pages).toHaveLength(2);
    expect(pages.flatMap(({ stories: own }) => own)).toHaveLength(4);
  });
});
