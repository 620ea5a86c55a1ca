import { describe, expect, it } from 'vitest';
import { storyShapes } from '../../../core/makeup/shapes';
import type { Shape, ShapeTable } from '../../../core/makeup/shape';
import { MOST_CLIMB, climbShareOf } from '../../../core/makeup/shape-costs';
import type { ShapeContext } from '../../../core/makeup/shape-costs';
import { storyOf } from '../page/fake';
import { contextOf, measureOf } from './small-page';

const all = (table: ShapeTable): readonly Shape[] => table.byWidth.flatMap((known) => known?.shapes ?? []);

describe('storyShapes', () => {
  it('gives every shape its head, its text and a line of white', () => {
    for (const shape of all(storyShapes(measureOf(40), contextOf(1)))) {
      const legs = shape.own ?? shape.columns;
      expect(shape.lines).toBe(3 + shape.air + Math.ceil(shape.rows / legs) + 1);
    }
  });

  it('keeps the lead wide and long stories out of one column', () => {
    expect(storyShapes(measureOf(40), contextOf(0)).widths).toEqual([2, 3, 4]);
    expect(storyShapes(measureOf(60), contextOf(5)).widths).toEqual([2, 3, 4]);
    expect(storyShapes(measureOf(20), contextOf(5)).widths).toEqual([1, 2, 3, 4]);
  });

  it('leaves text that would climb from under a picture to the legs beside it only to a story that fills such a place', () => {
    const pictured = measureOf(60, { pictures: [{ index: 0, aspect: 1.5 }] });
    const climbs = (shape: Shape): boolean => climbShareOf(shape) > MOST_CLIMB;
    expect(all(storyShapes(pictured, contextOf(1))).filter(climbs)).toEqual([]);
    expect(all(storyShapes(pictured, { ...contextOf(1), filling: { width: 4 } })).filter(climbs)).not.toEqual([]);
  });

  it('leaves a story that is to fill its place the columns it has, whatever its rank asks for', () => {
    const filling = { width: 1 };
    expect(storyShapes(measureOf(30), contextOf(0)).byWidth[1]).toBeUndefined();
    expect(storyShapes(measureOf(30), { ...contextOf(0), filling }).widths).toEqual([1]);
  });

  it('tells the heads of a story that is to fill its place apart by their sizes, though they are as deep', () => {
    const sizes = { wanted: 30, least: 15, largest: 41 };
    const sizesOf = (over: Partial<ShapeContext>): readonly number[] => {
      const shapes = all(storyShapes(measureOf(30), { ...contextOf(1), sizes, ...over }));
      return [...new Set(shapes.map(({ head }) => head.size))].sort();
    };
    expect(sizesOf({})).toEqual([30]);
    expect(sizesOf({ filling: { width: 2 } })).toEqual([20, 30, 40]);
  });

  it('lists the shapes of a width cheapest first', () => {
    for (const known of storyShapes(measureOf(40), contextOf(1)).byWidth) {
      const costs = (known?.shapes ?? []).map((shape) => shape.cost);
      expect(costs).toEqual([...costs].sort((a, b) => a - b));
    }
  });

  it('sets a picture under, above and beside the head, never over text or head', () => {
    const shapes = all(storyShapes(measureOf(36, { pictures: [{ index: 0, aspect: 1.5 }] }), contextOf(1)));
    expect(new Set(shapes.map((shape) => shape.kind.replace(/\d.*/, '')))).toEqual(
      new Set(['under', 'above', 'beside']),
    );
    for (const { head, images, kind, lines, pictures } of shapes) {
      const [image] = images;
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
        storyShapes(measureOf(rows, { pictures: [{ index: 0, aspect: rows > 14 ? 0.8 : 1.5 }] }), contextOf(5)),
      );
      for (const { columns, images, lines, head, bodies, kind } of shapes) {
        const [image] = images;
        if (image === undefined || kind.startsWith('above')) continue;
        const depth = lines - 1 - head.lines;
        const taken = image.line + image.lines + image.captionRows - head.lines;
        const spare = columns * depth - rows - (taken + 1) * image.columns;
        for (const under of bodies.filter(({ line }) => line > head.lines)) {
          expect(under.lines - (spare > 0 ? 1 : 0)).toBeGreaterThanOrEqual(rows > 14 ? 5 : 3);
        }
      }
    }
  });

  it('shows an upright picture in one column too, which is as deep as two of another, but never the lead’s', () => {
    const columnsOf = (aspect: number, rank: number): ReadonlySet<number> => {
      const measure = measureOf(60, { pictures: [{ index: 0, aspect }] });
      return new Set(
        all(storyShapes(measure, contextOf(rank))).flatMap(({ images }) => images.map(({ columns }) => columns)),
      );
    };
    expect(columnsOf(0.75, 1)).toContain(1);
    expect(columnsOf(1.5, 1)).not.toContain(1);
    expect(columnsOf(0.75, 0)).not.toContain(1);
  });

  it('shows as many pictures as the rank of their story may, fewer only at a cost, none touching another', () => {
    const pictures = [1.5, 1.5, 1.2, 1.2].map((aspect, index) => ({ index, aspect }));
    for (const [rank, most] of [
      [0, 4],
      [1, 3],
      [3, 2],
      [6, 1],
    ] as const) {
      const shapes = all(storyShapes(measureOf(60, { pictures }), contextOf(rank)));
      const counts = shapes.map((shape) => shape.images.length);
      expect(Math.max(...counts)).toBe(most);
      const cheapest = (count: number): number =>
        Math.min(...shapes.filter(({ images }) => images.length === count).map(({ cost }) => cost));
      if (most > 1) expect(cheapest(1)).toBeGreaterThan(cheapest(most));
      for (const { images, bodies, lines, columns } of shapes) {
        const words = images.map((image) => ({ ...image, lines: image.lines + image.captionRows }));
        [...words, ...bodies].forEach((one, index, every) => {
          expect(one.column + one.columns).toBeLessThanOrEqual(columns);
          expect(one.line + one.lines).toBeLessThan(lines);
          for (const other of every.slice(index + 1)) {
            const across =
              Math.min(one.column + one.columns, other.column + other.columns) - Math.max(one.column, other.column);
            const down = Math.min(one.line + one.lines, other.line + other.lines) - Math.max(one.line, other.line);
            expect(across > 0 && down > 0).toBe(false);
          }
        });
      }
    }
  });

  it('shows all pictures of a story that lives by them, whatever its rank', () => {
    const pictures = [1.5, 1.5, 1.5].map((aspect, index) => ({ index, aspect }));
    const shapes = all(storyShapes(measureOf(10, { pictures }), contextOf(6)));
    expect(Math.max(...shapes.map(({ images }) => images.length))).toBe(3);
  });

  it('takes a head that fits no width rather than none', () => {
    const table = storyShapes(
      measureOf(30, { head: () => ({ lines: 9, headlineLines: 5, fits: false, ill: 0 }) }),
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
    const picture = measureOf(0, { story: storyOf('s', []), pictures: [{ index: 0, aspect: 1.5 }] });
    expect(storyShapes(picture, contextOf(1)).widths.length).toBeGreaterThan(0);
  });

  it('stands no head in a strip in which it would be lost, short or small', () => {
    const strips = (headline: string, column = 100, upright = true): readonly number[] => {
      const story = storyOf('s', [], { headline });
      const measure = measureOf(20, { story, verticalHead: () => ({ size: 20, fits: true }) });
      const context = { ...contextOf(4), column, ...(upright && { upright }) };
      return all(storyShapes(measure, context)).flatMap(({ kind, columns }) => (kind === 'strip' ? [columns] : []));
    };
    // Only where a hand stood one so.
    expect(strips('青石桥今日全线通车', 100, false)).toEqual([]);
    expect(strips('青石桥今日全线通车')).toEqual([2]);
    // Four characters in a strip twenty lines deep.
    expect(strips('桥通车了')).toEqual([]);
    // Long enough, but thin in a broad column.
    expect(strips('青石桥今日全线通车', 160)).toEqual([]);
  });

  it('has no shape for a story longer than the page', () => {
    expect(storyShapes(measureOf(400), contextOf(1)).widths).toEqual([]);
  });
});
