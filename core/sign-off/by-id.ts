interface Named {
  readonly id: string;
}

const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, Named>>();

/** The entries of a list by their ids; worked out once for a list. */
export function byId<T extends Named>(list: readonly T[] = []): ReadonlyMap<string, T> {
  const known = indexes.get(list) as ReadonlyMap<string, T> | undefined;
  if (known !== undefined) return known;
  const made = new Map(list.map((entry) => [entry.id, entry]));
  indexes.set(list, made);
  return made;
}
