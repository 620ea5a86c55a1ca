import { describe, expect, it } from 'vitest';

import { BLACK, PAPER, dump, dumpItem, process } from '../../../core/display-list';
import type { GlyphRun, Owner } from '../../../core/display-list';

const owner: Owner = { kind: 'article', id: 'a3', part: 'body' };
const run: GlyphRun = {
  kind: 'glyphs',
  owner,
  source: { story: 's3', part: 'body:0', start: 0, end: 2 },
  face: 'Fake/400',
  size: 9,
  ink: BLACK,
  glyphs: [1, 2],
  text: ['文', '字'],
  x: [56.7, 65.7],
  y: [120.15, 120.15],
};

describe('dump', () => {
  it('writes one line an item', () => {
    const rule = {
      kind: 'rule',
      owner,
      x1: 1,
      y1: 2,
      x2: 11,
      y2: 2,
      width: 0.3,
      ink: process(0, 100, 95, 10),
    } as const;
    const fill = { kind: 'fill', owner, rect: { x: 0, y: 0, width: 10, height: 5.0004 }, ink: PAPER } as const;
    const crop = { x: 0, y: 0.125, width: 1, height: 0.75 };
    const picture = { kind: 'picture', owner, picture: 'p1', rect: fill.rect, crop } as const;
    expect(dump({ page: 2, width: 100, height: 200, items: [run, rule, fill, picture] })).toBe(
      [
        'page 2 100 x 200',
        'glyphs article:a3/body Fake/400 9 K100 @ 56.7,120.15 "文字" [56.7 65.7] <s3 body:0 0-2>',
        'rule article:a3/body 0.3 M100+Y95+K10 1,2 - 11,2',
        'fill article:a3/body paper 0,0 10 x 5',
        'picture article:a3/body p1 0,0 10 x 5 crop 0,0.125 1 x 0.75',
        '',
      ].join('\n'),
    );
  });

  it('writes the contours of a path, filled or as wide as its stroke', () => {
    const path = {
      kind: 'path',
      owner,
      contours: [
        [0, 0, 1, 1.5, 2, 1.5, 3, 0],
        [5, 5],
      ],
      ink: BLACK,
    } as const;
    expect(dumpItem(path)).toBe('path article:a3/body filled K100 [0 0 1 1.5 2 1.5 3 0] [5 5]');
    expect(dumpItem({ ...path, width: 0.45 })).toBe('path article:a3/body 0.45 K100 [0 0 1 1.5 2 1.5 3 0] [5 5]');
  });

  it('shows what is out of the ordinary: stretch, turn, moving baselines, spots', () => {
    const spot = { kind: 'spot', name: 'SPOT RED', tint: 0.5, alternate: [0, 1, 1, 0] } as const;
    const { source: _, ...plain } = run;
    expect(dumpItem({ ...plain, stretch: 0.9, turn: 90, y: [1, -0.0001], ink: spot })).toBe(
      'glyphs article:a3/body Fake/400 9 SPOT_RED:50 stretch 0.9 turn 90 @ 56.7,1 "文字" [56.7 65.7] [1 0]',
    );
  });
});
