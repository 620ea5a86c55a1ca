import type { DisplayItem, GlyphRun, Owner } from '../../core/display-list';

/**
 * A run of glyphs without its arrays: those of all runs told together lie in one, each run's from where the last one's
 * end.
 */
export interface PackedRun extends Pick<GlyphRun, 'kind' | 'face' | 'size' | 'ink' | 'stretch' | 'turn'> {
  readonly count: number;
}

/**
 * Items of a page as they travel to a painter, `Item` being an index of the list before or a new item. Numbers travel
 * as bytes and are no objects there: of a page's fourteen thousand glyphs, each with its place, little else is told.
 */
export interface PackedItems {
  readonly items: readonly (number | PackedRun | Exclude<DisplayItem, GlyphRun>)[];
  readonly glyphs: Uint16Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Nobody asks a painter what a run belongs to. */
const NOBODY: Owner = { kind: 'furniture', id: '', part: '' };
const NO_TEXT: readonly string[] = [];

/** What a painter needs to know of the items of a page: not what its type says, whose it is nor where it came from. */
export function forPainters(items: readonly (number | DisplayItem)[]): PackedItems {
  const total = items.reduce<number>(
    (sum, item) => sum + (typeof item !== 'number' && item.kind === 'glyphs' ? item.glyphs.length : 0),
    0,
  );
  const [glyphs, x, y] = [new Uint16Array(total), new Float64Array(total), new Float64Array(total)];
  let at = 0;
  const packed = items.map((item) => {
    if (typeof item === 'number' || item.kind !== 'glyphs') return item;
    const { kind, face, size, ink, stretch, turn } = item;
    const count = item.glyphs.length;
    glyphs.set(item.glyphs, at);
    x.set(item.x, at);
    y.set(item.y, at);
    at += count;
    const run: PackedRun = { kind, face, size, ink, count };
    return { ...run, ...(stretch !== undefined && { stretch }), ...(turn !== undefined && { turn }) };
  });
  return { items: packed, glyphs, x, y };
}

/** The items again, at the painter's; runs are all of one shape, which the machine reads fastest. */
export function unpacked({ items, glyphs, x, y }: PackedItems): readonly (number | DisplayItem)[] {
  let at = 0;
  return items.map((item): number | DisplayItem => {
    if (typeof item === 'number' || item.kind !== 'glyphs') return item;
    const { kind, face, size, ink, count, stretch = 1, turn = 0 } = item;
    const from = at;
    at += count;
    return {
      ...{ kind, owner: NOBODY, face, size, ink, text: NO_TEXT, stretch, turn },
      glyphs: wholeNumbers(glyphs, from, count),
      x: placesOf(x, from, count),
      y: placesOf(y, from, count),
    };
  });
}

/** An array of its own, of just that room: a view of the shared one would take more than a line's numbers do. */
function wholeNumbers(all: Uint16Array, from: number, count: number): number[] {
  const numbers = new Array<number>(count);
  for (let index = 0; index < count; index += 1) numbers[index] = all[from + index] ?? 0;
  return numbers;
}

/** No whole number. An array that holds one is kept as one of fractions for good. */
const FRACTION = 0.5;

/**
 * The same for places, whole or not: were some arrays of whole numbers alone, what lays type would be compiled for one
 * sort, and anew in the middle of a page with the other.
 */
function placesOf(all: Float64Array, from: number, count: number): number[] {
  const places = new Array<number>(count);
  if (count > 0) places[0] = FRACTION;
  for (let index = 0; index < count; index += 1) places[index] = all[from + index] ?? 0;
  return places;
}
