import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../core/geometry';
import { greyWall } from '../../../core/layout-rules';

const raster = { columns: 6, lines: 20 };
const rect = (x: number, width: number, y: number, height: number): Rect => ({ x, y, width, height });
const whole = rect(0, 6, 0, 20);

describe('greyWall', () => {
  it('is the stretch with most text beside what gives the eye a hold, whatever heads part it', () => {
    const text = [rect(0, 6, 0, 4), rect(0, 6, 6, 14)];
    expect(greyWall(raster, text, [])).toEqual({ rect: whole, share: 18 / 20 });
    expect(greyWall(raster, text, [rect(2, 2, 8, 6)])?.rect).toEqual(rect(0, 6, 0, 8));
    expect(greyWall(raster, text, [rect(0, 2, 0, 20)])?.rect).toEqual(rect(2, 4, 0, 20));
  });

  it('is none without text, and cuts off what reaches past the area', () => {
    expect(greyWall(raster, [], [])).toBeUndefined();
    expect(greyWall(raster, [rect(-2, 4, 18, 9)], [])?.share).toBe(4 / 120);
    expect(greyWall(raster, [rect(7, 4, 2, 9)], [])).toBeUndefined();
  });

  it('is as large as the best of all rectangles that are tried one by one', () => {
    const one = fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.nat(6), fc.integer({ min: 1, max: 4 }));
    const some = fc.array(
      one.map((place) => rect(...place)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(some, some, (texts, reliefs) => {
        const [columns, lines] = [5, 7];
        const holds = (list: readonly Rect[], x: number, y: number): boolean =>
          list.some((r) => x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height);
        let most = 0;
        for (let x = 0; x < columns; x++)
          for (let y = 0; y < lines; y++)
            for (let right = x + 1; right <= columns; right++)
              for (let foot = y + 1; foot <= lines; foot++) {
                let [text, free] = [0, true];
                for (let a = x; a < right; a++)
                  for (let b = y; b < foot; b++) {
                    if (holds(reliefs, a, b)) free = false;
                    else if (holds(texts, a, b)) text++;
                  }
                if (free) most = Math.max(most, text);
              }
        expect((greyWall({ columns, lines }, texts, reliefs)?.share ?? 0) * columns * lines).toBeCloseTo(most, 6);
      }),
      { numRuns: 60 },
    );
  });
});
