import type { DisplayItem } from '../../core/display-list';
import type { Rect } from '../../core/geometry';
import { itemBounds } from './item-bounds';

/** A display list told by its difference to the one before: an index of the old list, or a new item. */
export interface PagePatch {
  readonly items: readonly (number | DisplayItem)[];
  /** Rectangles (points) that show something else now. Empty when nothing changed. */
  readonly damage: readonly Rect[];
}

/** What leads from one display list to the next. Items keep no identity across composition, so likeness is enough. */
export function patchBetween(before: readonly DisplayItem[], after: readonly DisplayItem[]): PagePatch {
  const identical = new Map<DisplayItem, number>();
  const waiting = new Map<string, number[]>();
  before.forEach((item, index) => {
    identical.set(item, index);
    const name = ownerName(item);
    const queue = waiting.get(name);
    if (queue === undefined) waiting.set(name, [index]);
    else queue.push(index);
  });
  const kept = new Set<number>();
  const damage: Rect[] = [];
  let last = -1;
  const place = (item: DisplayItem): number | DisplayItem => {
    const index = identical.get(item) ?? likeIn(waiting.get(ownerName(item)), { item, before, kept });
    if (index === undefined) {
      damage.push(itemBounds(item));
      return item;
    }
    // Items that changed places in the drawing order may now cover each other the other way round.
    if (index < last) damage.push(itemBounds(item));
    last = Math.max(last, index);
    kept.add(index);
    return index;
  };
  const items = after.map(place);
  before.forEach((item, index) => {
    if (!kept.has(index)) damage.push(itemBounds(item));
  });
  return { items, damage };
}

/** The list a patch leads to. Throws on an index the old list does not have: patches are applied in order. */
export function applyPatch(before: readonly DisplayItem[], items: PagePatch['items']): DisplayItem[] {
  return items.map((entry) => {
    if (typeof entry !== 'number') return entry;
    const item = before[entry];
    if (item === undefined) throw new Error(`a page patch names item ${entry} of ${before.length}`);
    return item;
  });
}

/** Looks only a little ahead: a removed line moves the match by a few items, a rewritten story matches none anyway. */
const LOOK_AHEAD = 4;

function likeIn(
  queue: number[] | undefined,
  { item, before, kept }: { item: DisplayItem; before: readonly DisplayItem[]; kept: ReadonlySet<number> },
): number | undefined {
  if (queue === undefined) return undefined;
  while (queue[0] !== undefined && kept.has(queue[0])) queue.shift();
  for (let ahead = 0; ahead < Math.min(LOOK_AHEAD, queue.length); ahead += 1) {
    const index = queue[ahead];
    const candidate = index === undefined ? undefined : before[index];
    if (index === undefined || candidate === undefined || kept.has(index)) continue;
    if (!isSame(candidate, item)) continue;
    queue.splice(0, ahead + 1);
    return index;
  }
  return undefined;
}

function ownerName(item: DisplayItem): string {
  return `${item.kind} ${item.owner.kind} ${item.owner.id} ${item.owner.part}`;
}

/** Whether two plain values are alike, all the way down. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, index) => isSame(value, b[index]));
  }
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => isSame(value, right.get(key)));
}
