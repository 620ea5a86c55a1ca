import { describe, expect, it } from 'vitest';
import { at, editionWith, firstPage, hits, told } from './fake';

const full = (id: string, line: number, lines = 9) => ({ id, frame: at(0, 4, line, lines) });

describe('L24 通栏题', () => {
  it('tells of three full-width heads, and of the one amid the page', () => {
    const three = editionWith([[full('a', 0), full('b', 10), full('c', 20)]]);
    expect(told('L24', three)).toEqual(['too-many-full-heads', 'full-head-inside']);
  });

  it('tells of one whose text does not take the width', () => {
    const page = firstPage(editionWith([[full('a', 0)]]));
    const articles = page.articles.map((one) => ({ ...one, legs: one.legs.slice(0, 2) }));
    expect(hits('L24', { ...page, articles })).toMatchObject([{ code: 'full-head-beyond-text' }]);
  });

  it('is silent on one at the top and one at the foot', () => {
    const middle = [
      { id: 'b', frame: at(0, 2, 10, 19) },
      { id: 'c', frame: at(2, 2, 10, 19) },
    ];
    expect(told('L24', editionWith([[full('a', 0), ...middle, full('d', 30, 10)]]))).toEqual([]);
  });
});
