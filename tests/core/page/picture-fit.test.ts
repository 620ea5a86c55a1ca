import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PictureFit } from '../../../core/document';
import { effectivePpi, fitPicture } from '../../../core/page';

const frame = { x: 10, y: 20, width: 300, height: 100 };
const photo = { width: 600, height: 400 };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: share, y: share });
const pixels = fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) });
const rects = fc.record({
  x: fc.constant(36),
  y: fc.constant(48),
  width: fc.integer({ min: 9, max: 900 }),
  height: fc.integer({ min: 9, max: 1400 }),
});

describe('a picture in its frame', () => {
  it('fills it: cut evenly left and right, more below than above', () => {
    const { rect, crop } = fitPicture(photo, frame);
    expect(rect).toEqual(frame);
    // Half of its height is shown; a third of the other half is cut above.
    expect(crop).toEqual({ x: 0, y: 0.5 / 3, width: 1, height: 0.5 });
  });

  it("is cut about the fit's focus, else the picture's own", () => {
    const own = { ...photo, focus: { x: 0.5, y: 0.9 } };
    expect(fitPicture(own, frame).crop).toEqual({ x: 0, y: 0.5, width: 1, height: 0.5 });
    const fit: PictureFit = { kind: 'fill', focus: { x: 0.5, y: 0.4 } };
    expect(fitPicture(own, frame, fit).crop.y).toBeCloseTo(0.15, 9);
  });

  it('is shown closer by its zoom, about the focus', () => {
    const { crop } = fitPicture(photo, frame, { kind: 'fill', focus: { x: 0.75, y: 0.5 }, zoom: 2 });
    expect(crop).toEqual({ x: 0.5, y: 0.375, width: 0.5, height: 0.25 });
  });

  it('stands whole in the middle', () => {
    const { rect, crop } = fitPicture(photo, frame, { kind: 'whole' });
    expect(crop).toEqual({ x: 0, y: 0, width: 1, height: 1 });
    expect(rect).toEqual({ x: 85, y: 20, width: 150, height: 100 });
  });

  it('never leaves the picture, is never distorted, and keeps its focus in sight', () => {
    fc.assert(
      fc.property(
        pixels,
        rects,
        fc.option(point, { nil: undefined }),
        fc.option(point, { nil: undefined }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (size, rect, focus, own, zoom) => {
          const picture = { ...size, ...(own && { focus: own }) };
          const { rect: shown, crop } = fitPicture(picture, rect, { kind: 'fill', zoom, ...(focus && { focus }) });
          expect(shown).toEqual(rect);
          for (const [at, part] of [
            [crop.x, crop.width],
            [crop.y, crop.height],
          ] as const) {
            expect(at).toBeGreaterThanOrEqual(-1e-12);
            expect(part).toBeGreaterThan(0);
            expect(at + part).toBeLessThanOrEqual(1 + 1e-12);
          }
          const aspect = (crop.width * size.width) / (crop.height * size.height);
          expect(aspect / (rect.width / rect.height)).toBeCloseTo(1, 9);
          const eye = focus ?? own;
          if (eye === undefined) return;
          expect(eye.x).toBeGreaterThanOrEqual(crop.x - 1e-12);
          expect(eye.x).toBeLessThanOrEqual(crop.x + crop.width + 1e-12);
          expect(eye.y).toBeGreaterThanOrEqual(crop.y - 1e-12);
          expect(eye.y).toBeLessThanOrEqual(crop.y + crop.height + 1e-12);
        },
      ),
    );
  });

  it('is whole within its frame, centred, its sides in proportion to a thousandth of a point', () => {
    fc.assert(
      fc.property(pixels, rects, (size, rect) => {
        const { rect: shown } = fitPicture(size, rect, { kind: 'whole' });
        expect(shown.width).toBeLessThanOrEqual(rect.width);
        expect(shown.height).toBeLessThanOrEqual(rect.height);
        expect(shown.width === rect.width || shown.height === rect.height).toBe(true);
        expect(Math.abs(shown.x + shown.width / 2 - rect.x - rect.width / 2)).toBeLessThanOrEqual(0.001);
        expect(Math.abs(shown.y + shown.height / 2 - rect.y - rect.height / 2)).toBeLessThanOrEqual(0.001);
        const scale = Math.min(rect.width / size.width, rect.height / size.height);
        expect(Math.abs(shown.width - scale * size.width)).toBeLessThanOrEqual(0.0006);
        expect(Math.abs(shown.height - scale * size.height)).toBeLessThanOrEqual(0.0006);
      }),
    );
  });

  it('has as many pixels an inch as are shown', () => {
    const rect = { x: 0, y: 0, width: 144, height: 72 };
    // Half of 600 pixels over two inches.
    expect(effectivePpi(photo, rect, { x: 0, y: 0, width: 0.5, height: 0.3 })).toBe(150);
  });
});
