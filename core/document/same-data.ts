/** Whether two values are the same plain data (JSON): the very same ones, or alike to their depths. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((entry, index) => sameData(entry, b[index]));
  }
  const names = Object.keys(a);
  if (Object.keys(b).length !== names.length) return false;
  return names.every((name) => Object.hasOwn(b, name) && sameData(fieldOf(a, name), fieldOf(b, name)));
}

/**
 * Plain data like `next` in which everything that `earlier` has alike at the same place is `earlier`'s own, so that
 * what is made from it and remembered by identity stays. Entries of lists are the same place by their `id`, or counted
 * from either end.
 */
export function keepSame<T>(earlier: unknown, next: T): T {
  if (sameData(earlier, next)) return earlier as T;
  if (typeof earlier !== 'object' || typeof next !== 'object' || earlier === null || next === null) return next;
  if (Array.isArray(next)) return (Array.isArray(earlier) ? keepEntries(earlier, next) : next) as T;
  if (Array.isArray(earlier)) return next;
  return Object.fromEntries(
    Object.entries(next).map(([name, value]) => [name, keepSame(fieldOf(earlier, name), value)]),
  ) as T;
}

function keepEntries(earlier: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const grown = next.length - earlier.length;
  const byId = new Map(earlier.map((entry) => [idOf(entry), entry]));
  return next.map((entry, index) => {
    const id = idOf(entry);
    if (id !== undefined) return keepSame(byId.get(id), entry);
    const [fromStart, fromEnd] = [earlier[index], earlier[index - grown]];
    return sameData(fromEnd, entry) ? fromEnd : keepSame(fromStart, entry);
  });
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? fieldOf(value, 'id') : undefined;
}

function fieldOf(of: object, name: string): unknown {
  return Object.hasOwn(of, name) ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
}
