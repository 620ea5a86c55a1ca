import { describe, expect, it } from 'vitest';
import { longLines } from '../../../core/makeup/long-lines';
import type { Placed } from '../../../core/makeup/placement';
import { measuresOf, readBox } from '../../../core/page-score';
import { itemOf, placedAt, shapeOf } from './small-page';

const margins = { top: 0, right: 0, bottom: 0, left: 0 };
const grid = measuresOf({
  ...{ width: 430, height: 600, margins, columns: 4, gutter: 10, leading: 15 },
  ...{ gridTop: 0, bodySize: 10, charsPerLine: 10, front: false },
});
const rects = (
  ...all: readonly (readonly [column: number, columns: number, line: number, lines: number])[]
): Placed[] =>
  all.map(([column, columns, line, lines], rank) => {
    const shape = shapeOf(columns, lines);
    return placedAt(itemOf(rank, [shape]), shape, column, line);
  });
const linesOf = (placed: readonly Placed[], boxes: Parameters<typeof longLines>[1]['boxes'] = []): readonly number[] =>
  longLines(placed, { grid, boxes }).map(({ column }) => column);

describe('longLines', () => {
  it('are the gutters that nothing crosses over most of the height', () => {
    const halves = rects([0, 2, 0, 20], [2, 2, 0, 16], [0, 2, 20, 20], [2, 2, 16, 24]);
    expect(linesOf(halves)).toEqual([2]);
    expect(linesOf(rects([0, 4, 0, 8], [0, 2, 8, 32], [2, 2, 8, 32]))).toEqual([2]);
    expect(linesOf(rects([0, 4, 0, 16], [0, 2, 16, 24], [2, 2, 16, 24]))).toEqual([]);
  });

  it('cost more the further they run', () => {
    const [whole] = longLines(rects([0, 2, 0, 40], [2, 2, 0, 40]), { grid, boxes: [] });
    const [most] = longLines(rects([0, 4, 0, 8], [0, 2, 8, 32], [2, 2, 8, 32]), { grid, boxes: [] });
    expect(whole?.cost).toBeGreaterThan(most?.cost ?? Infinity);
  });

  it('are crossed by a story whose last leg hangs, down to the others’ foot', () => {
    const shape = shapeOf(1, 16, { step: { columns: 1, lines: 30, hangs: true } });
    const hanging = { ...placedAt(itemOf(0, [shape]), shape, 0, 0), stepLines: 30 };
    const others = rects([0, 1, 16, 24], [1, 1, 30, 10], [2, 2, 0, 40]).map((one, at) => ({
      ...one,
      item: itemOf(at + 1, [one.shape]),
    }));
    expect(linesOf([hanging, ...others])).toEqual([2]);
  });

  it('end at what stands fast, and are whole from there to the head; a story that stands fast crosses them', () => {
    const over = rects([0, 2, 0, 28], [2, 2, 0, 28], [0, 1, 28, 12]);
    const place = { x: 110, y: 420, w: 320, h: 180 };
    const advertisement = readBox({ kind: 'ad', ...place }, grid, 10);
    const [whole] = longLines(rects([0, 2, 0, 40], [2, 2, 0, 40]), { grid, boxes: [] });
    expect(longLines(over, { grid, boxes: [advertisement] })).toEqual([{ column: 2, cost: whole?.cost }]);
    const locked = readBox({ kind: 'body', articleId: 's9', ...place, y: 390 }, grid, 10);
    expect(linesOf(over, [locked])).toEqual([]);
  });

  it('are none where their way is short', () => {
    const under = readBox({ kind: 'masthead', x: 0, y: 0, w: 430, h: 390 }, grid, 10);
    expect(linesOf(rects([0, 4, 0, 26], [0, 2, 26, 14], [2, 2, 26, 14]), [under])).toEqual([]);
  });
});
