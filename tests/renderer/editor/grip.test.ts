import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESIZE_GRIPS, shiftFrame } from '../../../renderer/editor/tools';
import type { Grip } from '../../../renderer/editor/tools';
import { shiftBothSides } from '../../../renderer/editor/tools/grip';

const steps = { columns: 6, lines: 60 };
const start = { column: 1, columns: 2, line: 10, lines: 20 };

describe('dragging a frame', () => {
  it('moves by whole columns and lines', () => {
    expect(shiftFrame(start, { grip: 'move', columns: 1, lines: 3, steps })).toEqual({
      column: 2,
      columns: 2,
      line: 13,
      lines: 20,
    });
  });

  it('stops at the edges of the type area', () => {
    expect(shiftFrame(start, { grip: 'move', columns: 99, lines: -999, steps })).toMatchObject({ column: 4, line: 0 });
  });

  it('keeps the opposite edge when an edge is dragged', () => {
    expect(shiftFrame(start, { grip: 'nw', columns: 1, lines: 5, steps })).toEqual({
      column: 2,
      columns: 1,
      line: 15,
      lines: 15,
    });
    expect(shiftFrame(start, { grip: 'se', columns: 1, lines: 5, steps })).toEqual({
      column: 1,
      columns: 3,
      line: 10,
      lines: 25,
    });
  });

  it('about its middle gives both sides the same, as far as both have room', () => {
    expect(shiftBothSides(start, { grip: 'se', columns: 1, lines: 5, steps })).toEqual({
      column: 0,
      columns: 4,
      line: 5,
      lines: 30,
    });
    expect(shiftBothSides(start, { grip: 'n', columns: 0, lines: -99, steps })).toMatchObject({ line: 0, lines: 40 });
    expect(shiftBothSides(start, { grip: 's', columns: 0, lines: -99, steps })).toMatchObject({ line: 19, lines: 2 });
    expect(shiftBothSides(start, { grip: 'w', columns: 9, lines: 0, steps })).toMatchObject({ column: 1, columns: 2 });
  });

  it('never leaves the grid and never loses its room, whatever the hand does', () => {
    const grips = fc.constantFrom<Grip>('move', ...RESIZE_GRIPS);
    fc.assert(
      fc.property(
        grips,
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: -90, max: 90 }),
        (grip, columns, lines) => {
          for (const shift of [shiftFrame, shiftBothSides]) {
            const frame = shift(start, { grip, columns, lines, steps });
            expect(frame.column).toBeGreaterThanOrEqual(0);
            expect(frame.line).toBeGreaterThanOrEqual(0);
            expect(frame.columns).toBeGreaterThanOrEqual(1);
            expect(frame.lines).toBeGreaterThanOrEqual(2);
            expect(frame.column + frame.columns).toBeLessThanOrEqual(steps.columns);
            expect(frame.line + frame.lines).toBeLessThanOrEqual(steps.lines);
          }
        },
      ),
    );
  });
});
