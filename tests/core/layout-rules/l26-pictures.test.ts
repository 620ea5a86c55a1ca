import { describe, expect, it } from 'vitest';
import { at, editionWith, pictureOf, shows, told } from './fake';

const pictures = [pictureOf('p'), pictureOf('q')];
const left = { id: 'a', frame: at(0, 2, 0, 40), ...shows('p', at(0, 2, 5, 10)) };
const right = (line: number, columns = 2) => ({
  id: 'b',
  frame: at(2, 2, 0, 40),
  ...shows('q', at(0, columns, line, 10)),
});

describe('L26 图碰图', () => {
  it('tells of pictures of two stories that touch across a gutter, and only across', () => {
    expect(told('L26', editionWith([[left, right(5)]], { pictures })).slice(0, 1)).toEqual(['pictures-touch']);
    expect(told('L26', editionWith([[left, right(24)]], { pictures }))).toEqual([]);
  });

  it('tells of pictures over one another with nothing between', () => {
    const upper = { id: 'a', frame: at(0, 4, 0, 19), ...shows('p', at(0, 4, 6, 9)) };
    const lower = { id: 'b', frame: at(0, 4, 20, 20), headline: '', ...shows('q', at(0, 4, 0, 8)) };
    const alone = (one: typeof upper) => ({ ...one, characters: 120 });
    expect(
      told('L26', editionWith([[alone(upper), alone(lower)]], { pictures })).filter(
        (code) => code === 'pictures-touch',
      ),
    ).toHaveLength(1);
    const headed = { ...alone(lower), headline: '县里修好三座桥', size: 40 };
    expect(
      told('L26', editionWith([[alone(upper), headed]], { pictures })).filter((code) => code === 'pictures-touch'),
    ).toEqual([]);
  });

  it('tells of a page or a half of it without a picture, as information only', () => {
    expect(told('L26', editionWith([[{ id: 'a', frame: at(0, 4, 0, 40) }]]))).toEqual(['page-without-picture']);
    const high = { id: 'a', frame: at(0, 4, 0, 40), ...shows('p', at(0, 2, 0, 8)) };
    expect(told('L26', editionWith([[high]], { pictures }))).toEqual(['lower-half-without-picture']);
    const low = { id: 'a', frame: at(0, 4, 0, 40), ...shows('p', at(0, 2, 22, 8)) };
    expect(told('L26', editionWith([[low]], { pictures }))).toEqual(['upper-half-without-picture']);
    const boxed = { ...high, ...shows('p', at(0, 2, 14, 8)) };
    expect(told('L26', editionWith([[boxed]], { pictures }))).toEqual([]);
  });
});
