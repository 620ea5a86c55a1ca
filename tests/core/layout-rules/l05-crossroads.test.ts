import { describe, expect, it } from 'vitest';
import { at, editionWith, told } from './fake';

const four = [
  { id: 'a', frame: at(0, 2, 0, 19) },
  { id: 'b', frame: at(2, 2, 0, 19) },
  { id: 'c', frame: at(0, 2, 20, 20) },
  { id: 'd', frame: at(2, 2, 20, 20) },
];

describe('L05 十字口', () => {
  it('tells of four corners that meet, once', () => {
    expect(told('L05', editionWith([four]))).toEqual(['crossroads']);
  });

  it('is silent where an edge stands aside', () => {
    const lower = four.map((one) =>
      one.id === 'd' ? { ...one, frame: at(2, 2, 24, 16) } : one.id === 'b' ? { ...one, frame: at(2, 2, 0, 23) } : one,
    );
    expect(told('L05', editionWith([lower]))).toEqual([]);
    const three = [four[0]!, four[1]!, { id: 'c', frame: at(0, 4, 20, 20) }];
    expect(told('L05', editionWith([three]))).toEqual([]);
  });
});
