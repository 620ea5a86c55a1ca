import { describe, expect, it } from 'vitest';
import { at, diagnosticsOf, editionWith, hits, firstPage, pictureOf, shows, told, twoColumns } from './fake';

const tint = { kind: 'process' as const, cmyk: [0, 0, 0, 0.1] as const };

describe('L01 碰题', () => {
  it('tells of two heads side by side, with both and their places', () => {
    const found = diagnosticsOf(editionWith([twoColumns])).find(({ rule }) => rule === 'L01');
    expect(found).toMatchObject({ code: 'heads-side-by-side', severity: 'error', place: { page: 1, article: 'b1' } });
    expect(found?.place.articles).toEqual(['b1', 'a1']);
    expect(found?.place.rects?.map(({ width }) => width)).toEqual([140, 140]);
  });

  it('is silent where one head stands lower, or a picture stands between', () => {
    const lower = { id: 'b', frame: at(2, 2, 0, 40), ...shows('p', at(0, 2, 0, 10)) };
    const picture = {
      ...lower,
      article: { pictures: [{ index: 0, frame: at(0, 2, 0, 10), over: true }], head: { size: 20, line: 12 } },
    };
    expect(told('L01', editionWith([[twoColumns[0]!, picture]], { pictures: [pictureOf('p')] }))).toEqual([]);
    const apart = [
      { id: 'a', frame: at(0, 1, 0, 40), headline: '修桥' },
      { id: 'c', frame: at(1, 2, 0, 40), headline: '', characters: 0, ...shows('p', at(0, 2, 0, 30)) },
      { id: 'b', frame: at(3, 1, 0, 40), headline: '铺路' },
    ];
    expect(told('L01', editionWith([apart], { pictures: [pictureOf('p')] }))).toEqual([]);
  });

  it('is silent where one of the stories is boxed or a vertical head stands beside a level one', () => {
    const boxed = {
      ...twoColumns[1]!,
      article: { box: { tint, padding: { cells: 0, lines: 0 } } },
    };
    expect(told('L01', editionWith([[twoColumns[0]!, boxed]]))).toEqual([]);
    const vertical = {
      ...twoColumns[1]!,
      article: { head: { size: 20, vertical: true as const, span: { column: 0, columns: 1 } } },
    };
    expect(told('L01', editionWith([[twoColumns[0]!, vertical]]))).toEqual([]);
  });

  it('tells the milder, the less alike the heads are', () => {
    const grades = [20, 30, 40].map((size) => {
      const page = firstPage(editionWith([[twoColumns[0]!, { ...twoColumns[1]!, headline: '修好三座石桥', size }]]));
      return hits('L01', page).map(({ grade }) => grade);
    });
    expect(grades).toEqual([[1], [0.75], [0.55]]);
  });
});
