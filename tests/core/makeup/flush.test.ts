import { describe, expect, it } from 'vitest';
import { depthsOf } from '../../../core/makeup/depths';
import { flush } from '../../../core/makeup/flush';
import { pageHole } from '../../../core/makeup/hole';
import type { Placed } from '../../../core/makeup/placement';
import type { Shape } from '../../../core/makeup/shape';
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

  it('ends both parts of a step where what stands under each begins', () => {
    const stepped = (lines: number, step: number): Shape => shapeOf(2, lines, { step: { columns: 1, lines: step } });
    const shapes = [stepped(20, 12), stepped(21, 10), stepped(22, 8)];
    const story = itemOf(0, [shapeOf(3, 20)]);
    const item = { ...story, shapes: { ...story.shapes, steps: shapes } };
    const [under, beside, tall] = [shapeOf(2, 18), shapeOf(1, 32), shapeOf(1, 40)];
    const main = { ...placedAt(item, shapes[0]!, 0, 0), stepLines: 12 };
    const others = [under, beside, tall].map((shape, at) =>
      placedAt(itemOf(at + 1, [shape]), shape, [0, 2, 3][at] ?? 0, [20, 12, 0][at] ?? 0),
    );
    const placed = flush([main, ...others], depthsFor, hole);
    expect(placed?.find((one) => one.item.rank === 0)).toMatchObject({ lines: 22, stepLines: 8 });
    expect(placed?.filter((one) => one.item.rank > 0).map((one) => one.line)).toEqual([0, 8, 22]);
  });

  it('moves the hanging part of a last leg down with the air in the head over it', () => {
    const shape = shapeOf(2, 20, { step: { columns: 1, lines: 28, hangs: true } });
    const story = itemOf(0, [shapeOf(3, 20)]);
    const item = { ...story, shapes: { ...story.shapes, steps: [shape] } };
    const [under, below] = [shapeOf(2, 18), shapeOf(1, 10)];
    const topology = [
      { ...placedAt(item, shape, 0, 0), stepLines: 28 },
      placedAt(itemOf(1, [under]), under, 0, 20),
      placedAt(itemOf(2, [below]), below, 2, 28),
    ];
    const placed = flush(topology, depthsFor, pageHole({ columns: 3, lines: 40 }, []));
    expect(placed?.find((one) => one.item.rank === 0)).toMatchObject({ lines: 22, air: 2, stepLines: 30 });
  });
});
