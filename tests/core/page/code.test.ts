import { describe, expect, it } from 'vitest';

import { BLACK, itemBounds } from '../../../core/display-list';
import { drawCode } from '../../../core/page/code';

const by = { owner: { kind: 'furniture', id: 'code', part: 'code' }, ink: BLACK } as const;
const rect = { x: 10, y: 20, width: 110, height: 140 };

describe('drawCode', () => {
  it('draws dark modules as figures along their rows, four modules of white about them', () => {
    const matrix = [
      [true, true, false],
      [false, false, false],
      [true, false, true],
    ];
    const path = drawCode(matrix, rect, by);
    expect(path.contours.length).toBe(3);
    // Eleven modules of ten points in the middle of the height.
    expect(itemBounds(path)).toEqual({ x: 50, y: 75, width: 30, height: 30 });
  });
});
