import { describe, expect, it } from 'vitest';
import { pageHole } from '../../../core/makeup/hole';
import { layoutKey } from '../../../core/makeup/judge';
import { lowestNotch, movesFrom, placingOrder } from '../../../core/makeup/moves';
import { outlookOf } from '../../../core/makeup/outlook';
import type { Shape } from '../../../core/makeup/shape';
import { BLANK, displayWith } from '../../../core/makeup/state';
import type { State } from '../../../core/makeup/state';
import { itemOf, placedAt, shapeOf } from './small-page';

const hole = pageHole({ columns: 4, lines: 40 }, []);
const strip: Partial<Shape> = {
  kind: 'strip',
  head: { column: 0, columns: 1, line: 0, lines: 19, size: 20, reach: 1, vertical: true },
  bodies: [{ column: 1, columns: 3, line: 0, lines: 19 }],
};

/** What it costs to put a story of these looks under one that fills the page to line 20, or on an empty page. */
function costOf(over: Partial<Shape>, under: boolean): number {
  const upper = shapeOf(4, 20);
  const items = [itemOf(1, [upper]), itemOf(2, [shapeOf(4, 20, over)])];
  const empty: State = {
    ...{ before: undefined, placed: undefined, mask: 0, count: 0, cost: 0, rank: 0, crossed: 0 },
    ...{ display: BLANK, key: 0, free: 160 },
    skyline: [0, 0, 0, 0],
  };
  const placed = placedAt(items[0] ?? itemOf(1, []), upper, 0, 0);
  const display = displayWith(BLANK, placed);
  const state = under
    ? { ...empty, before: empty, placed, display, mask: 1, count: 1, free: 80, skyline: [20, 20, 20, 20] }
    : empty;
  const notch = lowestNotch(state.skyline, hole);
  const [outlook, orders] = [outlookOf(items, 0), placingOrder(items)];
  const context = { items, hole, outlook, orders, moves: 9, depths: 3, close: 5 };
  const moves = notch && movesFrom(state, notch, context, Infinity);
  return moves?.find(({ index }) => index === 1)?.cost ?? NaN;
}

describe('movesFrom', () => {
  it('prices text beside a vertical head that another story ends right above', () => {
    const order = costOf({}, false) - costOf({}, true);
    expect(costOf(strip, false) - costOf(strip, true)).toBeLessThan(order);
  });
});

describe('layoutKey', () => {
  const [a, b] = [shapeOf(4, 20), shapeOf(4, 20, { kind: 'strip' })];
  const first = placedAt(itemOf(0, [a]), a, 0, 0);
  const second = placedAt(itemOf(1, [a, b]), a, 0, 20);

  it('is that of the same stories in the same places, in whatever order', () => {
    expect(layoutKey([second, first])).toBe(layoutKey([first, second]));
  });

  it('tells places and looks apart', () => {
    expect(layoutKey([first, { ...second, line: 21 }])).not.toBe(layoutKey([first, second]));
    expect(layoutKey([first, { ...second, shape: b }])).not.toBe(layoutKey([first, second]));
  });
});
