import { basename } from 'node:path';
import { INK_LIMITS, pressSpecOf } from '../core/document';
import type { Edition, InkLimit, PressSpec } from '../core/document';
import { readChecked, sha256 } from '../files';
import { MOST_PROFILE_BYTES } from '../icc';
import type { Arguments, OptionTable } from './options';
import { Unusable, orUnusable } from './outcome';

/** Options that name another printing condition than the paper's own. */
export const CONDITION_OPTIONS = {
  'profile-file': { type: 'string' },
  ink: { type: 'string' },
} as const satisfies OptionTable;

/** An edition with the bytes that its file holds, by their SHA-256. */
interface OpenedEdition {
  readonly edition: Edition;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * The edition with the output profile that `--profile-file` names, and the ink limit of `--ink`, where they are given.
 */
export async function withCondition({ edition, files }: OpenedEdition, options: Arguments): Promise<OpenedEdition> {
  const paper = pressSpecOf(edition.profile);
  const spec = { ...paper, inkLimit: inkOption(options.text('ink')) ?? paper.inkLimit };
  const path = options.text('profile-file');
  if (path === undefined) return { edition: withSpec(edition, spec), files };
  const { bytes } = orUnusable(await readChecked(path, { maximum: MOST_PROFILE_BYTES }));
  const file = basename(path);
  const hash = sha256(bytes);
  const condition = { kind: 'profile', sha256: hash, file, description: file } as const;
  return { edition: withSpec(edition, { ...spec, condition }), files: new Map([...files, [hash, bytes]]) };
}

function withSpec(edition: Edition, press: PressSpec): Edition {
  return { ...edition, profile: { ...edition.profile, press } };
}

function inkOption(value: string | undefined): InkLimit | undefined {
  const limit = INK_LIMITS.find((each) => `${each}` === value);
  if (value === undefined || limit !== undefined) return limit;
  throw new Unusable('bad-option', { option: '--ink', value, expected: INK_LIMITS.join(' | ') });
}
