import { itemBounds } from '../../core/display-list';
import type { DisplayItem, GlyphRun } from '../../core/display-list';
import { inflate, overlaps, union } from '../../core/geometry';
import type { Rect } from '../../core/geometry';

/** What two display lists show otherwise than each other, as rectangles in points. */
export interface PageDifferences {
  /** What only the first shows. */
  readonly removed: readonly Rect[];
  /** What only the second shows. */
  readonly added: readonly Rect[];
}

/** A thing that shows: one glyph, or an item that is no type; `name` says all that makes it look as it does. */
interface Seen {
  readonly name: string;
  readonly rect: Rect;
  readonly type: boolean;
}

/** Places are compared to this share of a point: what differs by less prints alike. */
const FINENESS = 100;

/** What lies so near, in points, is one difference: the glyphs of a line, and lines over one another. */
const NEAR = 4;

/**
 * Where two pages differ to the eye, glyph by glyph: what stands in one place and looks the same in both is no
 * difference, whatever it belongs to and whichever was drawn first. Type that lies together is one rectangle.
 */
export function pageDifferences(before: readonly DisplayItem[], after: readonly DisplayItem[]): PageDifferences {
  const [was, now] = [seenOf(before), seenOf(after)];
  return { removed: gathered(only(was, now)), added: gathered(only(now, was)) };
}

/** Those that the others lack, each counted as often as it stands there. */
function only(own: readonly Seen[], others: readonly Seen[]): readonly Seen[] {
  const there = new Map<string, number>();
  for (const { name } of others) there.set(name, (there.get(name) ?? 0) + 1);
  return own.filter(({ name }) => {
    const left = there.get(name) ?? 0;
    if (left > 0) there.set(name, left - 1);
    return left === 0;
  });
}

function seenOf(items: readonly DisplayItem[]): readonly Seen[] {
  return items.flatMap((item): readonly Seen[] => {
    if (item.kind === 'glyphs') return glyphsOf(item);
    const { owner: _owner, ...look } = item;
    const name = JSON.stringify(look, (_key, value: unknown) => (typeof value === 'number' ? rounded(value) : value));
    return [{ name, rect: itemBounds(item), type: false }];
  });
}

function glyphsOf(run: GlyphRun): readonly Seen[] {
  const { face, size, ink, stretch = 1, turn = 0 } = run;
  const look = JSON.stringify([face, size, ink, stretch, turn]);
  return run.glyphs.map((glyph, index) => {
    const [x, y] = [run.x[index] ?? 0, run.y[index] ?? 0];
    return {
      name: `${glyph} ${rounded(x)} ${rounded(y)} ${look}`,
      rect: itemBounds({ ...run, glyphs: [glyph], x: [x], y: [y] }),
      type: true,
    };
  });
}

function rounded(value: number): number {
  return Math.round(value * FINENESS);
}

/** Type that lies together as one rectangle around it, rules and pictures as they are; from the top. */
function gathered(seen: readonly Seen[]): readonly Rect[] {
  const fromTop = (a: Rect, b: Rect): number => a.y - b.y || a.x - b.x;
  const type = seen.flatMap((each) => (each.type ? [each.rect] : [])).toSorted(fromTop);
  const others = seen.flatMap((each) => (each.type ? [] : [each.rect]));
  return [...type.reduce(joined, []), ...others].toSorted(fromTop);
}

/** Groups with one more rectangle: what it brings together is one group from then on. */
function joined(groups: readonly Rect[], rect: Rect): readonly Rect[] {
  const reach = inflate(rect, NEAR);
  const near = groups.filter((group) => overlaps(group, reach));
  if (near.length === 0) return [...groups, rect];
  const one = union([...near, rect]) ?? rect;
  const rest = groups.filter((group) => !near.includes(group));
  return near.length === 1 && one.width === near[0]?.width && one.height === near[0].height
    ? [...rest, one]
    : joined(rest, one);
}
