import type { Rect } from '../../core/geometry';
import type { PaintedPage } from '../compose';
import type { View } from '../editor';
import type { PainterPool } from './painter-pool';
import { TileCache } from './tile-cache';
import { tilePicture } from './tile-picture';
import type { TilePicture } from './tile-picture';
import { TILE_SIDE, isDamaged, standInScales, tileBox, tileName, tilesAround, tilesFor } from './tile-plan';
import type { TileKey } from './tile-plan';

/** What the tile layer shows: one page in a view. */
export interface Scene {
  readonly page: PaintedPage;
  readonly view: View;
  /** Device pixels a CSS pixel. */
  readonly density: number;
  /** The desk in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** `conditionName` of the condition in whose colours the page is shown; at a glance when left out. */
  readonly look?: string | undefined;
}

/** Bytes of tiles kept: a large screen at two zooms, far below what the window may use. */
const CACHE_LIMIT = 64 * 2 ** 20;

/** Orders under way at a time for each painter: one being painted, one waiting so that it never idles. */
const ORDERS_A_PAINTER = 2;

/**
 * Tiles that come are shown together: when nothing is under way any more, or after so many milliseconds. A frame for
 * each would take as long as painting it, on a machine without a GPU.
 */
const SHOWN_TOGETHER = 100;

/**
 * What is ordered. While a zoom goes on nothing is painted: it would be of a scale already past, and the cores are the
 * window's.
 */
export interface FetchOptions {
  readonly zooming: boolean;
}

/** A tile that is there. */
export interface ShownTile {
  readonly key: TileKey;
  readonly pixels: TilePicture;
  /** What lies under what: from 0, the tiles of the scene's own scale on top. */
  readonly depth: number;
}

/** The pages of an edition as tiles painted by workers. */
export interface TileLayer {
  /** A page was composed anew: tiles that it left as they were stay good. */
  readonly update: (page: PaintedPage) => void;
  /** The tiles that show the scene as well as it can be shown now. */
  readonly shown: (scene: Scene) => readonly ShownTile[];
  /**
   * Orders the tiles that the scenes lack, from the middle of the desk outwards, and takes back orders of others that
   * no painter has begun. When all are there, those that a small pan would bring into sight are painted meanwhile.
   */
  readonly fetch: (scenes: readonly Scene[], options: FetchOptions) => void;
  /** Whether every tile of the scene is there and up to date. */
  readonly isComplete: (scene: Scene) => boolean;
  /**
   * Whether the scene shows without a hole, were it by older tiles or such of scales at most twice as large or small.
   */
  readonly isCovered: (scene: Scene) => boolean;
  /** All tiles are to be painted anew, such as in other colours; they stand until they are. */
  readonly repaint: () => void;
  readonly clear: () => void;
}

/** A layer whose tiles `pool` paints. `onTiles` is called when more have come that are to be shown. */
export function createTileLayer(pool: PainterPool, onTiles: () => void): TileLayer {
  const cache = new TileCache<TilePicture>(CACHE_LIMIT);
  /** Orders under way, and how each is taken back. */
  const ordered = new Map<string, () => void>();
  /** The revisions of pages told last, by their ids. */
  const revisions = new Map<string, number>();
  let era = 0;
  /** What the last fetch lacked and has not come yet, in the order it is wanted; some of it is under way. */
  let wanted: readonly Wanted[] = [];

  let showing: ReturnType<typeof setTimeout> | undefined;

  const showNow = (): void => {
    clearTimeout(showing);
    showing = undefined;
    onTiles();
  };

  const isMissing = (scene: Scene, key: TileKey): boolean => (cache.get(key)?.revision ?? 0) < scene.page.revision;
  const missing = (scene: Scene, keys: readonly TileKey[]): readonly TileKey[] =>
    keys.filter((key) => isMissing(scene, key));

  /** Keeps the painters supplied; a tile that comes makes room for the next at once, not at the next frame. */
  const supply = (): void => {
    wanted = wanted.filter(({ key, scene }) => isMissing(scene, key));
    for (const each of wanted) {
      if (pool.busy() >= pool.size * ORDERS_A_PAINTER) return;
      order(each);
    }
  };

  const order = ({ key, scene }: Wanted): void => {
    const { page, scale } = key;
    const { revision } = scene.page;
    const name = orderName(key, revision, era);
    if (ordered.has(name)) return;
    const started = era;
    const { left, top, width, height } = tileBox(key, scene.page);
    const at = { left: -left, top: -top, width, height };
    const job = pool.paint({ page, revision, scale, ...at, ...(scene.look !== undefined && { look: scene.look }) });
    ordered.set(name, job.cancel);
    void job.painted.then((painted) => {
      ordered.delete(name);
      const isGood = painted !== undefined && started === era;
      if (isGood) cache.put({ key, pixels: tilePicture(painted.pixels), revision: painted.revision });
      else painted?.pixels.close();
      supply();
      if (!isGood) return;
      if (ordered.size === 0) showNow();
      else showing ??= setTimeout(showNow, SHOWN_TOGETHER);
    });
  };

  return {
    update: (page) => {
      // Told again, such as once a preview that changed nothing more is over: its damage was told before.
      if (revisions.get(page.id) === page.revision) return;
      revisions.set(page.id, page.revision);
      for (const { key, revision } of cache.ofPage(page.id)) {
        if (revision === page.revision - 1 && !isDamaged(key, page.damage)) cache.keep(key, page.revision);
      }
    },
    shown: (scene) => {
      const scale = deviceScale(scene);
      const keys = tilesAt(scene, scale);
      const whole = keys.every((key) => cache.get(key) !== undefined);
      const standIns = whole ? [] : standInScales(cache.scalesOf(scene.page.id), scale);
      return [...standIns, scale].flatMap((each, depth) =>
        (each === scale ? keys : tilesAt(scene, each)).flatMap((key): readonly ShownTile[] => {
          const pixels = cache.get(key)?.pixels;
          return pixels === undefined ? [] : [{ key, pixels, depth }];
        }),
      );
    },
    fetch: (scenes, { zooming }) => {
      wanted = zooming
        ? []
        : fromTheMiddle(
            scenes.flatMap((scene) =>
              missing(scene, tilesAt(scene, deviceScale(scene))).map((key) => ({ key, scene })),
            ),
          );
      const names = new Set(wanted.map(({ key, scene }) => orderName(key, scene.page.revision, era)));
      for (const [name, cancel] of ordered) if (!names.has(name)) cancel();
      supply();
      if (zooming || pool.busy() > 0) return;
      const [next] = scenes.flatMap((scene) => missing(scene, around(scene)).map((key) => ({ key, scene })));
      if (next !== undefined) order(next);
    },
    isComplete: (scene) => missing(scene, tilesAt(scene, deviceScale(scene))).length === 0,
    isCovered: (scene) =>
      [...cache.scalesOf(scene.page.id)].some(
        (scale) =>
          Math.abs(Math.log2(scale / deviceScale(scene))) <= 1 &&
          tilesAt(scene, scale).every((key) => cache.get(key) !== undefined),
      ),
    repaint: () => {
      era += 1;
      wanted = [];
      cache.outdate();
    },
    clear: () => {
      clearTimeout(showing);
      showing = undefined;
      era += 1;
      wanted = [];
      cache.clear();
    },
  };
}

interface Wanted {
  readonly key: TileKey;
  readonly scene: Scene;
}

function orderName(key: TileKey, revision: number, era: number): string {
  return `${tileName(key)} ${revision} ${era}`;
}

function deviceScale(scene: Pick<Scene, 'view' | 'density'>): number {
  return scene.view.scale * scene.density;
}

/** The tiles of some scale that show what of a page is in sight. */
function tilesAt(scene: Scene, scale: number): readonly TileKey[] {
  return tilesFor(scene.page.id, { scale, size: scene.page, part: partInSight(scene) });
}

function around(scene: Scene): readonly TileKey[] {
  return tilesAround(scene.page.id, { scale: deviceScale(scene), size: scene.page, part: partInSight(scene) });
}

function partInSight({ view, width, height }: Scene): Rect {
  return {
    x: -view.x / view.scale,
    y: -view.y / view.scale,
    width: width / view.scale,
    height: height / view.scale,
  };
}

/** Tiles of several pages by how far they lie from the middle of the desk. */
function fromTheMiddle(wanted: readonly Wanted[]): readonly Wanted[] {
  const far = ({ key, scene: { view, width, height } }: Wanted): number => {
    const side = (TILE_SIDE / key.scale) * view.scale;
    const [x, y] = [view.x + (key.column + 0.5) * side, view.y + (key.row + 0.5) * side];
    return Math.hypot(x - width / 2, y - height / 2);
  };
  return wanted
    .map((each) => ({ each, distance: far(each) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ each }) => each);
}
