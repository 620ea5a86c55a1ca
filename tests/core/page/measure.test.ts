import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { depthBeside } from '../../../core/page';
import { bare, fonts, storyOf, textOf } from './fake';

const setting = { profile: bare, fonts };
/** Rows of ten characters each, the first less its indent. */
const rowsOf = (rows: number) => storyOf('s', [textOf(rows * 10 - 2)]);

describe('the depth of a text beside what pictures take', () => {
  it('holds a story shorter than any leg may be with all its lines in one, under a picture across', () => {
    const taken = [{ column: 0, columns: 2, line: 0, lines: 8 }];
    // A line of white under the picture, then a leg of three lines at the least.
    expect(depthBeside(rowsOf(2), { columns: 2, taken }, setting)).toBe(12);
    expect(depthBeside(rowsOf(12), { columns: 2, taken }, setting)).toBe(15);
  });

  it('ends for every story and picture, no deeper than all its text under the picture', () => {
    const scene = fc.record({
      rows: fc.integer({ min: 1, max: 40 }),
      columns: fc.integer({ min: 1, max: 4 }),
      wide: fc.integer({ min: 1, max: 4 }),
      line: fc.integer({ min: -4, max: 6 }),
      lines: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(scene, ({ rows, columns, wide, line, lines }) => {
        const taken = [{ column: 0, columns: Math.min(wide, columns), line, lines }];
        const depth = depthBeside(rowsOf(rows), { columns, taken }, setting);
        expect(depth).toBeLessThanOrEqual(Math.max(0, line + lines) + rows + 4);
      }),
    );
  });
});
