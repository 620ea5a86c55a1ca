import { sameData } from './same-data';
import type { SetProfile } from './set-profile';

/** Fields of a profile whose entries are told apart: a change of one style is none of another. */
const SHEETS = ['styles', 'headlineStyles', 'paragraphStyles', 'characterStyles', 'boxStyles', 'pageStyles'] as const;

type SheetName = (typeof SHEETS)[number];

/** What was read at one place of a profile: a field, or an entry of one of its sheets of styles. */
interface Reading {
  readonly sheet: SheetName | undefined;
  readonly name: PropertyKey;
  readonly value: unknown;
}

/** All that was read of a profile; whatever else it holds had no part in what was made. */
export type Readings = readonly Reading[];

/** A profile that keeps account of what is read of it. */
export interface ReadProfile {
  /** Reads as the profile does, and may be read through an account again. */
  readonly profile: SetProfile;
  /** What was read until now. */
  readonly readings: () => Readings;
}

/** Opens an account of what is read of a profile. */
export function readProfile(profile: SetProfile): ReadProfile {
  const whole = new Account(sourceOf(profile));
  const sheets = SHEETS.map((sheet) => {
    const account = new Account(sheetOf(profile, sheet));
    whole.show(sheet, viewOf(account));
    return [sheet, account] as const;
  });
  return {
    profile: viewOf(whole) as SetProfile,
    readings: () => [...whole.readings(undefined), ...sheets.flatMap(([sheet, account]) => account.readings(sheet))],
  };
}

/** Whether a profile has the same data wherever another was read. Asking counts as reading, where it keeps account. */
export function readsAlike(readings: Readings, profile: SetProfile): boolean {
  return readings.every(({ sheet, name, value }) => {
    const source = sheet === undefined ? sourceOf(profile) : sheetOf(profile, sheet);
    return sameData(value, name === ALL ? namesOf(source) : fieldOf(source, name));
  });
}

/** The name under which the list of an object's fields is read. */
const ALL = Symbol('all fields');

/** Where fields are read: plain data, or an account of it. */
type Source = object | Account;

const accounts = new WeakMap<object, Account>();

function viewOf(account: Account): object {
  const view = new Proxy({}, account);
  accounts.set(view, account);
  return view;
}

/** Views of views are read without going through proxies: this runs for every paragraph that is set. */
function sourceOf(of: object): Source {
  return accounts.get(of) ?? of;
}

function sheetOf(profile: SetProfile, sheet: SheetName): Source {
  return sourceOf(profile[sheet] ?? {});
}

function fieldOf(source: Source, name: PropertyKey): unknown {
  if (source instanceof Account) return source.field(name);
  return Object.hasOwn(source, name) ? (source as Readonly<Record<PropertyKey, unknown>>)[name] : undefined;
}

function namesOf(source: Source): readonly PropertyKey[] {
  return source instanceof Account ? source.ownKeys() : Reflect.ownKeys(source);
}

/** What is read of one object, noted by name. Only its own fields are there to read. */
class Account implements ProxyHandler<object> {
  private readonly values = new Map<PropertyKey, unknown>();
  /** What stands for a field that keeps an account of its own. */
  private readonly shown = new Map<PropertyKey, object>();

  constructor(private readonly source: Source) {}

  show(name: PropertyKey, value: object): void {
    this.shown.set(name, value);
  }

  readings(sheet: SheetName | undefined): Reading[] {
    return Array.from(this.values, ([name, value]) => ({ sheet, name, value }));
  }

  field(name: PropertyKey): unknown {
    const known = this.values.get(name) ?? this.shown.get(name);
    if (known !== undefined || this.values.has(name)) return known;
    const value = fieldOf(this.source, name);
    this.values.set(name, value);
    return value;
  }

  get(_target: object, name: PropertyKey): unknown {
    return this.field(name);
  }

  has(_target: object, name: PropertyKey): boolean {
    return this.field(name) !== undefined;
  }

  ownKeys(): (string | symbol)[] {
    const names = [...namesOf(this.source)] as (string | symbol)[];
    this.values.set(ALL, names);
    return names;
  }

  getOwnPropertyDescriptor(_target: object, name: PropertyKey): PropertyDescriptor | undefined {
    const value = this.field(name);
    return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: false };
  }

  set(): boolean {
    return false;
  }

  defineProperty(): boolean {
    return false;
  }
}
