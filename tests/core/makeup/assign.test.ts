import { describe, expect, it } from 'vitest';
import { assignPages } from '../../../core/makeup/assign';
import type { Story } from '../../../core/document';
import { articleOf, at, editionOf, storyOf } from '../page/fake';

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

  it('leaves stories that are locked where they stand, or hidden wherever they stand', () => {
    const stories = ['locked', 'hidden', 'partly', 'free'].map((id, index) => story(id, index));
    const articles = stories.map(({ id }) => articleOf(id, id, at(0, 1, 0, 5)));
    const [locked, hidden, partly, free] = articles;
    const pages = assignPages(
      editionOf(stories, [
        [{ ...locked!, locked: true }, { ...hidden!, hidden: true }, { ...partly!, hidden: true }, free!],
        [{ ...partly!, id: 'rest' }],
      ]),
      () => 10,
      () => 100,
    );
    expect(pages.map(({ stories: own }) => own.map(({ id }) => id))).toEqual([['partly', 'free']]);
  });

  it('gives no page for no story', () => {
    expect(plan([], 10)).toEqual([]);
  });
});
