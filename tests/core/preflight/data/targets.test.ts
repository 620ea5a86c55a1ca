import { describe, expect, it } from 'vitest';

import type { Edition, Teaser } from '../../../../core/document';
import { articleOf, at, storyOf, textOf } from '../../page/fake';
import { found, foundOf, mended, paper, withText } from '../paper';

const teased = (...teasers: readonly Teaser[]): Edition => paper({ teasers });

describe('teasers', () => {
  it('follow stories that stand on a page', () => {
    expect(found(teased({ text: '新市集周末开张', story: 't' }, { text: '市集开张', story: 't' }))).toEqual([]);
    const lost = teased({ text: '新市集周末开张', story: 'gone' }, { text: '别的事', page: 9 });
    expect(foundOf(lost, 'teaser-target')).toMatchObject([
      { rule: 'L32', fix: { kind: 'retarget-teaser', story: 't' } },
      { fix: { kind: 'drop-teaser' }, values: { page: 9 } },
    ]);
    expect(mended(lost, 'teaser-target').teasers).toEqual([{ text: '新市集周末开张', story: 't' }]);
  });

  it('name the page where the story of their words stands', () => {
    expect(found(teased({ text: '新市集周末开张', page: 2 }, { text: '没有这篇', page: 2 }))).toEqual([]);
    const wrong = teased({ text: '新市集 周末开张', page: 1 });
    expect(foundOf(wrong, 'teaser-page')).toMatchObject([{ values: { page: 1, actual: 2 } }]);
    expect(mended(wrong, 'teaser-page').teasers).toEqual([{ text: '新市集 周末开张', story: 't' }]);
  });

  it('share words with their story', () => {
    const wrong = teased({ text: '渡口的灯', story: 't' });
    expect(foundOf(wrong, 'teaser-words')).toMatchObject([{ severity: 'warning' }]);
    expect(mended(wrong, 'teaser-words').teasers).toEqual([{ text: '新市集周末开张', story: 't' }]);
  });
});

describe('jump lines', () => {
  it('are none of the copy', () => {
    const wrong = withText('堤上留人看守。（下转第3版）', '（上接第一版）水位退下。上接大坝，下转盘山。');
    expect(foundOf(wrong, 'written-jump').map(({ values }) => values.written)).toEqual([
      '（下转第3版）',
      '（上接第一版）',
    ]);
    expect(mended(wrong, 'written-jump').stories[0]?.paragraphs.map(({ text }) => text)).toEqual([
      '堤上留人看守。',
      '水位退下。上接大坝，下转盘山。',
    ]);
  });

  /** Stories of so many characters that each begin on page one in six lines and go on on page two. */
  const running = (count: number, lines: number): Edition => {
    const stories = Array.from({ length: count }, (_, index) => storyOf(`r${index}`, [textOf(160)]));
    const first = stories.map(({ id }, index) => articleOf(`f${index}`, id, at(index, 1, 8, lines)));
    const second = stories.map(({ id }, index) => articleOf(`g${index}`, id, at(index, 1, 4, 20)));
    const edition = paper();
    const pages = edition.pages.map((page, index) => ({ ...page, articles: index === 0 ? first : second }));
    return { ...edition, stories, pages };
  };

  it('come after six lines at least', () => {
    expect(found(running(1, 7))).toEqual([]);
    expect(foundOf(running(1, 6), 'short-jump')).toMatchObject([
      { rule: 'L31', place: { page: 1, article: 'f0', story: 'r0' }, values: { lines: 5, least: 6 } },
    ]);
  });

  it('are no more than two on page one', () => {
    expect(found(running(2, 8))).toEqual([]);
    expect(foundOf(running(3, 8), 'many-jumps')).toMatchObject([{ values: { count: 3, most: 2 } }]);
  });
});

describe('the nameplate', () => {
  it('is the largest type on page one', () => {
    const edition = paper();
    const shout = (size: number): Edition => ({
      ...edition,
      stories: edition.stories.map((story) => ({ ...story, headline: '守' })),
      pages: edition.pages.map((page) => ({
        ...page,
        articles: page.articles.map((article) => ({ ...article, head: { size } })),
      })),
    });
    expect(foundOf(shout(40), 'nameplate-not-largest')).toEqual([]);
    const loud = shout(90);
    expect(foundOf(loud, 'nameplate-not-largest')).toMatchObject([
      { place: { page: 1, article: 'a', part: 'headline' }, values: { largest: 90, text: '守' } },
    ]);
    expect(mended(loud, 'nameplate-not-largest').pages[0]?.articles[0]?.head?.size).toBe(40);
  });
});
