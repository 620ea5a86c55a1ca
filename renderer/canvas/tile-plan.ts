import { inflate, overlaps } from '../../core/geometry';
import type { Rect } from '../../core/geometry';

/** Side of a tile in device pixels: large enough that a screen has a dozen, small enough to redraw one in a blink. */
export const TILE_SIDE = 512;

/**
 * A tile of a page, counted in whole tiles from the page's top left corner. Tiles are painted at the very scale they
 * are shown at, so that text is sharp at every zoom; while a zoom is going on those of other scales stand in.
 */
export interface TileKey {
  /** Id of the page. */
  readonly page: string;
  /** Device pixels a point. */
  readonly scale: number;
  readonly column: number;
  readonly row: number;
}

/** The rectangle of the page, in points, that a tile shows. */
export function tileRect(tile: Pick<TileKey, 'scale' | 'column' | 'row'>): Rect {
  const side = TILE_SIDE / tile.scale;
  return { x: tile.column * side, y: tile.row * side, width: side, height: side };
}

/** A tile's key as one string. */
export function tileName(tile: TileKey): string {
  return `${tile.page}@${tile.scale}:${tile.column},${tile.row}`;
}

/** The tiles of a page of `size` points that show `part` of it (points), those in the middle first: eyes rest there. */
export function tilesFor(
  page: string,
  { scale, size, part }: { scale: number; size: Pick<Rect, 'width' | 'height'>; part: Rect },
): readonly TileKey[] {
  const side = TILE_SIDE / scale;
  const count = (length: number): number => Math.max(1, Math.ceil(Math.round(length * scale) / TILE_SIDE));
  const last = { column: count(size.width) - 1, row: count(size.height) - 1 };
  const from = { column: Math.max(0, Math.floor(part.x / side)), row: Math.max(0, Math.floor(part.y / side)) };
  const to = {
    column: Math.min(last.column, Math.floor((part.x + part.width) / side)),
    row: Math.min(last.row, Math.floor((part.y + part.height) / side)),
  };
  const tiles: TileKey[] = [];
  for (let row = from.row; row <= to.row; row += 1)
    for (let column = from.column; column <= to.column; column += 1) tiles.push({ page, scale, column, row });
  const middle = { x: (part.x + part.width / 2) / side - 0.5, y: (part.y + part.height / 2) / side - 0.5 };
  const distance = (tile: TileKey): number => Math.hypot(tile.column - middle.x, tile.row - middle.y);
  return tiles.sort((a, b) => distance(a) - distance(b));
}

/** The tiles one beyond those that show `part`: what a small pan brings into sight. */
export function tilesAround(
  page: string,
  { scale, size, part }: { scale: number; size: Pick<Rect, 'width' | 'height'>; part: Rect },
): readonly TileKey[] {
  const inSight = new Set(tilesFor(page, { scale, size, part }).map(tileName));
  const wider = tilesFor(page, { scale, size, part: inflate(part, TILE_SIDE / scale) });
  return wider.filter((tile) => !inSight.has(tileName(tile)));
}

/** The place of a tile on its page, cut where the page ends; device pixels from the page's corner. */
export function tileBox(
  tile: Pick<TileKey, 'scale' | 'column' | 'row'>,
  size: Pick<Rect, 'width' | 'height'>,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const [left, top] = [tile.column * TILE_SIDE, tile.row * TILE_SIDE];
  const cut = (length: number, from: number): number =>
    Math.max(1, Math.min(TILE_SIDE, Math.round(length * tile.scale) - from));
  return { left, top, width: cut(size.width, left), height: cut(size.height, top) };
}

/** Tiles so many times finer do not stand in: hundreds of them would lie on a page. */
const FINEST_STAND_IN = 4;

/**
 * The scales whose tiles stand in for those of `scale` that are not there, in the order they are drawn: under all the
 * coarsest, which shows most of the page, then the nearest two, the nearest last.
 */
export function standInScales(scales: Iterable<number>, scale: number): readonly number[] {
  const others = [...scales].filter((each) => each !== scale && each <= scale * FINEST_STAND_IN);
  const far = (each: number): number => Math.abs(Math.log(each / scale));
  const nearest = [...others].sort((a, b) => far(a) - far(b)).slice(0, 2);
  const coarsest = Math.min(...others);
  const below = others.length === 0 || nearest.includes(coarsest) ? [] : [coarsest];
  return [...below, ...nearest.reverse()];
}

/** Whether a tile shows any of the damaged rectangles (points). */
export function isDamaged(tile: TileKey, damage: readonly Rect[]): boolean {
  const rect = tileRect(tile);
  return damage.some((part) => overlaps(rect, part));
}
