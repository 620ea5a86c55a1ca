import { describe, expect, it } from 'vitest';
import { pageHole } from '../../../core/makeup/hole';
import { shapeTable } from '../../../core/makeup/shape';
import type { Shape } from '../../../core/makeup/shape';
import { inStance, stances } from '../../../core/makeup/stances';
import type { Stance } from '../../../core/makeup/stances';

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
const AREA = { columns: 6, lines: 90 };
const PAGE = { hole: pageHole(AREA, []), turned: false };
/** Under and beside a nameplate over the first columns. */
const under = (columns: number): typeof PAGE => ({
  hole: pageHole(AREA, [{ column: 0, columns, line: 0, lines: 14 }]),
  turned: false,
});
const plain = { columns: 4, look: 'under', end: 'first' } as const;

describe('stances of a lead', () => {
  it('leave out those known, and those that its shapes cannot take in good taste', () => {
    const found = stances(lead, [plain], PAGE);
    expect(found).not.toContainEqual(plain);
    expect(found.some((one) => one !== 'free' && one.look === 'strip')).toBe(false);
    expect(found).toContainEqual({ columns: 4, look: 'under', end: 'last' });
  });

  it('put first what is unlike the known at little cost, and go on to others when that is known too', () => {
    const told = (known: readonly Stance[]): Stance => stances(lead, known, PAGE).find((one) => one !== 'free')!;
    const first = told([plain]);
    const second = told([plain, first]);
    expect(first).not.toEqual(second);
    for (const stance of [first, second]) {
      expect(stance.look !== plain.look || stance.end !== plain.end || stance.columns !== plain.columns).toBe(true);
    }
  });

  it('never leave one column before a lead at the right, nor put one below others where text is set vertically', () => {
    const wide = { ...lead, shapes: shapeTable([shape(5, 'under', 0), shape(6, 'under', 0)], 6) };
    const endsOf = (found: readonly (Stance | 'free')[]): readonly string[] =>
      found.flatMap((one) => (one === 'free' ? [] : [one.end]));
    expect(endsOf(stances(wide, [], PAGE))).toEqual(['first', 'first']);
    expect(endsOf(stances(lead, [], { ...PAGE, turned: true })).every((end) => end === 'first')).toBe(true);
  });

  it('are none broader than any place beside the nameplate or under it, where the lead would go to the foot', () => {
    const wide = { ...lead, shapes: shapeTable([shape(5, 'under', 0), shape(3, 'under', 0)], 6) };
    const widths = (page: typeof PAGE): readonly unknown[] =>
      stances(wide, [plain], page).map((one) => (one === 'free' ? one : one.columns));
    expect(widths(PAGE)).toContain(5);
    expect(widths(under(4))).toContain(3);
    expect(widths(under(4))).not.toContain(5);
  });

  it('have one end only where the lead fills its place under the nameplate', () => {
    const atEnd = (columns: number): boolean =>
      stances(lead, [], under(columns)).some((one) => one !== 'free' && one.columns === 4 && one.end === 'last');
    expect(atEnd(5)).toBe(true);
    expect(atEnd(4)).toBe(false);
  });

  it('leave the lead free before they cost more than they are worth', () => {
    // Four columns are all that its text likes: three cost more than it is worth to be other ones.
    const dear = { ...lead, shapes: shapeTable([shape(4, 'under', 0), shape(3, 'under', 3)], 6) };
    expect(stances(dear, [plain], { ...PAGE, turned: true })).toEqual([
      'free',
      { columns: 3, look: 'under', end: 'first' },
    ]);
    expect(stances(dear, [plain], PAGE).slice(0, 2)).toEqual([
      { columns: 4, look: 'under', end: 'last' },
      { columns: 3, look: 'under', end: 'last' },
    ]);
  });

  it('keep to their shapes', () => {
    const kept = inStance(lead, { columns: 4, look: 'above', end: 'last' });
    expect(kept?.shapes.widths).toEqual([4]);
    expect(kept?.end).toBe('last');
    expect(kept?.shapes.byWidth[4]?.shapes.map(({ kind }) => kind)).toEqual(['above']);
    expect(inStance(lead, { columns: 5, look: 'above', end: 'first' })).toBeUndefined();
  });
});
