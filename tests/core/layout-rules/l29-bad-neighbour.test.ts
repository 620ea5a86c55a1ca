import { describe, expect, it } from 'vitest';
import { adOf, at, editionWith, pictureOf, shows, told } from './fake';

const leader = { id: 'a', frame: at(0, 1, 0, 20), headline: '修桥', story: { subjects: ['leader' as const] } };
const ill = (column: number, line: number) => ({
  id: 'b',
  frame: at(column, 1, line, 15),
  headline: '铺路',
  story: { subjects: ['negative' as const] },
});

describe('L29 忌邻', () => {
  it('tells of ill news and advertisements beside a leader’s story, and right under it', () => {
    expect(told('L29', editionWith([[leader, ill(1, 0)]]))).toEqual(['bad-neighbour']);
    expect(told('L29', editionWith([[leader, ill(0, 21)]]))).toEqual(['bad-neighbour']);
    expect(told('L29', editionWith([[leader]], { blocks: [[adOf('ad', at(2, 1, 5, 5))]] }))).toEqual(['bad-neighbour']);
  });

  it('tells of them beside a leader’s picture, of one matter once', () => {
    const shown = { id: 'a', frame: at(0, 2, 0, 40), ...shows('p', at(0, 2, 5, 10)) };
    const story = { ...shown.story, subjects: ['leader' as const] };
    const edition = editionWith(
      [
        [
          { ...shown, story },
          { ...ill(2, 0), frame: at(2, 1, 0, 40) },
        ],
      ],
      {
        pictures: [pictureOf('p', { subjects: ['leader'] })],
      },
    );
    expect(told('L29', edition)).toEqual(['bad-neighbour']);
  });

  it('is silent two columns off, and well below', () => {
    expect(told('L29', editionWith([[leader, ill(3, 0)]]))).toEqual([]);
    expect(told('L29', editionWith([[leader, ill(0, 25)]]))).toEqual([]);
    expect(told('L29', editionWith([[leader, { ...ill(1, 0), story: {} }]]))).toEqual([]);
  });
});
