import { describe, expect, it } from 'vitest';
import { behindLeadPicture, outshoneCost, pictureRivals } from '../../../core/makeup/lead-picture';
import type { Item } from '../../../core/makeup/placement';
import { shapeTable } from '../../../core/makeup/shape';
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

  it('are those who show one nearly as high, however narrow', () => {
    const narrow = (lines: number): Shape =>
      shown(0, { images: [{ column: 0, columns: 1, line: 0, lines, captionRows: 1 }] });
    expect(rivals(shown(16), narrow(15))).toEqual([0, 1]);
    expect(rivals(shown(16), narrow(14))).toEqual([]);
  });

  it('are, in bands, those who show one over as many', () => {
    const over = (columns: number, lines: number): Shape =>
      shown(0, { images: [{ column: 0, columns, line: 0, lines, captionRows: 0, wordRows: 1 }] });
    expect(rivals(over(2, 20), over(2, 8))).toEqual([0, 1]);
    expect(rivals(over(2, 20), over(1, 24))).toEqual([]);
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

  it('leaves the lead in bands none over fewer than its head spans, where it is likely to show any over those', () => {
    const over = (columns: number, cost: number): Shape =>
      shapeOf(3, 20, {
        ...{ kind: `over ${columns}`, cost },
        images: [{ column: 0, columns, line: 0, lines: 10, captionRows: 0, wordRows: 1 }],
      });
    const kinds = (cost: number, inBands: boolean): readonly string[] => {
      // Of nine bands, three.
      const lead: Item = { story: 's0', rank: 0, shapes: shapeTable([over(2, 0), over(3, cost)], 9) };
      const [kept] = behindLeadPicture([inBands ? { ...lead, filling: () => [over(2, 0), over(3, cost)] } : lead]);
      return [...kept!.shapes.byWidth, { shapes: kept!.filling?.(3) ?? [] }].flatMap(
        (width) => width?.shapes.map(({ kind }) => kind) ?? [],
      );
    };
    expect(kinds(3, true)).toEqual(['over 3', 'over 3']);
    expect(kinds(5, true)).toHaveLength(4);
    expect(kinds(3, false)).toEqual(['over 2', 'over 3']);
  });
});
