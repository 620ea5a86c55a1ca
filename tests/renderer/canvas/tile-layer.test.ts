import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PainterPool, Painted } from '../../../renderer/canvas/painter-pool';
import { createTileLayer } from '../../../renderer/canvas/tile-layer';
import type { Scene } from '../../../renderer/canvas/tile-layer';

/** A page of four by four tiles, all in sight. */
const scene: Scene = {
  page: {
    id: 'p1',
    revision: 1,
    width: 2048,
    height: 2048,
    damage: [],
  },
  view: { x: 0, y: 0, scale: 1, fitted: false },
  density: 1,
  width: 2048,
  height: 2048,
};
const TILES = 16;
const PAINTERS = 2;

/** Two painters that paint when told to. */
function fakePool(): { pool: PainterPool; ordered: () => number; paintOne: () => Promise<void> } {
  const open: ((painted: Painted | undefined) => void)[] = [];
  let ordered = 0;
  const pool: PainterPool = {
    ports: [],
    size: PAINTERS,
    busy: () => open.length,
    setLook: () => undefined,
    stop: () => undefined,
    paint: () => {
      ordered += 1;
      return { painted: new Promise((resolve) => void open.push(resolve)), cancel: () => undefined };
    },
  };
  const paintOne = async (): Promise<void> => {
    open.shift()?.({ revision: 1, pixels: { width: 512, height: 512, close: () => undefined } });
    await Promise.resolve();
  };
  return { pool, ordered: () => ordered, paintOne };
}

beforeEach(() => {
  const context = { transferFromImageBitmap: () => undefined };
  const canvas = { getContext: () => context, remove: () => undefined };
  vi.stubGlobal('document', { createElement: () => canvas });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the tile layer', () => {
  it('orders the next tile as soon as one comes, and each once', async () => {
    const { pool, ordered, paintOne } = fakePool();
    const layer = createTileLayer(pool, () => undefined);
    layer.fetch([scene], { zooming: false });
    const atATime = ordered();
    expect(atATime).toBeLessThan(TILES);
    // The next frame lacks what is under way: that is not ordered again when it has come.
    layer.fetch([scene], { zooming: false });
    await paintOne();
    expect(ordered()).toBe(atATime + 1);
    for (let tile = 1; tile < TILES; tile += 1) await paintOne();
    expect(ordered()).toBe(TILES);
    expect(layer.isComplete(scene)).toBe(true);
  });

  it('shows tiles together: all at once where they come soon, or those that have come', async () => {
    vi.useFakeTimers();
    const { pool, paintOne } = fakePool();
    const show = vi.fn();
    createTileLayer(pool, show).fetch([scene], { zooming: false });
    await paintOne();
    expect(show).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(show).toHaveBeenCalledTimes(1);
    for (let tile = 1; tile < TILES; tile += 1) await paintOne();
    expect(show).toHaveBeenCalledTimes(2);
    vi.runAllTimers();
    expect(show).toHaveBeenCalledTimes(2);
  });

  it('orders nothing while a zoom goes on, and no more of what was wanted before it', async () => {
    const { pool, ordered, paintOne } = fakePool();
    const layer = createTileLayer(pool, () => undefined);
    layer.fetch([scene], { zooming: false });
    const before = ordered();
    layer.fetch([scene], { zooming: true });
    await paintOne();
    expect(ordered()).toBe(before);
  });

  it.each(['clear', 'repaint'] as const)('orders no more of what was wanted before a %s', async (deed) => {
    const { pool, ordered, paintOne } = fakePool();
    const layer = createTileLayer(pool, () => undefined);
    layer.fetch([scene], { zooming: false });
    const before = ordered();
    layer[deed]();
    await paintOne();
    expect(ordered()).toBe(before);
    expect(layer.isComplete(scene)).toBe(false);
  });

  it('forgets no damage of a page that is told again as it is, such as once a preview is over', async () => {
    const { pool, paintOne } = fakePool();
    const layer = createTileLayer(pool, () => undefined);
    layer.fetch([scene], { zooming: false });
    for (let tile = 0; tile < TILES; tile += 1) await paintOne();
    const page = { ...scene.page, revision: 2, damage: [{ x: 0, y: 0, width: 100, height: 100 }] };
    layer.update(page);
    layer.update({ ...page, damage: [] });
    expect(layer.isComplete({ ...scene, page })).toBe(false);
  });
});
