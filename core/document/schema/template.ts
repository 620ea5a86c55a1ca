import { fail } from './check';
import type { Report } from './check';
import { validateProfile } from './validate';
import type { ValidatedProfile } from './validate';

/** Templates that are based on one another in a longer row are a mistake; a ring would have no end. */
const DEEPEST = 8;

type Json = Readonly<Record<string, unknown>>;

/**
 * Makes the profile of a template file. A template may be `basedOn` another one of `library` by its id: then it says
 * only what differs. Objects are merged field by field; lists, and objects of another `kind`, take the place of the
 * base's; `null` takes a field away. Templates of the library may be based on others of it.
 */
export function profileOfTemplate(value: unknown, library: readonly unknown[]): ValidatedProfile {
  const chain: Json[] = [];
  for (let next: unknown = value; isObject(next);) {
    chain.unshift(next);
    const { basedOn } = next;
    if (basedOn === undefined) break;
    const base = library.find((template) => isObject(template) && template['id'] === basedOn);
    if (base === undefined || chain.length > DEEPEST) {
      const report: Report = { problems: [] };
      fail(report, 'basedOn', 'unknown-reference', { id: String(basedOn) });
      return { ok: false, problems: report.problems };
    }
    next = base;
  }
  if (chain.length === 0) return validateProfile(value);
  const { basedOn: _basedOn, ...whole } = chain.reduce((base, own) => merge(base, own));
  return validateProfile(whole);
}

function merge(base: Json, own: Json): Json {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(own)) {
    const under = Object.hasOwn(base, name) ? base[name] : undefined;
    if (value === null) delete merged[name];
    else define(merged, name, isObject(value) && isObject(under) && alike(under, value) ? merge(under, value) : value);
  }
  return merged;
}

/** A field called `__proto__` is a field like any other, for the schema to refuse. */
function define(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
}

function alike(a: Json, b: Json): boolean {
  return a['kind'] === b['kind'];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
