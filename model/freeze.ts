/** Freezes plain data to its depths, once: what is frozen already is taken to be frozen below. Gives it back. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const entry of Object.values(value)) deepFreeze(entry);
  }
  return value;
}

/**
 * The earlier value when the new one has the very same entries, else the new one: how unchanged lists and records keep
 * their identity.
 */
export function keep<T extends object>(earlier: T | undefined, next: T): T {
  if (earlier === undefined) return next;
  if (Array.isArray(earlier) && Array.isArray(next)) {
    const list: readonly unknown[] = earlier;
    return list.length === next.length && list.every((entry, index) => entry === next[index]) ? earlier : next;
  }
  const entries = Object.entries(next);
  if (Object.keys(earlier).length !== entries.length) return next;
  const before = new Map<string, unknown>(Object.entries(earlier));
  return entries.every(([name, value]) => before.has(name) && before.get(name) === value) ? earlier : next;
}
