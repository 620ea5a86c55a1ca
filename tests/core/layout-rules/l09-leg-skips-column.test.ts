import { describe, expect, it } from 'vitest';
import { at, diagnosticsOf, editionWith, pictureOf, shows, told } from './fake';

const pictures = [pictureOf('p')];

describe('L09 隔栏走文', () => {
  it('tells of a leg that goes on beyond a picture', () => {
    const one = { id: 'a', frame: at(0, 3, 0, 20), characters: 300, ...shows('p', at(1, 1, 0, 17)) };
    const found = diagnosticsOf(editionWith([[one]], { pictures })).filter(({ rule }) => rule === 'L09');
    expect(found).toMatchObject([{ code: 'leg-skips-column', severity: 'error', values: { leg: 2 } }]);
  });

  it('is silent in neighbouring columns and under a picture of the same one', () => {
    const one = { id: 'a', frame: at(0, 3, 0, 20), characters: 300, ...shows('p', at(1, 1, 5, 5)) };
    expect(told('L09', editionWith([[one]], { pictures }))).toEqual([]);
  });
});
