import { describe, expect, it } from 'vitest';
import { bare } from '../page/fake';
import { at, editionWith, pictureOf, shows, told } from './fake';

/** A sheet of 1559 points with its forty lines in the middle: the fold is at line 20. */
const broadsheet = { ...bare, paper: { ...bare.paper, heightMm: 550 } };
/** A picture over lines 13 to 33, a tenth of it a face from `y` on. */
const withFace = (y: number, profile = broadsheet) => {
  const face = { x: 0.4, y, width: 0.1, height: 0.1 };
  const one = { id: 'a', frame: at(0, 4, 0, 40), ...shows('p', at(0, 4, 10, 20)) };
  return editionWith([[one]], { profile, pictures: [pictureOf('p', { faces: [face] })] });
};

describe('L27 图压折线', () => {
  it('tells of a face on the fold of a broadsheet', () => {
    expect(told('L27', withFace(0.35))).toEqual(['face-on-fold']);
  });

  it('is silent on faces further off, and where the sheet is not folded across', () => {
    expect(told('L27', withFace(0.05))).toEqual([]);
    expect(told('L27', withFace(0.8))).toEqual([]);
    expect(told('L27', withFace(0.35, bare))).toEqual([]);
  });
});
