import { readProfile, readsAlike } from '../document';
import type { Readings } from '../document';
import { remember, remembered } from './cache';
import type { CompositionCache } from './cache';
import type { Setting } from './setting';

interface Made<T> {
  readonly value: T;
  readonly readings: Readings;
}

/**
 * What was set before under `key`, if it was made from these very inputs and everything that setting it read of the
 * paper's profile is the same; else what `make` gives, remembered. So a change of a style sets anew what uses it, and
 * nothing else. `make` has to take all it needs of the profile from the setting it is given.
 */
export function rememberSet<T>(
  cache: CompositionCache | undefined,
  key: object | string,
  setting: Setting,
  inputs: readonly unknown[],
  make: (setting: Setting) => T,
): T {
  if (cache === undefined) return make(setting);
  const { profile, ...others } = setting;
  const all = [...inputs, ...Object.values(others)];
  const known = remembered<Made<T>>(cache, key, all);
  if (known !== undefined && readsAlike(known.readings, profile)) return known.value;
  const read = readProfile(profile);
  const value = make({ ...setting, profile: read.profile });
  remember(cache, key, all, { value, readings: read.readings() });
  return value;
}
