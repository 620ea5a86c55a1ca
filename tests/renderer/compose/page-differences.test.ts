import { describe, expect, it } from 'vitest';
import type { DisplayItem, GlyphRun } from '../../../core/display-list';
import { BLACK } from '../../../core/display-list';
import { pageDifferences } from '../../../renderer/compose/page-differences';

const OWNER = { kind: 'article', id: 'a', part: 'body' } as const;

/** Glyphs ten points wide on a baseline. */
function run(y: number, ...glyphs: number[]): GlyphRun {
  return {
    kind: 'glyphs',
    owner: OWNER,
    face: 'sans',
    size: 10,
    ink: BLACK,
    text: glyphs.map(String),
    glyphs,
    x: glyphs.map((_, index) => 10 * index),
    y: glyphs.map(() => y),
  };
}

const rule: DisplayItem = { kind: 'rule', owner: OWNER, x1: 0, y1: 50, x2: 90, y2: 50, width: 1, ink: BLACK };

describe('what two pages show otherwise', () => {
  it('is nothing where the same stands in the same places, however it is cut into runs and ordered', () => {
    const halves = [run(20, 1, 2), { ...run(20, 3, 4), x: [20, 30] }];
    expect(pageDifferences([run(20, 1, 2, 3, 4), rule], [rule, ...halves.toReversed()])).toEqual({
      removed: [],
      added: [],
    });
  });

  it('is told glyph by glyph, what lies together as one rectangle', () => {
    const { removed, added } = pageDifferences([run(20, 1, 2, 3, 4, 5)], [run(20, 1, 7, 8, 4, 9)]);
    expect(removed.map(({ x, width }) => [x, width])).toEqual([
      [10, 20],
      [40, 10],
    ]);
    expect(added).toEqual(removed);
  });

  it('is what one of them has more of', () => {
    expect(pageDifferences([run(20, 1), run(20, 1)], [run(20, 1)]).removed).toHaveLength(1);
    expect(pageDifferences([rule], []).removed.map(({ y }) => y)).toEqual([49.5]);
  });

  it('is a size or a colour too', () => {
    const large = { ...run(20, 1), size: 12 };
    const { removed, added } = pageDifferences([run(20, 1)], [large]);
    expect([removed[0]?.width, added[0]?.width]).toEqual([10, 12]);
  });
});
