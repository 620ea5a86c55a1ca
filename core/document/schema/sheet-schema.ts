import { DEEPEST_STYLE } from '../inherit';
import type { Inherited, Sheet } from '../inherit';
import { fail, object, optional } from './check';
import type { Fields, Optional, Report, Schema } from './check';
import { shortText } from './common';

/** More styles than these nobody finds again. */
const MOST_STYLES = 500;

/** The fields of an object, each of which may be left out. */
export function allOptional<T extends object>(fields: Fields<T>): Fields<Partial<T>> {
  const entries = Object.entries<Schema<unknown> | Optional<unknown>>(fields);
  // Every field of `T` is there and became optional, which the compiler cannot see through entries.
  return Object.fromEntries(
    entries.map(([name, field]) => [name, typeof field === 'function' ? optional(field) : field]),
  ) as unknown as Fields<Partial<T>>;
}

/** A style that may leave out what it takes from the style it is based on. */
export function inheritedObject<T extends object>(fields: Fields<T>): Schema<Inherited<T>> {
  const own = { ...allOptional(fields), basedOn: optional(shortText) };
  return object<Inherited<T>>(own as unknown as Fields<Inherited<T>>);
}

/** Styles by name. One that is based on a style that is not there, or in a ring on itself, is a problem. */
export function sheet<T extends object>(style: Schema<Inherited<T>>): Schema<Sheet<T>> {
  return (value, path, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(report, path, 'not-an-object');
    const entries = Object.entries(value);
    if (entries.length > MOST_STYLES) {
      return fail(report, path, 'too-many', { count: entries.length, maximum: MOST_STYLES });
    }
    const checked: Record<string, Inherited<T>> = {};
    let good = true;
    for (const [name, entry] of entries) {
      const at = `${path}.${name}`;
      const named = shortText(name, at, report);
      const one = style(entry, at, report);
      if (named === undefined || one === undefined) good = false;
      else Object.defineProperty(checked, name, { value: one, enumerable: true, writable: true, configurable: true });
    }
    return good && chainsEnd(checked, path, report) ? checked : undefined;
  };
}

/**
 * Whether every style ends in one that stands by itself; a style based on none that is there, or in a ring, is noted.
 */
export function chainsEnd(styles: Readonly<Record<string, Inherited<object>>>, path: string, report: Report): boolean {
  for (const [name, { basedOn }] of Object.entries(styles)) {
    if (basedOn === undefined || endsWell(styles, basedOn)) continue;
    fail(report, `${path}.${name}.basedOn`, 'unknown-reference', { id: basedOn });
    return false;
  }
  return true;
}

function endsWell(styles: Readonly<Record<string, Inherited<object>>>, from: string): boolean {
  let next: string | undefined = from;
  for (let depth = 0; next !== undefined && depth < DEEPEST_STYLE; depth++) {
    if (!Object.hasOwn(styles, next)) return false;
    next = styles[next]?.basedOn;
  }
  return next === undefined;
}
