import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { parsePageNumbers } from '../core/document';
import { Unusable } from './outcome';

/** The options a command takes, as Node's own parser describes them. */
export type OptionTable = NonNullable<ParseArgsConfig['options']>;

/** Arguments as parsed: what stands alone, and the options' values. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The text of an option; `undefined` when it is not given. */
  text(name: string): string | undefined;
  /** The whole number of an option, at least 1. */
  count(name: string): number | undefined;
  flag(name: string): boolean;
}

/** Parses a command's arguments. Throws `Unusable` with what is wrong. */
export function parseArguments(args: readonly string[], options: OptionTable): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw refusal(error);
  }
  const values: Readonly<Record<string, unknown>> = parsed.values;
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    positionals: parsed.positionals,
    text,
    count: (name) => {
      const value = text(name);
      if (value === undefined) return undefined;
      if (!/^[1-9]\d{0,8}$/.test(value))
        throw new Unusable('bad-option', { option: `--${name}`, value, expected: '1, 2, 3 …' });
      return Number(value);
    },
    flag: (name) => values[name] === true,
  };
}

/** What Node's parser found wrong, told by its code; the option's name stands in its message alone. */
function refusal(error: unknown): Unusable {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const option = /'(?:-\w, )?(-[^' ]*)/.exec(error.message)?.[1] ?? error.message;
  switch (error.code) {
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return new Unusable(error.message.includes('does not take') ? 'option-without-value' : 'option-value', {
        option,
      });
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return new Unusable('unknown-option', { option });
    default:
      throw error;
  }
}

/** A date option, `YYYY-MM-DD` and a day of the calendar. */
export function dateOption(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const moment = new Date(`${value}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(moment.getTime());
  if (!real || moment.toISOString().slice(0, 10) !== value) {
    throw new Unusable('bad-option', { option: '--date', value, expected: 'YYYY-MM-DD' });
  }
  return value;
}

/** A choice of pages such as `1,3-4`, in order, each once. `undefined` means all. */
export function pagesOption(value: string | undefined, pages: number): readonly number[] {
  if (value === undefined) return Array.from({ length: pages }, (_, index) => index + 1);
  const read = parsePageNumbers(value, pages);
  if (read.ok) return read.pages;
  if (read.code === 'page-missing') throw new Unusable('page-missing', { page: read.page, pages });
  throw new Unusable('bad-option', { option: '--pages', value, expected: '1,3-4' });
}

/** A choice of layout rules such as `L01,L05`. `undefined` means all that is found, rules or not. */
export function rulesOption(value: string | undefined): ReadonlySet<string> | undefined {
  if (value === undefined) return undefined;
  const chosen = value.split(',').map((part) => part.trim().toUpperCase());
  if (!chosen.every((rule) => /^L(?:0[1-9]|[123]\d|40)$/.test(rule))) {
    throw new Unusable('bad-option', { option: '--rules', value, expected: 'L01,L05' });
  }
  return new Set(chosen);
}
