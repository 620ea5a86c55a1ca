import { describe, expect, it } from 'vitest';
import { at, editionWith, told } from './fake';

const upper = (lines: number) => ({ id: 'a', frame: at(0, 4, 0, lines), characters: 0 });

describe('L02 叠题', () => {
  it('tells of a head right over another', () => {
    const lower = { id: 'b', frame: at(0, 4, 4, 36) };
    expect(told('L02', editionWith([[upper(3), lower]]))).toEqual(['heads-stacked']);
  });

  it('is silent with text between, with more white, and aside of one another', () => {
    const text = { id: 'a', frame: at(0, 4, 0, 6), characters: 100 };
    expect(told('L02', editionWith([[text, { id: 'b', frame: at(0, 4, 7, 33) }]]))).toEqual([]);
    expect(told('L02', editionWith([[upper(3), { id: 'b', frame: at(0, 4, 8, 32) }]]))).toEqual([]);
    const left = { ...upper(3), frame: at(0, 2, 0, 3) };
    expect(told('L02', editionWith([[left, { id: 'b', frame: at(2, 2, 4, 36) }]]))).toEqual([]);
  });
});
