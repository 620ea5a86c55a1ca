import { describe, expect, it } from 'vitest';
import { BLACK } from '../../../core/display-list';
import type { DisplayItem, GlyphRun, Owner } from '../../../core/display-list';
import { forPainters, unpacked } from '../../../renderer/compose/for-painters';

const owner: Owner = { kind: 'article', id: 'a1', part: 'body' };
const drawn = { kind: 'glyphs', face: 'Song/400', size: 8.5, ink: BLACK } as const;
const source = { story: 's1', part: 'body:0', start: 0, end: 2 };
const first = { ...drawn, glyphs: [7, 65535], x: [1.25, 9], y: [5.123456789, 5] };
const second = { ...drawn, glyphs: [9], x: [3], y: [40], stretch: 0.9, turn: 90 } as const;
const rule: DisplayItem = { kind: 'rule', owner, x1: 0, y1: 0, x2: 9, y2: 0, width: 1, ink: BLACK };
const runs: readonly GlyphRun[] = [
  { ...first, owner, text: ['新', '闻'], source },
  { ...second, owner, text: ['纸'], source },
];

describe('what painters are told of a page', () => {
  it('is all that is painted, as it was', () => {
    const [one, two] = runs as [GlyphRun, GlyphRun];
    const told = unpacked(structuredClone(forPainters([3, one, rule, two, 4])));
    expect(told).toMatchObject([3, { ...first, stretch: 1, turn: 0 }, rule, second, 4]);
  });

  it('is not what the type says, nor where that came from', () => {
    const told = JSON.stringify(forPainters(runs));
    for (const word of ['新', 's1', 'a1']) expect(told).not.toContain(word);
  });
});
