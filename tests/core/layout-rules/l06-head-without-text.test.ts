import { describe, expect, it } from 'vitest';
import { at, diagnosticsOf, editionWith, pictureOf, shows, told } from './fake';

describe('L06 背题', () => {
  it('tells of two lines under a head, over a picture', () => {
    const one = { id: 'a', frame: at(0, 2, 0, 30), characters: 270, ...shows('p', at(0, 1, 3, 12)) };
    const found = diagnosticsOf(editionWith([[one]], { pictures: [pictureOf('p')] })).filter(
      ({ rule }) => rule === 'L06',
    );
    expect(found).toMatchObject([{ code: 'head-without-text', severity: 'error', values: { lines: 2 } }]);
  });

  it('is silent with three lines, and in a story that has no more', () => {
    const three = { id: 'a', frame: at(0, 2, 0, 30), characters: 260, ...shows('p', at(0, 1, 5, 12)) };
    expect(told('L06', editionWith([[three]], { pictures: [pictureOf('p')] }))).toEqual([]);
    expect(told('L06', editionWith([[{ id: 'a', frame: at(0, 2, 0, 5), characters: 30 }]]))).toEqual([]);
  });
});
