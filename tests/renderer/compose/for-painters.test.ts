import { describe, expect, it } from 'vitest';
import { BLACK } from '../../../core/display-list';
import type { DisplayItem, GlyphRun, Owner } from '../../../core/display-list';
import { forPainters } from '../../../renderer/compose/for-painters';

const owner: Owner = { kind: 'article', id: 'a1', part: 'body' };

describe('what painters are told of a page', () => {
  it('is all that is painted, without what the type says', () => {
    const drawn = {
      kind: 'glyphs',
      owner,
      face: 'Song/400',
      size: 8,
      ink: BLACK,
      glyphs: [7, 8],
      x: [1, 9],
      y: [5, 5],
    } as const;
    const source = { story: 's1', part: 'body:0', start: 0, end: 2 };
    const run: GlyphRun = { ...drawn, stretch: 0.9, turn: 90, text: ['新', '闻'], source };
    const rule: DisplayItem = { kind: 'rule', owner, x1: 0, y1: 0, x2: 9, y2: 0, width: 1, ink: BLACK };
    expect(forPainters([3, run, rule])).toEqual([3, { ...drawn, stretch: 0.9, turn: 90, text: [] }, rule]);
  });
});
