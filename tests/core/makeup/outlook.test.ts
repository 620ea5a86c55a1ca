import { describe, expect, it } from 'vitest';
import { outlookOf } from '../../../core/makeup/outlook';
import { itemOf, shapeOf } from './small-page';

/** Two stories of 80 cells each, the second of which may take 40 as well. */
const items = [itemOf(0, [shapeOf(4, 20)]), itemOf(1, [shapeOf(4, 20), shapeOf(4, 10, { cost: 2 })])];
const outlook = outlookOf(items, 0);

describe('outlookOf', () => {
  it('sums what waits up beside the items of a mask', () => {
    expect(outlook.waiting(0)).toMatchObject({ count: 2, smallest: 120, best: 160, largest: 160 });
    expect(outlook.waiting(1)).toMatchObject({ count: 1, smallest: 40, best: 80, largest: 80 });
    expect(outlook.waiting(3)).toMatchObject({ count: 0, cost: 0 });
  });

  it('asks for no free cell where nothing waits, and for some where a story does', () => {
    expect(outlook.cost(0, outlook.waiting(3))).toBe(0);
    expect(outlook.cost(1, outlook.waiting(3))).toBe(Infinity);
    expect(outlook.cost(0, outlook.waiting(1))).toBe(Infinity);
  });

  it('tells space that waiting stories cannot fill, and space without room for them', () => {
    const waiting = outlook.waiting(1);
    expect(outlook.cost(90, waiting)).toBe(Infinity);
    expect(outlook.cost(30, waiting)).toBe(Infinity);
    expect(outlook.cost(80, waiting)).toBe(waiting.cost);
    // More white at feet may fill more.
    expect(outlookOf(items, 10).cost(90, waiting)).toBeLessThan(Infinity);
  });

  it('costs more the further space is from what the stories like to take', () => {
    const waiting = outlook.waiting(1);
    expect(outlook.cost(50, waiting)).toBeGreaterThan(outlook.cost(60, waiting));
    expect(outlook.cost(60, waiting)).toBeGreaterThan(waiting.cost);
  });
});
