import { describe, expect, it } from 'vitest';
import { at, editionWith, firstPage, hits, told } from './fake';

const five = [0, 8, 16, 24, 32].map((line, index) => ({ id: 'abcde'[index]!, frame: at(0, 4, line, 7) }));
const page = firstPage(editionWith([five]));
const inFamilies = (count: number) => ({
  ...page,
  articles: page.articles.map((one, index) => {
    const main = { ...one.head!.main!, family: `Family ${index % count}` };
    return { ...one, head: { ...one.head!, main } };
  }),
});
const ground = { kind: 'process' as const, cmyk: [0, 0, 0, 0.1] as const };
const box = { tint: ground, padding: { cells: 0, lines: 0 } };

describe('L22 字体过多', () => {
  it('tells of four families', () => {
    expect(hits('L22', inFamilies(4))).toMatchObject([{ code: 'too-many-families', values: { families: 4 } }]);
  });

  it('tells of alike heads beside each other, a box between', () => {
    const pair = [
      { id: 'a', frame: at(0, 2, 0, 40) },
      { id: 'b', frame: at(2, 2, 0, 40), article: { box } },
    ];
    expect(told('L22', editionWith([pair]))).toEqual(['heads-alike']);
    expect(told('L22', editionWith([[pair[0]!, { ...pair[1]!, size: 30 }]]))).toEqual([]);
  });

  it('is silent with three, and on short items over one another', () => {
    expect(hits('L22', inFamilies(3))).toEqual([]);
    expect(hits('L22', page)).toEqual([]);
  });
});
