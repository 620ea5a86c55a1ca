import { describe, expect, it } from 'vitest';
import { pageHole } from '../../../core/makeup/hole';
import type { Item } from '../../../core/makeup/placement';
import { shapeTable } from '../../../core/makeup/shape';
import type { Shape } from '../../../core/makeup/shape';
import { filledCells, stack } from '../../../core/makeup/stack';

const COLUMNS = 4;

function item(story: string, rank: number, depths: readonly number[], columns = COLUMNS): Item {
  const shapes = depths.map((lines, cost): Shape => ({
    columns,
    lines,
    kind: 'text',
    cost,
    air: 0,
    airy: false,
    head: { column: 0, columns, line: 0, lines: 3, size: 30, reach: columns },
    images: [],
    pictures: [],
    bodies: [],
    rows: 0,
  }));
  return { story, rank, shapes: shapeTable(shapes, COLUMNS) };
}

describe('stacking stories over the full width', () => {
  const masthead = { column: 0, columns: 3, line: 0, lines: 10 };
  const hole = pageHole({ columns: COLUMNS, lines: 60 }, [masthead]);

  it('begins under the masthead, keeps the order, and passes over what does not fit', () => {
    const placed = stack([item('a', 0, [30]), item('b', 1, [25]), item('c', 2, [12, 20])], hole);
    expect(placed.map(({ item: { story }, line, lines }) => [story, line, lines])).toEqual([
      ['a', 10, 30],
      ['c', 40, 12],
    ]);
    expect(filledCells(placed)).toBe((30 + 12) * COLUMNS);
  });

  it('takes a less pretty shape where only that fits', () => {
    expect(stack([item('a', 0, [55, 50])], hole).map(({ lines }) => lines)).toEqual([50]);
  });

  it('goes narrower beside what stands, as high as it can', () => {
    const standing = { column: 1, columns: 3, line: 0, lines: 60 };
    const narrow = pageHole({ columns: COLUMNS, lines: 60 }, [standing]);
    const placed = stack([item('a', 0, [30]), item('b', 1, [25], 1), item('c', 2, [40, 35], 1)], narrow);
    expect(placed.map(({ item: { story }, column, line, lines }) => [story, column, line, lines])).toEqual([
      ['b', 0, 0, 25],
      ['c', 0, 25, 35],
    ]);
  });
});
