import { describe, expect, it } from 'vitest';
import { at, diagnosticsOf, editionWith, pictureOf, shows, told } from './fake';

describe('L10 短腿', () => {
  it('tells of short legs, all of an article at once', () => {
    const one = { id: 'a', frame: at(0, 3, 0, 23), characters: 340, ...shows('p', at(1, 2, 0, 16)) };
    const found = diagnosticsOf(editionWith([[one]], { pictures: [pictureOf('p')] })).filter(
      ({ rule }) => rule === 'L10',
    );
    expect(found).toMatchObject([{ code: 'short-leg', severity: 'warning', values: { leg: 2, lines: 3 } }]);
    expect(found[0]?.place.rects).toHaveLength(2);
  });

  it('is silent with four lines, with three in a brief item, and with any in a very short one', () => {
    expect(told('L10', editionWith([[{ id: 'a', frame: at(0, 4, 0, 7), characters: 150 }]]))).toEqual([]);
    expect(told('L10', editionWith([[{ id: 'a', frame: at(0, 3, 0, 6), characters: 86 }]]))).toEqual([]);
    expect(told('L10', editionWith([[{ id: 'a', frame: at(0, 3, 0, 5), characters: 50 }]]))).toEqual([]);
  });
});
