/**
 * What is wrong with one value of a document from outside; `values` of the problem names what was found or allowed. A
 * name never changes once released.
 */
export type ProblemCode =
  | 'too-deep'
  | 'not-an-object'
  | 'not-a-list'
  | 'not-text'
  | 'not-a-number'
  | 'not-a-flag'
  | 'out-of-range'
  | 'too-long'
  | 'broken-text'
  | 'wrong-form'
  | 'too-many'
  | 'too-few'
  | 'unknown-choice'
  | 'missing-field'
  | 'unknown-field'
  | 'duplicate-id'
  | 'unknown-reference';

/** One wrong value, with its place such as `pages[2].articles[0].frame.column`; empty for the whole document. */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Collects problems while a document is checked. */
export interface Report {
  readonly problems: Problem[];
}

/** More than this many problems help nobody; a hostile file could make millions. */
const MAX_PROBLEMS = 50;

/** Notes a problem; returns undefined so that a schema can return it as its failure. */
export function fail(report: Report, path: string, code: ProblemCode, values: Problem['values'] = {}): undefined {
  if (report.problems.length < MAX_PROBLEMS) report.problems.push({ path, code, values });
  return undefined;
}

/**
 * Checks a value of unknown origin and returns a fresh copy that holds nothing but the checked fields, or undefined
 * after noting at least one problem. Schemas never recurse deeper than the type they describe.
 */
export type Schema<T> = (value: unknown, path: string, report: Report) => T | undefined;

/** A field that may be left out. */
export interface Optional<T> {
  readonly optional: Schema<T>;
}

/** Marks a field that may be left out. */
export function optional<T>(schema: Schema<T>): Optional<T> {
  return { optional: schema };
}

/** A schema for every field of `T`, none missing and none too many: a new field fails to compile until it has one. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? Optional<Exclude<T[K], undefined>>
    : Schema<T[K]>;
};

/** Text of at most `max` UTF-16 units, without lone surrogates; of the form `pattern` where one is given. */
export function text(options: { readonly max: number; readonly pattern?: RegExp }): Schema<string> {
  return (value, path, report) => {
    if (typeof value !== 'string') return fail(report, path, 'not-text');
    if (value.length > options.max) {
      return fail(report, path, 'too-long', { length: value.length, maximum: options.max });
    }
    if (/\p{Surrogate}/u.test(value)) return fail(report, path, 'broken-text');
    if (options.pattern && !options.pattern.test(value)) return fail(report, path, 'wrong-form', { found: value });
    return value;
  };
}

/** A finite number from `min` to `max`; a whole one where `whole` is set. */
export function number(options: {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}): Schema<number> {
  return (value, path, report) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || (options.whole === true && !Number.isInteger(value))) {
      return fail(report, path, 'not-a-number');
    }
    if (value < options.min || value > options.max) {
      return fail(report, path, 'out-of-range', { found: value, minimum: options.min, maximum: options.max });
    }
    return value;
  };
}

/** A whole number from `min` to `max`. */
export function whole(min: number, max: number): Schema<number> {
  return number({ min, max, whole: true });
}

/** `true` or `false`. */
export const flag: Schema<boolean> = (value, path, report) =>
  typeof value === 'boolean' ? value : fail(report, path, 'not-a-flag');

/** A mark that is left out rather than false, so that one document has one form. */
export const yes: Schema<true> = (value, path, report) => (value === true ? true : fail(report, path, 'not-a-flag'));

/** One of the given values. */
export function oneOf<const T extends string | number>(choices: readonly T[]): Schema<T> {
  return (value, path, report) => {
    const found = choices.find((choice) => choice === value);
    return found === undefined ? fail(report, path, 'unknown-choice', { choices: choices.join(' ') }) : found;
  };
}

/** A list of `min` (0 when left out) to `max` items. */
export function list<T>(
  item: Schema<T>,
  options: { readonly min?: number; readonly max: number },
): Schema<readonly T[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) return fail(report, path, 'not-a-list');
    if (value.length > options.max) {
      return fail(report, path, 'too-many', { count: value.length, maximum: options.max });
    }
    if (value.length < (options.min ?? 0)) return fail(report, path, 'too-few', { count: value.length });
    const items: T[] = [];
    let bad = false;
    for (const [index, entry] of value.entries()) {
      const checked = item(entry, `${path}[${index}]`, report);
      if (checked === undefined) bad = true;
      else items.push(checked);
    }
    return bad ? undefined : items;
  };
}

/** A list whose items have ids, none twice. */
export function listById<T extends { readonly id: string }>(
  item: Schema<T>,
  options: { readonly max: number },
): Schema<readonly T[]> {
  const schema = list(item, options);
  return (value, path, report) => {
    const items = schema(value, path, report);
    if (items === undefined) return undefined;
    const seen = new Set<string>();
    for (const [index, { id }] of items.entries()) {
      if (seen.has(id)) return fail(report, `${path}[${index}].id`, 'duplicate-id', { id });
      seen.add(id);
    }
    return items;
  };
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** An object with exactly these fields. A field it does not know is a problem: dropping it would lose data silently. */
export function object<T extends object>(fields: Fields<T>): Schema<T> {
  const known = new Map<string, Schema<unknown> | Optional<unknown>>(Object.entries(fields));
  return (value, path, report) => {
    if (!isPlainObject(value)) return fail(report, path, 'not-an-object');
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    const before = report.problems.length;
    for (const name of Object.keys(value)) {
      if (!known.has(name)) return fail(report, at(name), 'unknown-field');
    }
    const checked: Record<string, unknown> = {};
    let bad = false;
    for (const [name, field] of known) {
      if (!Object.hasOwn(value, name)) {
        if (typeof field === 'function') {
          fail(report, at(name), 'missing-field');
          bad = true;
        }
        continue;
      }
      const schema = typeof field === 'function' ? field : field.optional;
      const entry = schema(value[name], at(name), report);
      if (entry === undefined) bad = true;
      else checked[name] = entry;
    }
    // The fields of `T` are all there and checked, which the compiler cannot see through a Map.
    return bad || report.problems.length > before ? undefined : (checked as T);
  };
}

/** An object whose fields all have the same form. */
export function record<K extends string, V>(names: readonly K[], value: Schema<V>): Schema<Readonly<Record<K, V>>> {
  const fields = Object.fromEntries(names.map((name) => [name, value]));
  return object<Record<K, V>>(fields as unknown as Fields<Record<K, V>>);
}

/** An object whose fields all have the same form and may all be left out. */
export function partialRecord<K extends string, V>(
  names: readonly K[],
  value: Schema<V>,
): Schema<Readonly<Partial<Record<K, V>>>> {
  const fields = Object.fromEntries(names.map((name) => [name, optional(value)]));
  return object<Partial<Record<K, V>>>(fields as unknown as Fields<Partial<Record<K, V>>>);
}

/** A union told apart by its `kind`. */
export function union<T extends { readonly kind: string }>(members: {
  readonly [K in T['kind']]: Schema<Extract<T, { readonly kind: K }>>;
}): Schema<T> {
  const known = new Map<string, Schema<T>>(Object.entries<Schema<T>>(members));
  return (value, path, report) => {
    if (!isPlainObject(value)) return fail(report, path, 'not-an-object');
    const schema = typeof value.kind === 'string' ? known.get(value.kind) : undefined;
    if (schema === undefined) {
      return fail(report, `${path}.kind`, 'unknown-choice', { choices: [...known.keys()].join(' ') });
    }
    return schema(value, path, report);
  };
}
