import { createGalleyCache } from '../galley';
import type { GalleyCache } from '../galley';

/** One remembered result and everything it was made from. */
interface Memo {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/**
 * What was composed before, for one open edition. A result is given back, with its identity, as long as everything it
 * was made from is the same; each place remembers only its latest result.
 */
export interface CompositionCache {
  readonly galleys: GalleyCache;
  readonly byObject: WeakMap<object, Memo>;
  readonly byName: Map<string, Memo>;
}

/** An empty cache. Keep one an open edition. */
export function createCompositionCache(): CompositionCache {
  return { galleys: createGalleyCache(), byObject: new WeakMap(), byName: new Map() };
}

/** The value remembered under `key` if it was made from these very inputs; else what `make` gives, remembered. */
export function remember<T>(
  cache: CompositionCache | undefined,
  key: object | string,
  inputs: readonly unknown[],
  make: () => T,
): T {
  if (cache === undefined) return make();
  const memo = typeof key === 'string' ? cache.byName.get(key) : cache.byObject.get(key);
  if (memo !== undefined && sameInputs(memo.inputs, inputs)) return memo.value as T;
  const value = make();
  const made: Memo = { inputs, value };
  if (typeof key === 'string') cache.byName.set(key, made);
  else cache.byObject.set(key, made);
  return value;
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
