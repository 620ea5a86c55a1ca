/** A document is at most this deep; deeper values overflow the stack of whoever copies them. */
const MAX_DEPTH = 64;

/** Whether a value nests at most `MAX_DEPTH` objects and lists. Walks without recursion, so any value is safe. */
export function withinDepth(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    const next: unknown[] = [];
    for (const entry of level) {
      if (typeof entry !== 'object' || entry === null) continue;
      for (const child of Object.values(entry)) {
        if (typeof child === 'object' && child !== null) next.push(child);
      }
    }
    level = next;
  }
  return true;
}
