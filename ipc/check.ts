/** Tells whether a value that crossed a process border is what its channel wants. Never throws. */
export type Check<T> = (value: unknown) => value is T;

/** Marks a field that may be left out. */
export interface Maybe<T> {
  readonly kind: 'maybe';
  readonly check: Check<T>;
}

/** Keys of a map are ids of the program, in UTF-16 units. */
const LONGEST_KEY = 64;

type Fields<T> = {
  readonly [Key in keyof T]-?: Partial<Pick<T, Key>> extends Pick<T, Key>
    ? Maybe<Exclude<T[Key], undefined>>
    : Check<T[Key]>;
};

/** A field that may be left out. */
export function maybe<T>(check: Check<T>): Maybe<T> {
  return { kind: 'maybe', check };
}

/** No argument at all. */
export function isNothing(value: unknown): value is undefined {
  return value === undefined;
}

/** Text of `least` to `most` UTF-16 units. */
export function isText({ least = 0, most }: { readonly least?: number; readonly most: number }): Check<string> {
  return (value): value is string => typeof value === 'string' && value.length >= least && value.length <= most;
}

/** A whole number from `least` to `most`. */
export function isWhole({ least, most }: { readonly least: number; readonly most: number }): Check<number> {
  return (value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** One of a list of words. */
export function isOneOf<const T extends string>(words: readonly T[]): Check<T> {
  return (value): value is T => typeof value === 'string' && (words as readonly string[]).includes(value);
}

/** Bytes, at most `most` of them. */
export function isBytes({ most }: { readonly most: number }): Check<Uint8Array> {
  return (value): value is Uint8Array => value instanceof Uint8Array && value.byteLength <= most;
}

/** A list of at most `most` values that each pass. */
export function isList<T>(check: Check<T>, { most }: { readonly most: number }): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= most && value.every(check);
}

/** A plain object of at most `most` entries under short keys, whose values each pass. */
export function isMap<T>(check: Check<T>, { most }: { readonly most: number }): Check<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= most && entries.every(([key, each]) => key.length <= LONGEST_KEY && check(each));
  };
}

/** A plain object with these fields and no others. */
export function isShape<T extends object>(fields: Fields<T>): Check<T> {
  const entries = Object.entries<Maybe<unknown> | Check<unknown>>(fields);
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    if (Object.keys(value).some((key) => !Object.hasOwn(fields, key))) return false;
    return entries.every(([key, field]) => {
      const inner: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      if (typeof field === 'function') return field(inner);
      return inner === undefined || field.check(inner);
    });
  };
}

/** One of several shapes, told apart by their `kind`. */
export function isKind<T extends { readonly kind: string }>(shapes: {
  readonly [Kind in T['kind']]: Check<Extract<T, { kind: Kind }>>;
}): Check<T> {
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || !('kind' in value) || typeof value.kind !== 'string')
      return false;
    const { kind } = value;
    return Object.hasOwn(shapes, kind) && shapes[kind as T['kind']](value);
  };
}

/** So or not so. */
export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
