import type { ComposedPage } from '../compose';
import type { View } from '../editor';
import type { PainterPool } from './painter-pool';
import { TileCache } from './tile-cache';
import { TILE_SIDE, isDamaged, tilesFor } from './tile-plan';
import type { TileKey } from './tile-plan';

/** What the tile layer shows: one page in a view. */
export interface Scene {
  readonly page: ComposedPage;
  readonly view: View;
  /** Device pixels a CSS pixel. */
  readonly density: number;
  /** The desk in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** `conditionName` of the condition in whose colours the page is shown; at a glance when left out. */
  readonly look?: string | undefined;
}

/** Bytes of tiles kept: a large screen at two zooms twice over, far below what the window may use. */
const CACHE_LIMIT = 128 * 2 ** 20;

/** Orders under way at a time for each painter: one being painted, one waiting so that it never idles. */
const ORDERS_A_PAINTER = 2;

/** The pages of an edition as tiles painted by workers. */
export interface TileLayer {
  /** A page was composed anew: tiles that it left as they were stay good. */
  readonly update: (page: ComposedPage) => void;
  /** Draws what there is. `context` is in device pixels, from the desk's corner. */
  readonly draw: (context: CanvasRenderingContext2D, scene: Scene) => void;
  /** Orders the tiles that the scene lacks. */
  readonly fetch: (scene: Scene) => void;
  /** Whether every tile of the scene is there and up to date. */
  readonly isComplete: (scene: Scene) => boolean;
  /** All tiles are to be painted anew, such as in other colours; they stand until they are. */
  readonly repaint: () => void;
  readonly clear: () => void;
}

/** What a tile is ordered of: a composition, in a look. */
interface Ordered {
  readonly revision: number;
  readonly look: string | undefined;
}

/** A layer whose tiles `pool` paints. `onTile` is called whenever one more has come. */
export function createTileLayer(pool: PainterPool, onTile: () => void): TileLayer {
  const cache = new TileCache<ImageBitmap>(CACHE_LIMIT);
  const ordered = new Set<string>();
  let era = 0;

  const missing = (scene: Scene): readonly TileKey[] =>
    visibleTiles(scene).filter((key) => (cache.get(key)?.revision ?? 0) < scene.page.revision);

  const order = async (key: TileKey, { revision, look }: Ordered): Promise<void> => {
    const name = `${key.page} ${key.scale} ${key.column} ${key.row} ${revision} ${era}`;
    if (ordered.has(name)) return;
    ordered.add(name);
    const started = era;
    const { page, scale } = key;
    const at = { left: -key.column * TILE_SIDE, top: -key.row * TILE_SIDE, width: TILE_SIDE, height: TILE_SIDE };
    const painted = await pool.paint({ page, revision, scale, ...at, ...(look !== undefined && { look }) });
    ordered.delete(name);
    if (started !== era) return painted.pixels.close();
    cache.put({ key, pixels: painted.pixels, revision: painted.revision });
    onTile();
  };

  return {
    update: (page) => {
      for (const { key, revision } of cache.ofPage(page.id)) {
        if (revision === page.revision - 1 && !isDamaged(key, page.damage)) cache.keep(key, page.revision);
      }
    },
    draw: (context, scene) => {
      const scale = deviceScale(scene);
      const { left, top } = origin(scene);
      const whole = missing(scene).length === 0;
      context.imageSmoothingEnabled = true;
      context.imageSmoothingQuality = 'low';
      const tiles = cache.ofPage(scene.page.id);
      // Other scales stand in, the nearest last, so that it is on top.
      const standIns = whole ? [] : tiles.filter(({ key }) => key.scale !== scale).sort(byNearness(scale));
      for (const { key, pixels } of [...standIns, ...tiles.filter(({ key }) => key.scale === scale)]) {
        const ratio = scale / key.scale;
        const side = TILE_SIDE * ratio;
        const x = left + key.column * side;
        const y = top + key.row * side;
        if (x + side < 0 || y + side < 0) continue;
        if (ratio === 1) context.drawImage(pixels, x, y);
        else context.drawImage(pixels, x, y, side, side);
      }
    },
    fetch: (scene) => {
      for (const key of missing(scene)) {
        if (pool.busy() >= pool.size * ORDERS_A_PAINTER) return;
        void order(key, { revision: scene.page.revision, look: scene.look });
      }
    },
    isComplete: (scene) => missing(scene).length === 0,
    repaint: () => {
      era += 1;
      cache.outdate();
    },
    clear: () => {
      era += 1;
      cache.clear();
    },
  };
}

/** The page's corner in device pixels: on whole pixels, or every tile would be drawn blurred between two. */
export function origin(scene: Pick<Scene, 'view' | 'density'>): { readonly left: number; readonly top: number } {
  return { left: Math.round(scene.view.x * scene.density), top: Math.round(scene.view.y * scene.density) };
}

function deviceScale(scene: Pick<Scene, 'view' | 'density'>): number {
  return scene.view.scale * scene.density;
}

function visibleTiles(scene: Scene): readonly TileKey[] {
  const { page, view, width, height } = scene;
  const part = {
    x: -view.x / view.scale,
    y: -view.y / view.scale,
    width: width / view.scale,
    height: height / view.scale,
  };
  return tilesFor(page.id, { scale: deviceScale(scene), size: page, part });
}

function byNearness(scale: number): (a: { key: TileKey }, b: { key: TileKey }) => number {
  const far = (key: TileKey): number => Math.abs(Math.log(key.scale / scale));
  return (a, b) => far(b.key) - far(a.key);
}
