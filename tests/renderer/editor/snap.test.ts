import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../renderer/editor/edition-queries';
import { snapScene } from '../../../renderer/editor';
import { snapLines } from '../../../renderer/editor/tools/snap';
import { smartGuides } from '../../../renderer/editor/tools/smart-guides';
import { handsEdition } from './hands-edition';

const edition = handsEdition();
const grid = gridOf(edition);
const scene = snapScene(edition, 1, { grid, without: [{ kind: 'block', id: 'b1' }] });
const frame = { column: 0, columns: 1, line: 40, lines: 6 };

describe('snapping', () => {
  it('draws an edge to a line of white under a neighbour, and else takes the nearest line', () => {
    expect(snapLines(frame, { edges: 'both', raw: -3.3, reach: 1, scene })).toBe(-4);
    expect(snapLines(frame, { edges: 'both', raw: 3.4, reach: 0.2, scene })).toBe(3);
  });

  it('draws to a guide and to equal gaps', () => {
    const guided = { ...scene, acrossAt: [50.4] };
    expect(snapLines(frame, { edges: 'both', raw: 8.8, reach: 1.5, scene: guided })).toBe(10);
    const between = {
      ...scene,
      others: [
        { ...frame, line: 20, lines: 10 },
        { ...frame, line: 50, lines: 5 },
      ],
    };
    expect(snapLines(frame, { edges: 'both', raw: -2.7, reach: 1, scene: between })).toBe(-3);
  });

  it('moves by whole lines, no further off than its reach', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (raw, reach) => {
          const lines = snapLines(frame, { edges: 'both', raw, reach, scene });
          expect(Number.isInteger(lines)).toBe(true);
          expect(Math.abs(lines - raw)).toBeLessThanOrEqual(Math.max(0.5, reach) + 1e-9);
        },
      ),
    );
  });
});

describe('smart guides', () => {
  it('tell the white to neighbours in lines and cells', () => {
    const { gaps } = smartGuides({ column: 0, columns: 1, line: 36, lines: 4 }, scene, grid);
    expect(gaps.find(({ side }) => side === 'above')).toMatchObject({ amount: 1 });
    const beside = smartGuides(
      { column: 3, columns: 1, line: 12, lines: 4 },
      { ...scene, others: [{ column: 0, columns: 2, line: 12, lines: 10 }] },
      grid,
    );
    expect(beside.gaps).toMatchObject([{ side: 'left', amount: 12 }]);
    expect(beside.lines.some(({ from, to }) => from.y === to.y && from.y === grid.lineY(12))).toBe(true);
  });
});
