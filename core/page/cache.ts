import type { Profile } from '../document';
import { createGalleyCache } from '../galley';
import type { GalleyCache } from '../galley';
import type { Setting } from './setting';

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
  /** The edition's setting as it was last (`settingOf`), and the profile it was made from. */
  setting: { readonly from: Profile; readonly setting: Setting } | undefined;
}

/** An empty cache. Keep one an open edition. */
export function createCompositionCache(): CompositionCache {
  return { galleys: createGalleyCache(), byObject: new WeakMap(), byName: new Map(), setting: undefined };
}

/** The value remembered under `key`, if it was made from these very inputs. */
export function remembered<T>(
  cache: CompositionCache,
  key: object | string,
  inputs: readonly unknown[],
): T | undefined {
  const memo = typeof key === 'string' ? cache.byName.get(key) : cache.byObject.get(key);
  return memo !== undefined && sameInputs(memo.inputs, inputs) ? (memo.value as T) : undefined;
}

/** Remembers a value under `key` in place of what was there. */
export function remember(
  cache: CompositionCache,
  key: object | string,
  inputs: readonly unknown[],
  value: unknown,
): void {
  if (typeof key === 'string') cache.byName.set(key, { inputs, value });
  else cache.byObject.set(key, { inputs, value });
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
}
