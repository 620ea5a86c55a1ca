import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESIZE_GRIPS, dragFrame, shiftFrame } from '../../../renderer/editor/tools';
import type { Grip, GridSteps } from '../../../renderer/editor/tools';

const steps: GridSteps = {
  columns: 6,
  lines: 60,
  area: { x: 0, y: 0, width: 590, height: 600 },
  columnStep: 100,
  lineStep: 10,
};
const start = { column: 1, columns: 2, line: 10, lines: 20 };

describe('dragging a frame', () => {
  it('moves by the nearest whole column and line', () => {
    expect(dragFrame(start, { grip: 'move', by: { x: 149, y: 26 }, steps })).toEqual({
      column: 2,
      columns: 2,
      line: 13,
      lines: 20,
    });
  });

  it('stops at the edges of the type area', () => {
    expect(dragFrame(start, { grip: 'move', by: { x: 9999, y: -9999 }, steps })).toMatchObject({ column: 4, line: 0 });
  });

  it('keeps the opposite edge when an edge is dragged', () => {
    expect(dragFrame(start, { grip: 'nw', by: { x: 100, y: 50 }, steps })).toEqual({
      column: 2,
      columns: 1,
      line: 15,
      lines: 15,
    });
    expect(dragFrame(start, { grip: 'se', by: { x: 100, y: 50 }, steps })).toEqual({
      column: 1,
      columns: 3,
      line: 10,
      lines: 25,
    });
  });

  it('never leaves the grid and never loses its room, whatever the hand does', () => {
    const grips = fc.constantFrom<Grip>('move', ...RESIZE_GRIPS);
    fc.assert(
      fc.property(
        grips,
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: -90, max: 90 }),
        (grip, columns, lines) => {
          const frame = shiftFrame(start, { grip, columns, lines, steps });
          expect(frame.column).toBeGreaterThanOrEqual(0);
          expect(frame.line).toBeGreaterThanOrEqual(0);
          expect(frame.columns).toBeGreaterThanOrEqual(1);
          expect(frame.lines).toBeGreaterThanOrEqual(2);
          expect(frame.column + frame.columns).toBeLessThanOrEqual(steps.columns);
          expect(frame.line + frame.lines).toBeLessThanOrEqual(steps.lines);
        },
      ),
    );
  });
});
