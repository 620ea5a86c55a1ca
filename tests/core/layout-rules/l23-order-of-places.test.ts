import { describe, expect, it } from 'vitest';
import { at, editionWith, told } from './fake';

const frames = [at(0, 4, 0, 7), at(0, 4, 8, 7), at(0, 4, 16, 7), at(0, 4, 24, 7), at(0, 4, 32, 8)];
const inOrder = (order: string) =>
  editionWith([
    [...order].map((id, index) => ({ id, frame: frames['abcde'.indexOf(id)]!, headline: `第${index}条要闻` })),
  ]);

describe('L23 区序', () => {
  it('tells of a lead that does not begin in the first quarter', () => {
    expect(told('L23', inOrder('dabce'))).toEqual(['lead-misplaced']);
    const right = [
      { id: 'a', frame: at(2, 2, 0, 40) },
      { id: 'b', frame: at(0, 2, 0, 40) },
    ];
    expect(told('L23', editionWith([right]))).toEqual(['lead-misplaced']);
  });

  it('tells of a story half a page before one that is four ranks above it', () => {
    // By importance: the lead first, then the foot; the second place is the last in rank.
    expect(told('L23', inOrder('aecdb'))).toEqual([]);
    const six = [...'abcdef'].map((id, rank) => ({
      id,
      frame: [at(0, 4, 0, 5), at(0, 4, 35, 5), at(0, 4, 12, 5), at(0, 4, 18, 5), at(0, 4, 24, 5), at(0, 4, 6, 5)][
        rank
      ]!,
    }));
    expect(told('L23', editionWith([six]))).toEqual(['order-of-places']);
  });

  it('is silent in order, and where the text is vertical from the right', () => {
    expect(told('L23', inOrder('abcde'))).toEqual([]);
    const vertical = [
      { id: 'a', frame: at(2, 2, 0, 40), article: { vertical: true as const } },
      { id: 'b', frame: at(0, 2, 0, 40), article: { vertical: true as const } },
    ];
    expect(told('L23', editionWith([vertical]))).toEqual([]);
  });
});
