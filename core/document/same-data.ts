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
 * Plain data like `next` in which everything that `earlier` has alike at the same place is `earlier`'s own, so that what
 * is made from it and remembered by identity stays.
 */
export function keepSame<T>(earlier: unknown, next: T): T {
  if (sameData(earlier, next)) return earlier as T;
  if (typeof earlier !== 'object' || typeof next !== 'object' || earlier === null || next === null) return next;
  if (Array.isArray(earlier) || Array.isArray(next)) return next;
  return Object.fromEntries(
    Object.entries(next).map(([name, value]) => [name, keepSame(fieldOf(earlier, name), value)]),
  ) as T;
}

function fieldOf(of: object, name: string): unknown {
  return Object.hasOwn(of, name) ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
}
