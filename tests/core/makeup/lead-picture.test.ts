import { describe, expect, it } from 'vitest';
import { behindLeadPicture, outshoneCost, pictureRivals } from '../../../core/makeup/lead-picture';
import type { Shape } from '../../../core/makeup/shape';
import { itemOf, placedAt, shapeOf } from './small-page';

/** A shape of three columns with a picture over two of them, of so many lines. */
function shown(lines: number, other: Partial<Shape> = {}): Shape {
  const image = { column: 0, columns: 2, line: 0, lines, captionRows: 1 };
  return shapeOf(3, 20, { kind: `picture of ${lines}`, images: lines > 0 ? [image] : [], ...other });
}

/** The ranks of those who vie on a page of a lead with this picture and another story with that. */
function rivals(lead: Shape, other: Shape): readonly number[] {
  const placed = [lead, other].map((shape, rank) => placedAt(itemOf(rank, [shape]), shape, 3 * rank, 0));
  return pictureRivals(placed).map(({ item }) => item.rank);
}

describe('pictureRivals', () => {
  it('are the lead and who shows a picture nearly as large as its own', () => {
    expect(rivals(shown(10), shown(10))).toEqual([0, 1]);
    expect(rivals(shown(10), shown(9))).toEqual([0, 1]);
    expect(rivals(shown(10), shown(8))).toEqual([]);
  });

  it('are those who show one as high, however narrow, in level columns', () => {
    const narrow = (lines: number, over: object = {}): Shape =>
      shown(0, { images: [{ column: 0, columns: 1, line: 0, lines, captionRows: 1, ...over }] });
    expect(rivals(shown(10), narrow(10))).toEqual([0, 1]);
    expect(rivals(shown(10), narrow(9))).toEqual([]);
    // In bands, lines stand upright.
    expect(rivals(shown(10), narrow(10, { wordRows: 1 }))).toEqual([]);
  });

  it('are none where the lead shows no picture, or the other is a photo with its words only', () => {
    expect(rivals(shown(0), shown(10))).toEqual([]);
    expect(rivals(shown(10), shown(12, { bodies: [] }))).toEqual([]);
  });
});

describe('outshoneCost', () => {
  it('rises with what a picture has more than three quarters of the lead’s, up to a bound', () => {
    expect(outshoneCost(20, 15)).toBe(0);
    expect(outshoneCost(20, 20)).toBeGreaterThan(outshoneCost(20, 18));
    expect(outshoneCost(20, 60)).toBe(outshoneCost(20, 90));
    expect(outshoneCost(0, 20)).toBe(0);
  });
});

describe('behindLeadPicture', () => {
  const kinds = (other: readonly Shape[], lead = [shown(8), shown(12, { cost: 20 })]): readonly string[] => {
    const [, item] = behindLeadPicture([itemOf(0, lead), itemOf(1, other)]);
    return item!.shapes.byWidth.flatMap((width) => width?.shapes.map(({ kind }) => kind) ?? []);
  };

  it('leaves out larger pictures than the lead is likely to show', () => {
    expect(kinds([shown(8), shown(6, { cost: 2 })])).toEqual(['picture of 6']);
    expect(kinds([shown(8), shown(6, { cost: 2 })], [shown(0)])).toHaveLength(2);
  });

  it('keeps all of a story that can hardly do without its picture', () => {
    expect(kinds([shown(10), shown(7, { cost: 9 })])).toHaveLength(2);
  });
});
