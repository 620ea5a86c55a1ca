import { describe, expect, it } from 'vitest';
import { adOf, at, diagnosticsOf, editionWith, firstPage, hits, told } from './fake';

describe('L38 空白', () => {
  it('tells of a hole, with its size and place', () => {
    const found = diagnosticsOf(editionWith([[{ id: 'a', frame: at(0, 4, 0, 20) }]])).filter(
      ({ rule }) => rule === 'L38',
    );
    expect(found).toMatchObject([{ code: 'white-hole', values: { cells: 43 } }]);
    expect(found[0]?.place.rects?.[0]?.height).toBeGreaterThan(17 * 15);
  });

  it('tells of each hole once', () => {
    const two = [
      { id: 'a', frame: at(0, 2, 0, 40), characters: 500 },
      { id: 'b', frame: at(2, 2, 0, 40), characters: 300 },
    ];
    expect(told('L38', editionWith([two]))).toEqual(['white-hole', 'white-hole']);
  });

  it('tells of white here and there, taken together', () => {
    const page = firstPage(editionWith([[{ id: 'a', frame: at(0, 4, 0, 40) }]]));
    const [one] = page.articles;
    const legs = one!.legs.map((leg) => ({ ...leg, rect: { ...leg.rect, height: leg.rect.height - 45 } }));
    expect(hits('L38', { ...page, articles: [{ ...one!, legs }] })).toMatchObject([{ code: 'much-white' }]);
  });

  it('is silent on a full page, and where a block stands', () => {
    expect(told('L38', editionWith([[{ id: 'a', frame: at(0, 4, 0, 40) }]]))).toEqual([]);
    const blocks = [[adOf('ad', at(0, 4, 21, 19))]];
    expect(told('L38', editionWith([[{ id: 'a', frame: at(0, 4, 0, 20) }]], { blocks }))).toEqual([]);
  });
});
