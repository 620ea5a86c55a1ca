import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../renderer/editor/edition-queries';
import { pictureMeasures, snapScene } from '../../../renderer/editor';
import { pictureRoom, shiftPicture } from '../../../renderer/editor/article-picture';
import { snapColumns, snapLines } from '../../../renderer/editor/tools/snap';
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

  it('goes on a row: as far from the next as that is from the one beyond it, downward and upward', () => {
    const others = [
      { ...frame, line: 10, lines: 6 },
      { ...frame, line: 19, lines: 6 },
    ];
    const row = { ...scene, others, acrossAt: [] };
    expect(snapLines(frame, { edges: 'both', raw: -11.3, reach: 1, scene: row })).toBe(28 - frame.line);
    const upward = { ...row, others: others.map((each) => ({ ...each, line: each.line + 37 })) };
    expect(snapLines(frame, { edges: 'both', raw: -1.7, reach: 1, scene: upward })).toBe(38 - frame.line);
    const resized = snapLines({ ...frame, line: 30 }, { edges: 'top', raw: -1.2, reach: 0.9, scene: row });
    expect(resized).toBe(-1);
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

describe('snapping to guides down the page', () => {
  const guided = { ...scene, downAt: [grid.columnX(1)] };
  const sides = 'left' as const;

  it('draws a side to the guide on a column’s edge from a little further than half a column', () => {
    expect(snapColumns(frame, { sides, raw: 0.4, reach: 0.2, scene: guided, grid })).toBe(1);
    expect(snapColumns(frame, { sides, raw: 1.6, reach: 0.2, scene: guided, grid })).toBe(1);
    expect(snapColumns(frame, { sides, raw: 0.2, reach: 0.2, scene: guided, grid })).toBe(0);
    expect(snapColumns(frame, { sides: 'right', raw: 0.4, reach: 0.2, scene: guided, grid })).toBe(0);
  });

  it('is drawn nowhere by a guide between columns', () => {
    const between = { ...scene, downAt: [grid.columnX(1) + grid.cell] };
    expect(snapColumns(frame, { sides, raw: 0.4, reach: 0.2, scene: between, grid })).toBe(0);
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

  it('tell the same white in a row of three twice, down and across, but not the gutter', () => {
    const down = [
      { column: 0, columns: 2, line: 12, lines: 6 },
      { column: 0, columns: 2, line: 21, lines: 6 },
    ];
    const third = smartGuides({ column: 0, columns: 2, line: 30, lines: 6 }, { ...scene, others: down }, grid).gaps;
    expect(third.map(({ side, amount, equal }) => [side, amount, equal])).toEqual([
      ['above', 3, true],
      ['above', 3, true],
    ]);
    expect(third[1]).toMatchObject({ from: { y: grid.lineY(18) }, to: { y: grid.lineY(21) } });
    const off = smartGuides({ column: 0, columns: 2, line: 31, lines: 6 }, { ...scene, others: down }, grid).gaps;
    expect(off.map(({ amount, equal }) => [amount, equal])).toEqual([[4, false]]);
    const across = [0, 1].map((column) => ({ column, columns: 1, line: 12, lines: 6 }));
    const beside = smartGuides({ column: 2, columns: 1, line: 12, lines: 6 }, { ...scene, others: across }, grid).gaps;
    expect(beside.map(({ side, equal }) => [side, equal])).toEqual([['left', false]]);
    const wide = { ...scene, others: [3, 5].map((column) => ({ column, columns: 1, line: 12, lines: 6 })) };
    const left = smartGuides({ column: 1, columns: 1, line: 12, lines: 6 }, wide, grid).gaps;
    expect(left.map(({ side, equal }) => [side, equal])).toEqual([
      ['right', true],
      ['right', true],
    ]);
  });

  it('say by how much a frame lies over what is above or under it', () => {
    const others = [{ column: 0, columns: 2, line: 12, lines: 10 }];
    const over = smartGuides({ column: 0, columns: 2, line: 19, lines: 6 }, { ...scene, others }, grid).gaps;
    expect(over.find(({ side }) => side === 'above')).toMatchObject({ amount: -3, equal: false });
    const under = smartGuides({ column: 0, columns: 2, line: 8, lines: 6 }, { ...scene, others }, grid).gaps;
    expect(under.find(({ side }) => side === 'below')).toMatchObject({ amount: -2 });
  });

  it('show a guide down the page at which a frame stands', () => {
    const at = grid.columnX(1);
    const guided = { ...scene, others: [], downAt: [at] };
    const down = smartGuides({ column: 1, columns: 1, line: 31, lines: 4 }, guided, grid).lines;
    const { y, height } = grid.area;
    expect(down).toContainEqual({ from: { x: at, y }, to: { x: at, y: y + height } });
    expect(smartGuides({ column: 2, columns: 1, line: 31, lines: 4 }, guided, grid).lines).toEqual([]);
  });
});

describe('a picture in its article', () => {
  const article = edition.pages[0]?.articles[0];
  if (article === undefined) throw new Error('the page has no article');
  const room = pictureRoom(edition, article, grid.lineY(14));
  const inset = { index: 0, frame: { column: 0, columns: 1, line: 1, lines: 4 }, inset: { x: 2, width: 8 } };

  it('is drawn to a guide down the page, within reach and no further', () => {
    const shift = { grip: 'move', x: 2.6 * grid.cell, y: 0, cells: false, guides: [5] } as const;
    expect(shiftPicture(inset, room, { ...shift, reach: 1 }).inset?.x).toBe(5);
    expect(shiftPicture(inset, room, { ...shift, guides: [5.5], reach: 1 }).inset?.x).toBe(5.5);
    expect(shiftPicture(inset, room, { ...shift, guides: [9], reach: 1 }).inset?.x).toBe(5);
  });

  it('tells how far it is from the edges of its room, in cells and lines', () => {
    const { rect, gaps } = pictureMeasures(inset, room);
    expect(rect).toEqual({ x: room.left + 2 * grid.cell, y: grid.lineY(15), width: 8 * grid.cell, height: 60 });
    const told = gaps.map(({ side, amount }) => `${side} ${amount}`);
    expect(told).toEqual(['left 2', 'right 11', 'above 1', `below ${room.lines - 5}`]);
    const middle = pictureMeasures({ ...inset, inset: { x: 6.5, width: 8 } }, room).gaps;
    expect(middle.filter(({ equal }) => equal).map(({ side }) => side)).toEqual(['left', 'right']);
  });
});
