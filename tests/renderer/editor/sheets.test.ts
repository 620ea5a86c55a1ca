import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskPlan, sheetOfPage, sheetUnder, sheetsInSight, spreadOf, toDesk } from '../../../renderer/editor';
import { paperSize } from '../../../renderer/editor/edition-queries';
import { smallEdition } from '../../core/document/small-edition';
import { deskState } from './desk-state';

function editionOf(count: number): ReturnType<typeof smallEdition> {
  const edition = smallEdition();
  const [page] = edition.pages;
  if (page === undefined) throw new Error('the small edition has no page');
  return {
    ...edition,
    pages: Array.from({ length: count }, (_, index) => ({ ...page, id: `p${index}`, articles: [] })),
  };
}

describe('sheets', () => {
  it('lie open as a reader has them', () => {
    expect([1, 2, 3, 8].map((page) => spreadOf(page, 8))).toEqual([[1], [2, 3], [2, 3], [8]]);
  });

  it('touch at the fold in a spread', () => {
    const { sheets, width } = deskPlan(deskState(editionOf(4), { mode: 'spread', page: 3 }));
    expect(sheets.map(({ number }) => number)).toEqual([2, 3]);
    expect(sheets[1]?.x).toBe(sheets[0]?.width);
    expect(width).toBe(2 * (sheets[0]?.width ?? 0));
  });

  it('go on from right to left in a paper that is bound at the right', () => {
    const left = editionOf(5);
    const { profile } = left;
    const right = { ...left, profile: { ...profile, grid: { ...profile.grid, bandLines: 10 } } };
    const spread = deskPlan(deskState(right, { mode: 'spread', page: 2 })).sheets;
    expect(spread.map(({ number }) => number)).toEqual([2, 3]);
    expect(spread[0]?.x).toBe(spread[1]?.width);
    const wall = (edition: typeof left): ReturnType<typeof deskPlan> => deskPlan(deskState(edition, { mode: 'wall' }));
    const [plain, turned] = [wall(left), wall(right)];
    turned.sheets.forEach(({ x, y, width }, index) => {
      const other = plain.sheets[index]!;
      expect(x).toBeCloseTo(plain.width - other.x - width, 6);
      expect(y).toBe(other.y);
    });
  });

  it('are all on the wall, none over another, inside its size', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 200, max: 3000 }),
      height: fc.integer({ min: 200, max: 2000 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), sizes, (count, desk) => {
        const plan = deskPlan(deskState(editionOf(count), { mode: 'wall', desk }));
        expect(plan.sheets.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        const corners = new Set(plan.sheets.map(({ x, y }) => `${x} ${y}`));
        expect(corners.size).toBe(count);
        for (const { x, y, width, height } of plan.sheets) {
          expect(x + width).toBeLessThanOrEqual(plan.width + 0.001);
          expect(y + height).toBeLessThanOrEqual(plan.height + 0.001);
        }
      }),
    );
  });

  it('keep their plan while pages and desk stay, and are found under a point', () => {
    const state = deskState(editionOf(4), { mode: 'spread', page: 2 });
    const panned = { ...state, view: { ...state.view, x: 10 } };
    expect(deskPlan(panned)).toBe(deskPlan(state));
    const { width } = paperSize(editionOf(4));
    expect(sheetUnder(state, { x: width - 1, y: 5 })?.number).toBe(2);
    expect(sheetUnder(state, { x: width + 1, y: 5 })?.number).toBe(3);
    expect(sheetUnder(state, { x: -1, y: 5 })).toBeUndefined();
  });

  it('are in sight when any of them is on the desk', () => {
    const views = fc.record({
      scale: fc.double({ min: 0.05, max: 3, noNaN: true }),
      x: fc.integer({ min: -20000, max: 3000 }),
      y: fc.integer({ min: -20000, max: 3000 }),
    });
    const modes = fc.constantFrom('page', 'spread', 'wall');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), views, modes, (count, view, mode) => {
        const state = deskState(editionOf(count), { mode, page: count, view: { ...view, fitted: false } });
        const { width, height } = state.desk;
        const inSight = deskPlan(state).sheets.filter((sheet) => {
          const rect = toDesk(state.view, sheet);
          return rect.x < width && rect.y < height && rect.x + rect.width > 0 && rect.y + rect.height > 0;
        });
        expect(sheetsInSight(state)).toEqual(inSight);
      }),
    );
  });

  it('are known by their page, on the wall too', () => {
    const state = deskState(editionOf(9), { mode: 'wall' });
    expect([1, 2, 9, 10].map((page) => sheetOfPage(state, page)?.number)).toEqual([1, 2, 9, undefined]);
  });
});
