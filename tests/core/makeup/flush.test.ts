import { describe, expect, it } from 'vitest';
import { depthsOf } from '../../../core/makeup/depths';
import { flush } from '../../../core/makeup/flush';
import { pageHole } from '../../../core/makeup/hole';
import type { Placed } from '../../../core/makeup/placement';
import { itemOf, placedAt, shapeOf } from './small-page';

const hole = pageHole({ columns: 4, lines: 40 }, []);
const depthsFor = ({ item, shape }: Placed): ReturnType<typeof depthsOf> => depthsOf(item.shapes, shape);
const ends = (placed: readonly Placed[] | undefined): readonly number[] =>
  (placed ?? []).map((one) => one.line + one.lines);

describe('flush', () => {
  it('makes edges meet and fills the hole', () => {
    const [upper, left, right] = [shapeOf(4, 18), shapeOf(2, 19), shapeOf(2, 21)];
    const items = [itemOf(0, [upper, shapeOf(4, 20, { cost: 1 })]), itemOf(1, [left]), itemOf(2, [right])];
    const topology = [upper, left, right].map((shape, index) =>
      placedAt(items[index] ?? itemOf(9, []), shape, index === 2 ? 2 : 0, index === 0 ? 0 : 18),
    );
    const placed = flush(topology, depthsFor, hole);
    const [top, ...under] = ends(placed);
    expect(placed?.slice(1).map((one) => one.line)).toEqual([top, top]);
    expect(under).toEqual([40, 40]);
  });

  it('gives spare lines to the head first, then leaves white', () => {
    const shape = shapeOf(4, 33);
    const placed = flush([placedAt(itemOf(0, [shape]), shape, 0, 0)], depthsFor, hole);
    expect(placed?.[0]?.lines).toBe(40);
    expect(placed?.[0]?.air).toBeGreaterThan(0);
  });

  it('refuses a topology that is too deep or leaves a column empty', () => {
    const [deep, narrow] = [shapeOf(4, 41), shapeOf(3, 30)];
    expect(flush([placedAt(itemOf(0, [deep]), deep, 0, 0)], depthsFor, hole)).toBeUndefined();
    expect(flush([placedAt(itemOf(0, [narrow]), narrow, 0, 0)], depthsFor, hole)).toBeUndefined();
  });
});
