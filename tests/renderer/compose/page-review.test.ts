import { expect, it } from 'vitest';
import { composeEdition } from '../../../core/page';
import { editionSpreads } from '../../../core/page-score';
import { reviewPage } from '../../../renderer/compose/page-review';
import { articleOf, at, editionOf, fonts, storyOf, textOf } from '../../core/page/fake';

const wide = at(0, 4, 0, 20);
const stories = ['s1', 's2', 's3'].map((id) => storyOf(id, [textOf(200)], { headline: '河堤新路昨日通车' }));
const edition = editionOf(
  stories,
  stories.map(({ id }) => [articleOf(`a-${id}`, id, { ...wide, columns: 4 }, 20)]),
);

it('tells a page what it breaks across the fold, with the thing on that page, and stays the same until that changes', () => {
  const pages = composeEdition(edition, { fonts });
  const [spread] = editionSpreads(pages.map(({ layout }) => layout));
  if (spread === undefined) throw new Error('the heads of pages two and three do not clash');
  const [, left] = pages;
  if (left === undefined) throw new Error('there is no page two');
  const fold = { side: 'left', taboos: spread.taboos } as const;
  const review = reviewPage('p2', left, fold);
  const hit = review.hits.find(({ code }) => code === 'S1');
  expect(hit).toMatchObject({ kind: 'taboo', stories: ['s2', 's3'] });
  expect(hit?.rects).toHaveLength(1);
  expect(reviewPage('p2', left, fold)).toBe(review);
  const alone = reviewPage('p2', left);
  expect(alone.hits.some(({ code }) => code === 'S1')).toBe(false);
  expect(alone.score).toBe(review.score);
});
