import { describe, expect, it } from 'vitest';
import { bare } from '../page/fake';
import { at, diagnosticsOf, editionWith, firstPage, hits } from './fake';

const ofCells = (cells: number, columns: number) =>
  editionWith([[{ id: 'a', frame: at(0, 1, 0, 20), headline: '修桥' }]], {
    profile: { ...bare, grid: { ...bare.grid, cells, columns } },
  });
const severities = (cells: number, columns: number) =>
  diagnosticsOf(ofCells(cells, columns)).flatMap(({ rule, severity }) => (rule === 'L13' ? [severity] : []));

describe('L13 栏宽', () => {
  it('tells of lines too short or too long, and mildly of rather short ones', () => {
    expect(severities(7, 5)).toEqual(['error']);
    expect(severities(31, 1)).toEqual(['error']);
    expect(severities(9, 4)).toEqual(['warning']);
  });

  it('is silent from ten to thirty cells', () => {
    expect([10, 17, 30].flatMap((cells) => severities(cells, 1))).toEqual([]);
  });

  it('tells of a measure of parts of cells', () => {
    const page = firstPage(ofCells(12, 1));
    const articles = page.articles.map((one) => ({ ...one, legs: one.legs.map((leg) => ({ ...leg, measure: 114 })) }));
    expect(hits('L13', { ...page, articles })).toMatchObject([{ code: 'measure-not-whole', values: { cells: 11.4 } }]);
  });
});
