import { describe, expect, it } from 'vitest';
import { deeperBands } from '../../../core/makeup/deeper-bands';
import type { Shape } from '../../../core/makeup/shape';

/** Twenty-three lines of text in three bands of eight beyond a head of five. */
const shape: Shape = {
  ...{ columns: 3, lines: 14, kind: 'text', cost: 0, air: 0, airy: true, images: [], pictures: [], rows: 23 },
  head: { column: 0, columns: 3, line: 0, lines: 5, size: 20, reach: 3 },
  bodies: [{ column: 0, columns: 3, line: 5, lines: 8 }],
};

describe('the text of a story in bands', () => {
  it('stays as it is where its place is that of its shape', () => {
    expect(deeperBands(shape, 0)).toEqual({ bodies: shape.bodies, white: 0 });
  });

  it('flows into a deeper place, all its white at its end', () => {
    const { bodies, white } = deeperBands(shape, 2);
    expect(bodies).toEqual([{ column: 0, columns: 3, line: 5, lines: 10 }]);
    expect(white).toBe(0);
  });

  it('leaves bands white that it no longer reaches, with the white line at their end', () => {
    const { bodies, white } = deeperBands(shape, 4);
    expect(bodies).toEqual([{ column: 0, columns: 2, line: 5, lines: 12 }]);
    expect(white).toBe(13);
  });

  it('gives way to air in a head over its upper bands, and fills those under it', () => {
    const bodies = [
      { column: 0, columns: 1, line: 5, lines: 8 },
      { column: 1, columns: 2, line: 0, lines: 13 },
    ];
    const upper = { ...shape, head: { ...shape.head, columns: 1 }, bodies, rows: 36 };
    expect(deeperBands(upper, 0, 2).bodies).toEqual([
      { column: 0, columns: 1, line: 5, lines: 8 },
      { column: 1, columns: 2, line: 0, lines: 15 },
    ]);
  });

  it('does not flow into a gap above what stands at the foot of its place', () => {
    const above = { ...shape, bodies: [{ column: 0, columns: 3, line: 0, lines: 6 }], rows: 18 };
    expect(deeperBands(above, 2).bodies).toEqual(above.bodies);
  });
});
