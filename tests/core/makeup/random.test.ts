import { describe, expect, it } from 'vitest';
import { chanceOf, seededRandom } from '../../../core/makeup/random';

describe('chanceOf', () => {
  it('is the same for the same key, and spreads keys over 0 to 1', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => Math.imul(index, 0x9e3779b1) >>> 0);
    const chances = keys.map(chanceOf);
    expect(keys.map(chanceOf)).toEqual(chances);
    for (let tenth = 0; tenth < 10; tenth++) {
      const within = chances.filter((chance) => Math.floor(chance * 10) === tenth).length;
      expect(within).toBeGreaterThan(60);
      expect(within).toBeLessThan(140);
    }
  });
});

describe('seededRandom', () => {
  it('gives the numbers of mulberry32', () => {
    // Of its reference implementation, which is in the public domain, for the seed 1.
    const random = seededRandom(1);
    expect([random(), random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });
});
