/** Indexes of a longest run of growing keys, in order; entries without a key are left out. */
function longestGrowing(keys: readonly (number | undefined)[]): number[] {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, key] of keys.entries()) {
    if (key === undefined) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[tails[middle] ?? -1] ?? Infinity) < key) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = index;
  }
  const run: number[] = [];
  for (let index = tails.at(-1); index !== undefined; index = before[index]) run.push(index);
  return run.reverse();
}

/**
 * Order keys for a list, given the keys its members have now. As many as can keep theirs; the others get keys between
 * their neighbours', so that moving one member writes one key. When the gap between two keys is used up (after about
 * fifty insertions at one place) all are numbered afresh.
 */
export function orderKeys(current: readonly (number | undefined)[]): readonly number[] {
  const kept = longestGrowing(current);
  const keys: number[] = [];
  for (let slot = 0; slot <= kept.length; slot += 1) {
    const from = slot === 0 ? -1 : (kept[slot - 1] ?? -1);
    const to = kept[slot] ?? current.length;
    const low = from < 0 ? undefined : current[from];
    const high = to < current.length ? current[to] : undefined;
    const count = to - from;
    for (let step = 1; step < count; step += 1) {
      if (low !== undefined && high !== undefined) keys.push(low + ((high - low) * step) / count);
      else if (high !== undefined) keys.push(high - (count - step));
      else keys.push((low ?? 0) + step);
    }
    if (high !== undefined) keys.push(high);
  }
  const growing = keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? Infinity));
  return growing ? keys : current.map((_key, index) => index + 1);
}
