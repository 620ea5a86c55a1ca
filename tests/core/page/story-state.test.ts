import { describe, expect, it } from 'vitest';

import { composeEdition, storyCharacters, storyState } from '../../../core/page';
import { articleOf, at, editionOf, fonts, storyOf, textOf } from './fake';

describe('the state of a story', () => {
  const stories = [
    storyOf('short', [textOf(20)]),
    storyOf('long', [textOf(400)]),
    storyOf('pool', [textOf(20)]),
    storyOf('spiked', [textOf(20)], { killed: true }),
    storyOf('runs on', [textOf(400)]),
  ];
  const edition = editionOf(stories, [
    [
      articleOf('a', 'short', at(0, 1, 0, 5)),
      articleOf('b', 'long', at(1, 1, 0, 5)),
      articleOf('c', 'spiked', at(2, 1, 0, 5)),
      articleOf('d', 'runs on', at(3, 1, 0, 5)),
    ],
    [articleOf('e', 'runs on', at(0, 4, 0, 30))],
  ]);
  const fits = composeEdition(edition, { fonts }).flatMap(({ layout }) => layout.articles);
  const states = (known: typeof fits): Record<string, string> =>
    Object.fromEntries(
      stories.map((story) => {
        const articles = edition.pages.flatMap((page) => page.articles.filter((article) => article.story === story.id));
        const isOver = known.some(({ id, oversetLines }) => id === story.id && oversetLines > 0);
        return [story.id, storyState(story, { articles, isOver })];
      }),
    );

  it('is told from its articles: what runs on elsewhere is not over, what is spiked is so wherever it stands', () => {
    expect(states(fits)).toEqual({
      short: 'placed',
      long: 'overset',
      pool: 'unplaced',
      spiked: 'killed',
      'runs on': 'placed',
    });
  });

  it('takes pages that were not composed yet for fitting', () => {
    expect(states([]).long).toBe('placed');
  });
});

describe('the length of a story 字数', () => {
  it.each([
    ['水位退了。', 5],
    ['“水位”——退了……', 10],
    ['水位 退了\n全 退', 6],
    ['涨了76.8%，GPS也停了', 8],
    ['the river fell', 3],
    ['　　', 0],
    ['𠮷野家', 3],
    ['', 0],
  ])('counts %j as %i', (text, characters) => {
    expect(storyCharacters(storyOf('s', [text]))).toBe(characters);
  });

  it('counts sub-heads, but no head, dateline, byline or caption', () => {
    const story = storyOf('s', ['水位'], {
      headline: '标题',
      dateline: '本报讯',
      byline: '（周闻）',
      pictures: [{ picture: 'p', caption: '图说', credit: '' }],
    });
    const paragraphs = [...story.paragraphs, { kind: 'subhead' as const, text: '小标题' }];
    expect(storyCharacters({ ...story, paragraphs })).toBe(5);
  });
});
