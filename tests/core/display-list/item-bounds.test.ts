import { describe, expect, it } from 'vitest';

import { BLACK, itemBounds } from '../../../core/display-list';
import type { GlyphRun, PathItem, Rule } from '../../../core/display-list';

const owner = { kind: 'article', id: 'a1', part: 'body' } as const;
const run: GlyphRun = {
  kind: 'glyphs',
  owner,
  face: 'Fake/400',
  size: 10,
  ink: BLACK,
  glyphs: [1, 2],
  text: ['文', '字'],
  x: [20, 30],
  y: [50, 50],
};
const rule: Rule = { kind: 'rule', owner, x1: 5, y1: 80, x2: 95, y2: 80, width: 1, ink: BLACK };

describe('itemBounds', () => {
  it('takes the em boxes of glyphs', () => {
    const bounds = itemBounds(run);
    expect(bounds.x).toBe(20);
    expect(bounds.width).toBe(20);
    expect(bounds.y).toBeCloseTo(41.2);
    expect(bounds.height).toBeCloseTo(10);
  });

  it('takes the stroke of a rule', () => {
    expect(itemBounds(rule)).toEqual({ x: 5, y: 79.5, width: 90, height: 1 });
  });

  it('takes the curves of a path with its stroke', () => {
    const contours = [
      [0, 5, 2, 8, 4, 2, 6, 5],
      [10, 5, 12, 8, 14, 2, 16, 5],
    ];
    const path: PathItem = { kind: 'path', owner, contours, ink: BLACK };
    expect(itemBounds(path)).toEqual({ x: 0, y: 2, width: 16, height: 6 });
    expect(itemBounds({ ...path, width: 2 })).toEqual({ x: -1, y: 1, width: 18, height: 8 });
  });
});
