import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ownColumns } from '../../../core/page/own-columns';

describe("an article's own columns 变栏", () => {
  it.each([
    { case: 'three base columns as two', width: 41, count: 2, usual: 1, measure: 20, gutter: 1 },
    {
      case: "the page's own division, the nearer to its gutter",
      width: 41,
      count: 3,
      usual: 1,
      measure: 13,
      gutter: 1,
    },
    { case: 'the same on a page with wide gutters', width: 41, count: 3, usual: 2, measure: 12, gutter: 2.5 },
    { case: 'with white that only whole cells ask for', width: 74, count: 4, usual: 1, measure: 17, gutter: 2 },
    {
      case: 'parts of a cell where no gutter leaves whole ones',
      width: 22.75,
      count: 2,
      usual: 1.25,
      measure: 10.75,
      gutter: 1.25,
    },
    { case: 'one column alone', width: 27, count: 1, usual: 1.5, measure: 27, gutter: 1.5 },
  ])('divide $width cells: $case', ({ width, count, usual, measure, gutter }) => {
    expect(ownColumns(width, { count }, usual)).toEqual({ count, measure, gutter });
  });

  it('keep a gutter that is given, whatever is left for the columns', () => {
    expect(ownColumns(41, { count: 2, gutter: 4 }, 1)).toEqual({ count: 2, measure: 18.5, gutter: 4 });
    expect(ownColumns(41, { count: 2, gutter: 0 }, 1)).toEqual({ count: 2, measure: 20.5, gutter: 0 });
  });

  it('are never narrower than a cell: fewer columns, less white, none at all', () => {
    expect(ownColumns(3.5, { count: 9 }, 1)).toMatchObject({ count: 3, gutter: 0.25 });
    expect(ownColumns(5, { count: 3, gutter: 20 }, 1)).toEqual({ count: 3, measure: 1, gutter: 1 });
    expect(ownColumns(0.5, { count: 2 }, 1).count).toBe(0);
  });

  it('fill their width exactly, with whole cells wherever a usual gutter allows', () => {
    const cells = fc.integer({ min: 20, max: 480 }).map((quarters) => quarters / 4);
    const usual = fc.constantFrom(1, 1.25, 1.5, 2);
    fc.assert(
      fc.property(cells, fc.integer({ min: 2, max: 12 }), usual, (width, count, page) => {
        const own = ownColumns(width, { count }, page);
        expect(own.count * own.measure + (own.count - 1) * own.gutter).toBeCloseTo(width, 6);
        expect(own.measure).toBeGreaterThanOrEqual(1 - 1e-6);
        const whole = Array.from({ length: Math.ceil(width / own.count) }, (_, index) => index + 1).filter(
          (measure) => {
            const gutter = (width - own.count * measure) / (own.count - 1);
            return gutter >= 1 && gutter <= 2.5;
          },
        );
        if (whole.length > 0) expect(whole).toContain(Math.round(own.measure * 1e6) / 1e6);
      }),
    );
  });
});
