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
  const source = sourceOf(profile);
  const account = new Account(source, new Map());
  return {
    profile: account.view as SetProfile,
    readings: () => {
      const readings = account.readings();
      if (!(source instanceof Account)) return readings;
      if (!isSame(readings, source.latest)) source.latest = readings;
      return source.latest;
    },
  };
}

/** Whether a profile has the same data wherever another was read. Asking counts as reading, where it keeps account. */
export function readsAlike(readings: Readings, profile: SetProfile): boolean {
  const source = sourceOf(profile);
  if (source instanceof Account && source.latest === readings) return true;
  // This runs for every paragraph that is asked for again.
  for (const { sheet, name, value } of readings) {
    const of = sheet === undefined ? source : partOf(source, sheet);
    if (!sameData(value, name === ALL ? namesOf(of) : fieldOf(of, name))) return false;
  }
  if (source instanceof Account) source.latest = readings;
  return true;
}

/** The name under which the list of an object's fields is read. */
const ALL = Symbol('all fields');
/** The name under which a view gives its account: an account is read without going through its proxy. */
const ACCOUNT = Symbol('account');

/** Where fields are read: plain data, or an account of it. */
type Source = object | Account;

function sourceOf(of: object): Source {
  const account: unknown = Reflect.get(of, ACCOUNT);
  return account instanceof Account ? account : of;
}

function partOf(source: Source, sheet: SheetName): Source {
  if (source instanceof Account) return source.part(sheet);
  return (fieldOf(source, sheet) as object | undefined) ?? NOTHING;
}

const NOTHING: object = {};

function fieldOf(source: Source, name: PropertyKey): unknown {
  if (source instanceof Account) return source.field(name);
  return Object.hasOwn(source, name) ? (source as Readonly<Record<PropertyKey, unknown>>)[name] : undefined;
}

function namesOf(source: Source): readonly (string | symbol)[] {
  return source instanceof Account ? source.ownKeys() : Reflect.ownKeys(source);
}

function isSame(a: Readings, b: Readings): boolean {
  return (
    a.length === b.length &&
    a.every(({ sheet, name, value }, at) => sheet === b[at]?.sheet && name === b[at]?.name && value === b[at]?.value)
  );
}

/**
 * What is read of one object, noted by name. Only its own fields are there to read. Accounts are opened for every
 * paragraph that is set and hold few readings: lists are lighter than maps.
 */
class Account implements ProxyHandler<object> {
  readonly view: object;
  /** What was last read through this account by another: the same for one paragraph after the other. */
  latest: Readings = [];
  private readonly names: PropertyKey[] = [];
  private readonly values: unknown[] = [];

  /** `parts`: accounts of the sheets, of a profile; none for a sheet's own. */
  constructor(
    private readonly source: Source,
    private readonly parts: Map<SheetName, Account> | undefined,
  ) {
    this.view = new Proxy({}, this);
  }

  /** The account of one sheet. One that the profile does not have is empty: its styles are looked for all the same. */
  part(sheet: SheetName): Account {
    let part = this.parts?.get(sheet);
    if (part === undefined) this.parts?.set(sheet, (part = new Account(partOf(this.source, sheet), undefined)));
    return part!;
  }

  /** Adds what was read to a list; of a sheet under its name. */
  readings(list: Reading[] = [], sheet?: SheetName): Reading[] {
    this.names.forEach((name, at) => list.push({ sheet, name, value: this.values[at] }));
    for (const [name, part] of this.parts ?? []) part.readings(list, name);
    return list;
  }

  field(name: PropertyKey): unknown {
    const known = this.names.indexOf(name);
    if (known >= 0) return this.values[known];
    if (this.parts !== undefined && isSheet(name)) return this.part(name).view;
    return this.note(name, fieldOf(this.source, name));
  }

  get(_target: object, name: PropertyKey): unknown {
    return name === ACCOUNT ? this : this.field(name);
  }

  has(_target: object, name: PropertyKey): boolean {
    return this.field(name) !== undefined;
  }

  ownKeys(): (string | symbol)[] {
    const names = [...namesOf(this.source)];
    this.note(ALL, names);
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

  private note(name: PropertyKey, value: unknown): unknown {
    this.names.push(name);
    this.values.push(value);
    return value;
  }
}

const sheetNames: ReadonlySet<PropertyKey> = new Set(SHEETS);

function isSheet(name: PropertyKey): name is SheetName {
  return sheetNames.has(name);
}
