import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftPicture } from '../../../renderer/editor/article-picture';
import { gridOf } from '../../../renderer/editor/edition-queries';
import { proportionalOnGrid } from '../../../renderer/editor/tools/proportions';
import type { ToolEvent } from '../../../renderer/editor';
import { NO_KEYS, deskState, play } from './desk-state';
import { handsEdition } from './hands-edition';

const edition = handsEdition();
const grid = gridOf(edition);
const corner = fc.constantFrom('nw' as const, 'ne' as const, 'se' as const, 'sw' as const);

describe('a corner dragged with Shift', () => {
  it('gives the lines that the columns ask for, wherever the hand goes, and stays on the page', () => {
    fc.assert(
      fc.property(
        corner,
        fc.integer({ min: -900, max: 900 }),
        fc.integer({ min: -900, max: 900 }),
        fc.boolean(),
        (grip, x, y, bothSides) => {
          const start = { column: 1, columns: 2, line: 12, lines: 16 };
          const frame = proportionalOnGrid(start, { grip, by: { x, y }, bothSides, grid });
          const asked = (start.lines * grid.columnWidth(frame.columns)) / grid.columnWidth(start.columns);
          expect(Math.abs(frame.lines - asked)).toBeLessThanOrEqual(1);
          expect(frame.column).toBeGreaterThanOrEqual(0);
          expect(frame.column + frame.columns).toBeLessThanOrEqual(grid.columns);
          expect(frame.line + frame.lines).toBeLessThanOrEqual(grid.lines);
        },
      ),
    );
  });

  it('goes by whole columns along the diagonal, its opposite corner where it was', () => {
    const start = { column: 0, columns: 1, line: 10, lines: 10 };
    const step = grid.measure + grid.gutter;
    const by = { x: step, y: (10 * grid.leading * step) / grid.measure };
    const frame = proportionalOnGrid(start, { grip: 'se', by, bothSides: false, grid });
    expect(frame).toMatchObject({ column: 0, columns: 2, line: 10 });
    expect(frame.lines).toBe(Math.round((10 * grid.columnWidth(2)) / grid.measure));
  });

  it('is no press that takes the thing out of the selection', () => {
    const article = edition.pages[0]?.articles[0];
    if (article === undefined) throw new Error('no article');
    const rect = grid.rectOf(article.frame);
    const press = (x: number, y: number, shift: boolean): ToolEvent[] => [
      { kind: 'down', at: { x, y }, keys: { ...NO_KEYS, shift }, clicks: 1, pan: false },
      { kind: 'up' },
    ];
    const selected = play(deskState(edition), press(rect.x + rect.width / 2, rect.y + rect.height / 2, false)).state;
    const { state } = play(selected, press(rect.x + rect.width, rect.y + rect.height, true));
    expect(state.selection).toEqual(selected.selection);
  });

  it('keeps the proportions of an inset by cells', () => {
    const room = { grid, columns: 2, lines: 40, cells: grid.columnWidth(2) / grid.cell, left: 0, lineY: 0 };
    const picture = { index: 0, frame: { column: 0, columns: 1, line: 0, lines: 6 }, inset: { x: 0, width: 9 } };
    const by = { x: 9 * grid.cell, y: 6 * grid.leading };
    const made = shiftPicture(picture, room, { grip: 'se', ...by, cells: false, proportional: true, reach: 0 });
    expect(made.inset).toMatchObject({ x: 0, width: 18 });
    expect(made.frame.lines).toBe(12);
  });
});
