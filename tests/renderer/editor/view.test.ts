import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitPage, fitWidth, panAtEdge, panBy, reveal, toDesk, toPage, zoomAbout } from '../../../renderer/editor/view';
import type { View } from '../../../renderer/editor/view';

const page = { width: 1000, height: 1500 };
const desk = { width: 900, height: 800 };

describe('the view', () => {
  it('is that of print where there is no page to fit', () => {
    const nothing = { width: 0, height: 0 };
    expect(fitPage(nothing, { width: 900, height: 600 }).scale).toBeCloseTo(96 / 72);
    expect(fitWidth({ x: 0, y: 0, ...nothing }, { width: 900, height: 600 }).scale).toBeCloseTo(96 / 72);
  });

  it('fits the whole page in the middle', () => {
    const rect = toDesk(fitPage(page, desk), { x: 0, y: 0, ...page });
    expect(rect.x + rect.width / 2).toBeCloseTo(desk.width / 2);
    expect(rect.y).toBeGreaterThan(0);
    expect(rect.y + rect.height).toBeLessThan(desk.height);
  });

  it('keeps the point under the pointer when zooming', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 800 }) });
    fc.assert(
      fc.property(point, fc.double({ min: 0.1, max: 10, noNaN: true }), (about, scale) => {
        const before = fitPage(page, desk);
        const there = toPage(zoomAbout(before, scale, about), about);
        const here = toPage(before, about);
        expect(there.x).toBeCloseTo(here.x, 6);
        expect(there.y).toBeCloseTo(here.y, 6);
      }),
    );
  });

  it('never loses the page by panning', () => {
    const far = panBy(fitPage(page, desk), { x: 1e6, y: -1e6 }, page, desk);
    const rect = toDesk(far, { x: 0, y: 0, ...page });
    expect(rect.x).toBeLessThan(desk.width);
    expect(rect.y + rect.height).toBeGreaterThan(0);
  });

  it('moves only when what is to be shown is out of sight', () => {
    const close = { scale: 2, x: 0, y: 0, fitted: false };
    expect(reveal(close, { x: 100, y: 100, width: 100, height: 100 }, desk)).toBe(close);
    const shown = toDesk(reveal(close, { x: 800, y: 1200, width: 100, height: 100 }, desk), {
      x: 850,
      y: 1250,
      width: 0,
      height: 0,
    });
    expect(shown).toMatchObject({ x: desk.width / 2, y: desk.height / 2 });
    // In a corner of the desk, and wholly on it.
    expect(reveal(close, { x: 15, y: 15, width: 10, height: 1 }, desk)).toBe(close);
    const down = reveal(close, { x: 100, y: 1200, width: 100, height: 100 }, desk);
    expect(down).toMatchObject({ x: close.x, y: desk.height / 2 - 2 * 1250 });
  });

  it('goes on under a drag that is held at an edge, the faster the farther out, as far as the page goes', () => {
    const close = { scale: 2, x: -300, y: -300, fitted: false };
    const held = (x: number, y: number): View => panAtEdge(close, { x, y }, page, desk);
    expect(held(450, 400)).toBe(close);
    const [near, out, far] = [790, 820, 5000].map((y) => held(450, y).y);
    expect(near).toBeLessThan(close.y);
    expect(out).toBeLessThan(near!);
    expect(far).toBeLessThan(out!);
    expect(held(-20, 400)).toMatchObject({ y: close.y, fitted: false });
    expect(held(-20, 400).x).toBeGreaterThan(close.x);
    let view = close;
    for (let frame = 0; frame < 1000; frame++) view = panAtEdge(view, { x: 450, y: 5000 }, page, desk);
    const foot = toDesk(view, { x: 0, y: page.height, width: 0, height: 0 }).y;
    expect(foot).toBeGreaterThan(desk.height / 2);
    expect(foot).toBeLessThan(desk.height);
    const whole = fitPage(page, desk);
    expect(panAtEdge(whole, { x: 450, y: 5000 }, page, desk)).toBe(whole);
  });
});
