import { describe, expect, it } from 'vitest';
import { adOf, at, diagnosticsOf, editionWith, firstPage, hits } from './fake';

const edition = editionWith([[{ id: 'a', frame: at(0, 4, 0, 40) }]]);
const page = firstPage(edition);

describe('L40 版心', () => {
  it('tells of an article that reaches out, once, as composing does', () => {
    const out = editionWith([[{ id: 'a', frame: at(0, 4, 30, 11) }]]);
    const found = diagnosticsOf(out).filter(({ code }) => code === 'outside-type-area');
    expect(found).toMatchObject([{ rule: 'L40', severity: 'error', place: { article: 'a1' } }]);
  });

  it('tells of a part of an article, and of a block', () => {
    const [one] = page.articles;
    const head = { ...one!.head!, rect: { ...one!.head!.rect, x: page.grid.area.x - 1 } };
    expect(hits('L40', { ...page, articles: [{ ...one!, head }] })).toMatchObject([
      { articles: ['a1'], rects: [head.rect] },
    ]);
    const blocks = [[adOf('ad', at(3, 2, 0, 5))]];
    const found = diagnosticsOf(editionWith([[{ id: 'a', frame: at(0, 2, 0, 40) }]], { blocks })).filter(
      ({ rule }) => rule === 'L40',
    );
    expect(found).toMatchObject([{ place: { furniture: 'ad' } }]);
  });

  it('is silent within it, and within a tenth of a millimetre', () => {
    expect(hits('L40', page)).toEqual([]);
    const [one] = page.articles;
    const head = { ...one!.head!, rect: { ...one!.head!.rect, x: page.grid.area.x - 0.2 } };
    expect(hits('L40', { ...page, articles: [{ ...one!, head }] })).toEqual([]);
  });
});
