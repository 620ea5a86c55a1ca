import { sameData } from '../../../core/document';

/** Stands in a field for the values of several things that do not have the same one. */
export const MIXED = Symbol('mixed');

/** A value, or that there is not one for all. */
export type OrMixed<Value> = Value | typeof MIXED;

/** What `read` gives of all of them when that is the same; `MIXED` when it is not. Throws for none. */
export function commonOf<One, Value>(ones: readonly One[], read: (one: One) => Value): OrMixed<Value> {
  const [first, ...others] = ones;
  if (first === undefined) throw new Error('a field of nothing');
  const value = read(first);
  return others.every((one) => sameData(read(one), value)) ? value : MIXED;
}
