import { describe, expect, it } from 'vitest';
import { shapeTable } from '../../../core/makeup/shape';
import type { Shape } from '../../../core/makeup/shape';
import { inStance, stances } from '../../../core/makeup/stances';

const shape = (columns: number, kind: string, cost: number): Shape => ({
  ...{ columns, lines: 40, kind, cost, air: 0, airy: false, images: [], pictures: [], bodies: [], rows: 30 },
  head: { column: 0, columns, line: 0, lines: 4, size: 30, reach: columns },
});
const lead = {
  ...{ story: 's1', rank: 0 },
  shapes: shapeTable(
    [shape(3, 'under', 0), shape(4, 'under', 1), shape(4, 'above', 2), shape(6, 'under', 3), shape(2, 'strip', 30)],
    6,
  ),
};
const PAGE = { columns: 6, turned: false };
const plain = { columns: 4, look: 'under', end: 'first' } as const;

describe('stances of a lead', () => {
  it('leave out those known, and those that its shapes cannot take in good taste', () => {
    const found = stances(lead, [plain], PAGE);
    expect(found).not.toContainEqual(plain);
    expect(found.some(({ look }) => look === 'strip')).toBe(false);
    expect(found).toContainEqual({ columns: 4, look: 'under', end: 'last' });
  });

  it('put first what is unlike the known at little cost, and go on to others when that is known too', () => {
    const [first] = stances(lead, [plain], PAGE);
    const [second] = stances(lead, [plain, first!], PAGE);
    expect(first).not.toEqual(second);
    for (const stance of [first!, second!]) {
      expect(stance.look !== plain.look || stance.end !== plain.end || stance.columns !== plain.columns).toBe(true);
    }
  });

  it('never leave one column before a lead at the right, nor put one below others where text is set vertically', () => {
    const wide = { ...lead, shapes: shapeTable([shape(5, 'under', 0), shape(6, 'under', 0)], 6) };
    expect(stances(wide, [], PAGE).map(({ end }) => end)).toEqual(['first', 'first']);
    expect(stances(lead, [], { columns: 6, turned: true }).every(({ end }) => end === 'first')).toBe(true);
  });

  it('keep to their shapes', () => {
    const kept = inStance(lead, { columns: 4, look: 'above', end: 'last' });
    expect(kept?.shapes.widths).toEqual([4]);
    expect(kept?.end).toBe('last');
    expect(kept?.shapes.byWidth[4]?.shapes.map(({ kind }) => kind)).toEqual(['above']);
    expect(inStance(lead, { columns: 5, look: 'above', end: 'first' })).toBeUndefined();
  });
});
