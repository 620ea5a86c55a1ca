import type { TileKey } from './tile-plan';
import { tileName } from './tile-plan';

/** A painted tile that holds memory outside the heap until closed: an `ImageBitmap`, or a fake in tests. */
export interface TilePixels {
  readonly width: number;
  readonly height: number;
  close(): void;
}

/** A tile in the cache. A stale one shows an older page: still better than a hole while the new one is painted. */
export interface CachedTile<Pixels extends TilePixels> {
  readonly key: TileKey;
  readonly pixels: Pixels;
  /** Count of the page's composition it was painted from. */
  readonly revision: number;
}

const BYTES_A_PIXEL = 4;

/** Painted tiles, the least lately shown dropped (and closed) when they take more than `limit` bytes. */
export class TileCache<Pixels extends TilePixels> {
  private readonly tiles = new Map<string, CachedTile<Pixels>>();
  /** Of each page, how many tiles there are at each scale: asked at every frame. */
  private readonly scales = new Map<string, Map<number, number>>();
  private held = 0;

  constructor(private readonly limit: number) {}

  /** Bytes of the tiles held. */
  get bytes(): number {
    return this.held;
  }

  /** The tile, which becomes the last to be dropped. */
  get(key: TileKey): CachedTile<Pixels> | undefined {
    const name = tileName(key);
    const tile = this.tiles.get(name);
    if (tile === undefined) return undefined;
    this.tiles.delete(name);
    this.tiles.set(name, tile);
    return tile;
  }

  /** Keeps a tile in place of the one of the same key. */
  put(tile: CachedTile<Pixels>): void {
    const name = tileName(tile.key);
    this.drop(name);
    this.tiles.set(name, tile);
    this.held += bytesOf(tile.pixels);
    this.count(tile.key, 1);
    for (const [oldest] of this.tiles) {
      if (this.held <= this.limit || oldest === name) break;
      this.drop(oldest);
    }
  }

  /** The scales at which a page has tiles. */
  scalesOf(page: string): Iterable<number> {
    return this.scales.get(page)?.keys() ?? [];
  }

  /** All tiles of a page, least lately shown first. */
  ofPage(page: string): CachedTile<Pixels>[] {
    if (!this.scales.has(page)) return [];
    return [...this.tiles.values()].filter((tile) => tile.key.page === page);
  }

  /** Counts a tile as painted from a later composition that left it as it was. */
  keep(key: TileKey, revision: number): void {
    const name = tileName(key);
    const tile = this.tiles.get(name);
    if (tile !== undefined) this.tiles.set(name, { ...tile, revision });
  }

  /** Counts every tile as painted from no composition: each still stands in until it is painted anew. */
  outdate(): void {
    for (const [name, tile] of this.tiles) this.tiles.set(name, { ...tile, revision: 0 });
  }

  /** Closes and forgets all tiles. */
  clear(): void {
    for (const name of [...this.tiles.keys()]) this.drop(name);
  }

  private drop(name: string): void {
    const tile = this.tiles.get(name);
    if (tile === undefined) return;
    this.tiles.delete(name);
    this.held -= bytesOf(tile.pixels);
    this.count(tile.key, -1);
    tile.pixels.close();
  }

  private count({ page, scale }: TileKey, by: 1 | -1): void {
    const scales = this.scales.get(page) ?? new Map<number, number>();
    const count = (scales.get(scale) ?? 0) + by;
    if (count > 0) scales.set(scale, count);
    else scales.delete(scale);
    if (scales.size > 0) this.scales.set(page, scales);
    else this.scales.delete(page);
  }
}

function bytesOf(pixels: TilePixels): number {
  return pixels.width * pixels.height * BYTES_A_PIXEL;
}
