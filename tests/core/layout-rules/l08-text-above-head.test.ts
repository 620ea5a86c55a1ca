import { describe, expect, it } from 'vitest';
import { at, editionWith, firstPage, hits } from './fake';

const page = firstPage(editionWith([[{ id: 'a', frame: at(0, 4, 10, 20) }]]));
const [one] = page.articles;
const last = one!.legs.at(-1)!;
const raised = (by: number) => ({
  ...page,
  articles: [{ ...one!, legs: [...one!.legs.slice(0, -1), { ...last, rect: { ...last.rect, y: last.rect.y - by } }] }],
});

describe('L08 文压题', () => {
  it('tells of a leg that begins above the head', () => {
    expect(hits('L08', raised(90))).toMatchObject([{ code: 'text-above-head', articles: ['a1'] }]);
  });

  it('is silent where text begins level with the head or below it', () => {
    expect(hits('L08', page)).toEqual([]);
    expect(hits('L08', raised(last.rect.y - one!.head!.rect.y))).toEqual([]);
  });
});
