import { describe, expect, it } from 'vitest';
import { at, editionWith, firstPage, hits } from './fake';

const page = firstPage(editionWith([[{ id: 'a', frame: at(0, 2, 0, 20) }]]));
const moved = (by: number) => ({
  ...page,
  articles: page.articles.map((one) => ({
    ...one,
    legs: one.legs.map((leg) => ({ ...leg, lines: leg.lines.map((line) => ({ ...line, y: line.y + by })) })),
  })),
});

describe('L12 行距失齐', () => {
  it('tells of text off the baselines, and how far in millimetres', () => {
    expect(hits('L12', moved(1))).toMatchObject([{ code: 'off-baseline', values: { distance: 0.35 } }]);
  });

  it('is silent on the grid, whole lines further, and within a twentieth of a millimetre', () => {
    expect(hits('L12', page)).toEqual([]);
    expect(hits('L12', moved(page.grid.leading))).toEqual([]);
    expect(hits('L12', moved(0.1))).toEqual([]);
  });
});
