import { describe, expect, it } from 'vitest';
import { storyShapes } from '../../../core/makeup/shapes';
import type { Shape, ShapeTable } from '../../../core/makeup/shape';
import { storyOf } from '../page/fake';
import { contextOf, measureOf } from './small-page';

const all = (table: ShapeTable): readonly Shape[] => table.byWidth.flatMap((known) => known?.shapes ?? []);

describe('storyShapes', () => {
  it('gives every shape its head, its text and a line of white', () => {
    for (const shape of all(storyShapes(measureOf(40), contextOf(1)))) {
      expect(shape.lines).toBe(3 + shape.air + Math.ceil(40 / shape.columns) + 1);
    }
  });

  it('keeps the lead wide and long stories out of one column', () => {
    expect(storyShapes(measureOf(40), contextOf(0)).widths).toEqual([2, 3, 4]);
    expect(storyShapes(measureOf(60), contextOf(5)).widths).toEqual([2, 3, 4]);
    expect(storyShapes(measureOf(20), contextOf(5)).widths).toEqual([1, 2, 3]);
  });

  it('lists the shapes of a width cheapest first', () => {
    for (const known of storyShapes(measureOf(40), contextOf(1)).byWidth) {
      const costs = (known?.shapes ?? []).map((shape) => shape.cost);
      expect(costs).toEqual([...costs].sort((a, b) => a - b));
    }
  });

  it('sets a picture under, above and beside the head, never over text or head', () => {
    const shapes = all(storyShapes(measureOf(36, { picture: { index: 0, aspect: 1.5 } }), contextOf(1)));
    expect(new Set(shapes.map((shape) => shape.kind.replace(/\d.*/, '')))).toEqual(
      new Set(['under', 'above', 'beside']),
    );
    for (const { head, image, kind, lines, pictures } of shapes) {
      if (image === undefined) throw new Error('a shape lost its picture');
      expect(image.line + image.lines).toBeLessThan(lines);
      if (kind.startsWith('under')) expect(image.line).toBe(head.lines);
      if (kind.startsWith('above')) expect(head.line).toBeGreaterThan(image.lines);
      if (kind.startsWith('beside')) expect(head.column + head.columns).toBe(image.column);
      expect(pictures[0]?.over === true).toBe(!kind.startsWith('under'));
    }
  });

  it('stands no lost lines under a picture: two of a short story, four of another', () => {
    for (let rows = 10; rows <= 40; rows++) {
      const shapes = all(
        storyShapes(measureOf(rows, { picture: { index: 0, aspect: rows > 14 ? 0.8 : 1.5 } }), contextOf(5)),
      );
      for (const { columns, image, lines, captionRows, kind, bodies } of shapes) {
        if (image === undefined || image.columns === columns || kind.startsWith('above')) continue;
        const head = lines - 1 - (bodies[0]?.lines ?? 0);
        const taken = image.line + image.lines + captionRows - head;
        const under = lines - 1 - head - taken - 1;
        const spare = columns * (lines - 1 - head) - rows - (taken + 1) * image.columns;
        if (taken <= 0 || under < (rows > 14 ? 5 : 2)) continue;
        expect(under - (spare > 0 ? 1 : 0)).toBeGreaterThanOrEqual(rows > 14 ? 5 : 3);
      }
    }
  });

  it('takes a head that fits no width rather than none', () => {
    const table = storyShapes(
      measureOf(30, { head: () => ({ lines: 9, headlineLines: 5, fits: false }) }),
      contextOf(1),
    );
    expect(table.widths.length).toBeGreaterThan(0);
  });

  it('gives a few rows a shape at every rank', () => {
    for (const rank of [0, 1, 2, 9]) {
      expect(storyShapes(measureOf(3), contextOf(rank)).widths.length).toBeGreaterThan(0);
    }
  });

  it('sets stories without headline and without text', () => {
    const bareText = storyShapes(measureOf(24, { story: storyOf('s', []) }), contextOf(1));
    expect(all(bareText).every((shape) => shape.head.lines === 0)).toBe(true);
    const picture = measureOf(0, { story: storyOf('s', []), picture: { index: 0, aspect: 1.5 } });
    expect(storyShapes(picture, contextOf(1)).widths.length).toBeGreaterThan(0);
  });

  it('has no shape for a story longer than the page', () => {
    expect(storyShapes(measureOf(400), contextOf(1)).widths).toEqual([]);
  });
});
