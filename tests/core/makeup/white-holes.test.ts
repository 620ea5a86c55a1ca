import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../core/makeup/placement';
import type { Shape } from '../../../core/makeup/shape';
import { shapeTable } from '../../../core/makeup/shape';
import { hangsInAir, whiteHoles } from '../../../core/makeup/white-holes';

const head = { column: 0, columns: 2, line: 0, lines: 4, size: 20, reach: 2 };
/** A head over two legs of twenty lines. */
const plain: Shape = {
  ...{ columns: 2, lines: 25, kind: 'text', cost: 0, air: 0, head, airy: true, images: [], pictures: [] },
  ...{ bodies: [{ column: 0, columns: 2, line: 4, lines: 20 }], rows: 40 },
};
/** The same with a picture of twelve lines over the second leg, and no text under it. */
const pictured: Shape = {
  ...plain,
  images: [{ column: 1, columns: 1, line: 4, lines: 12, captionRows: 2 }],
  bodies: [{ column: 0, columns: 1, line: 4, lines: 20 }],
  rows: 20,
};

const placed = (shape: Shape, deeper = 0): Placed => ({
  item: { story: 's', rank: 1, shapes: shapeTable([], 4) },
  ...{ shape, column: 0, line: 0, lines: shape.lines + deeper, air: 0 },
});

describe('whiteHoles', () => {
  it('are none where legs end at the foot, and dearer by more than their depth below them', () => {
    expect(whiteHoles(placed(plain), false)).toEqual({ lines: 0, cost: 0, seen: false });
    const [three, six] = [3, 6].map((deeper) => whiteHoles(placed(plain, deeper), false));
    expect([three?.lines, six?.lines]).toEqual([3, 6]);
    expect([1, 2].map((deeper) => whiteHoles(placed(plain, deeper), false).seen)).toEqual([false, true]);
    expect(six?.cost).toBeGreaterThan(2 * (three?.cost ?? 0));
  });

  it('stand under a picture whose leg stays white, but not under one over text', () => {
    expect(whiteHoles(placed(pictured), false).lines).toBe(6);
    const under = { column: 1, columns: 1, line: 19, lines: 5 };
    expect(whiteHoles(placed({ ...pictured, bodies: [...pictured.bodies, under], rows: 25 }), false).lines).toBe(0);
  });

  it('stand below legs that end beside a picture, above its foot', () => {
    const beside = { ...pictured, images: [{ column: 1, columns: 1, line: 4, lines: 18, captionRows: 2 }], rows: 17 };
    expect(whiteHoles(placed(beside), false)).toMatchObject({ lines: 3, seen: true });
    expect(whiteHoles(placed(beside, 1), false).lines).toBe(4);
  });

  it('are in bands what the text leaves of the last run that it reaches', () => {
    expect(whiteHoles(placed({ ...plain, rows: 31 }), true).lines).toBe(9);
    // Three lines more in each band take what the second one held.
    expect(whiteHoles(placed({ ...plain, rows: 40 }, 3), true).lines).toBe(6);
  });
});

describe('hangsInAir', () => {
  it('is a head with two lines of white in its block beyond its own, wherever they come from', () => {
    expect(hangsInAir(placed({ ...plain, spare: 1 }))).toBe(false);
    expect(hangsInAir(placed({ ...plain, spare: 1, air: 1 }))).toBe(true);
    expect(hangsInAir({ ...placed({ ...plain, spare: 1 }), air: 1 })).toBe(true);
  });
});
