import { describe, expect, it } from 'vitest';
import { assignPages } from '../../../core/makeup/assign';
import type { Story } from '../../../core/document';
import { editionOf, storyOf } from '../page/fake';

const story = (id: string, priority: number, over: Partial<Story> = {}): Story =>
  storyOf(id, ['正文'], { priority, ...over });
const plan = (stories: readonly Story[], cells: number): readonly (readonly string[])[] =>
  assignPages(
    editionOf(stories, []),
    () => cells,
    () => 100,
  ).map((page) => page.stories.map(({ id }) => id));

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
    const pages = assignPages(
      editionOf(stories, []),
      () => 10,
      () => 100,
    );
    expect(pages.map(({ name, stories: own }) => [name, own.map(({ id }) => id)])).toEqual([
      ['要闻', ['b', 'c']],
      ['综合', ['a']],
    ]);
  });

  it('leaves killed and blank stories in the pool', () => {
    expect(plan([story('a', 1, { killed: true }), storyOf('b', []), story('c', 3)], 10)).toEqual([['c']]);
  });

  it('gives no page for no story', () => {
    expect(plan([], 10)).toEqual([]);
  });
});
