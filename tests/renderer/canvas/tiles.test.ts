import { describe, expect, it } from 'vitest';
import { TileCache } from '../../../renderer/canvas/tile-cache';
import {
  TILE_SIDE,
  isDamaged,
  standInScales,
  tileBox,
  tileRect,
  tilesAround,
  tilesFor,
} from '../../../renderer/canvas/tile-plan';
import type { TileKey } from '../../../renderer/canvas/tile-plan';

const size = { width: 1000, height: 1500 };

describe('the plan of tiles', () => {
  it('covers a page at any scale without a hole', () => {
    const tiles = tilesFor('p1', { scale: 0.7, size, part: { x: -50, y: -50, width: 1100, height: 1600 } });
    const area = tiles.reduce((sum, tile) => {
      const rect = tileRect(tile);
      const width = Math.min(rect.x + rect.width, size.width) - rect.x;
      const height = Math.min(rect.y + rect.height, size.height) - rect.y;
      return sum + width * height;
    }, 0);
    expect(area).toBeCloseTo(size.width * size.height, 3);
  });

  it('takes only what is in sight, the middle first', () => {
    const side = TILE_SIDE;
    const part = { x: 0, y: 0, width: 3 * side - 1, height: 3 * side - 1 };
    const tiles = tilesFor('p1', { scale: 1, size: { width: 9999, height: 9999 }, part });
    expect(tiles).toHaveLength(9);
    expect(tiles[0]).toMatchObject({ column: 1, row: 1 });
  });

  it('knows the ring that a small pan brings into sight', () => {
    const part = { x: TILE_SIDE + 1, y: TILE_SIDE + 1, width: 10, height: 10 };
    const ring = tilesAround('p1', { scale: 1, size: { width: 9999, height: 9999 }, part });
    expect(ring).toHaveLength(8);
    expect(ring).not.toContainEqual(expect.objectContaining({ column: 1, row: 1 }));
  });

  it('cuts the last tiles where the page ends', () => {
    const at = { scale: 0.7, column: 1, row: 2 };
    expect(tileBox(at, size)).toEqual({ left: 512, top: 1024, width: 700 - 512, height: 1050 - 1024 });
    expect(tileBox({ ...at, column: 0, row: 0 }, size)).toMatchObject({ width: TILE_SIDE, height: TILE_SIDE });
  });

  it('lets the nearest scales stand in, the nearest on top, the coarsest under all', () => {
    expect(standInScales([0.1, 0.4, 0.9, 2, 8], 1)).toEqual([0.1, 2, 0.9]);
    expect(standInScales([1, 0.5], 1)).toEqual([0.5]);
    expect(standInScales([1], 1)).toEqual([]);
    expect(standInScales([1, 9], 1)).toEqual([]);
  });

  it('knows which tiles a change meets', () => {
    const tile: TileKey = { page: 'p1', scale: 1, column: 1, row: 0 };
    expect(isDamaged(tile, [{ x: 600, y: 10, width: 5, height: 5 }])).toBe(true);
    expect(isDamaged(tile, [{ x: 10, y: 10, width: 400, height: 5 }])).toBe(false);
  });
});

describe('the cache of tiles', () => {
  function pixels(): { width: number; height: number; closed: boolean; close(): void } {
    return {
      width: 10,
      height: 10,
      closed: false,
      close() {
        this.closed = true;
      },
    };
  }
  const key = (column: number): TileKey => ({ page: 'p1', scale: 1, column, row: 0 });

  it('drops and closes what was not looked at for longest', () => {
    const cache = new TileCache<ReturnType<typeof pixels>>(800);
    const [first, second, third] = [pixels(), pixels(), pixels()];
    cache.put({ key: key(0), pixels: first, revision: 1 });
    cache.put({ key: key(1), pixels: second, revision: 1 });
    cache.get(key(0));
    cache.put({ key: key(2), pixels: third, revision: 1 });
    expect([first.closed, second.closed, third.closed]).toEqual([false, true, false]);
    expect(cache.bytes).toBe(800);
  });

  it('knows at which scales a page has tiles, until the last of one is gone', () => {
    const cache = new TileCache<ReturnType<typeof pixels>>(800);
    cache.put({ key: key(0), pixels: pixels(), revision: 1 });
    cache.put({ key: { ...key(0), scale: 2 }, pixels: pixels(), revision: 1 });
    expect([...cache.scalesOf('p1')]).toEqual([1, 2]);
    cache.put({ key: { ...key(1), scale: 2 }, pixels: pixels(), revision: 1 });
    expect([...cache.scalesOf('p1')]).toEqual([2]);
    cache.clear();
    expect([...cache.scalesOf('p1')]).toEqual([]);
  });

  it('closes the tile that is replaced, and all at the end', () => {
    const cache = new TileCache<ReturnType<typeof pixels>>(8000);
    const [old, fresh] = [pixels(), pixels()];
    cache.put({ key: key(0), pixels: old, revision: 1 });
    cache.put({ key: key(0), pixels: fresh, revision: 2 });
    expect(old.closed).toBe(true);
    expect(cache.get(key(0))?.revision).toBe(2);
    cache.clear();
    expect(fresh.closed).toBe(true);
    expect(cache.bytes).toBe(0);
  });
});
