import type { FileFailure } from '../files';
import type { UnusableCode } from './codes';

/** What a command came to: its answer for stdout, and the exit code. 0 is fine, 1 says that problems were found. */
export interface Outcome {
  readonly exit: 0 | 1;
  /** Printed as JSON; a string as it is; nothing when left out. */
  readonly answer?: unknown;
}

/** Input or usage that a command cannot work with: a sentence for stderr, exit code 2. */
export class Unusable extends Error {
  constructor(
    readonly code: UnusableCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'Unusable';
  }
}

/** The value of a result about a file; a failure ends the command. */
export function orUnusable<T extends { readonly ok: true }>(result: T | FileFailure): T {
  if (!result.ok) throw new Unusable(result.code, result.values);
  return result;
}
