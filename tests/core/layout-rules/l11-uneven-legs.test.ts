import { describe, expect, it } from 'vitest';
import { at, diagnosticsOf, editionWith, firstPage, hits, told } from './fake';

const page = firstPage(editionWith([[{ id: 'a', frame: at(0, 4, 0, 20) }]]));
const [one] = page.articles;
const shortened = (index: number, lines: number) => ({
  ...page,
  articles: [
    {
      ...one!,
      legs: one!.legs.map((leg) => {
        const height = leg.rect.height - lines * page.grid.leading;
        return leg.index === index ? { ...leg, rect: { ...leg.rect, height } } : leg;
      }),
    },
  ],
});

describe('L11 齐底', () => {
  it('tells of a leg two lines short, of the last three', () => {
    expect(hits('L11', shortened(1, 3))).toMatchObject([{ code: 'uneven-legs', values: { lines: 3 } }]);
    expect(hits('L11', shortened(3, 4))).toHaveLength(1);
  });

  it('is silent with a line, of the last one two', () => {
    const bottoms = one!.legs.map(({ rect }) => rect.y + rect.height);
    expect(Math.max(...bottoms) - Math.min(...bottoms)).toBeLessThanOrEqual(page.grid.leading);
    expect(told('L11', editionWith([[{ id: 'a', frame: at(0, 4, 0, 20) }]]))).toEqual([]);
    expect(hits('L11', shortened(0, 1))).toEqual([]);
    expect(
      diagnosticsOf(editionWith([[{ id: 'a', frame: at(0, 4, 0, 20), characters: 600 }]])).some(
        ({ rule }) => rule === 'L11',
      ),
    ).toBe(false);
  });
});
