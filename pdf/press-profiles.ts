import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportedCondition, PressSpec } from '../core/document';
import { ICC_REGISTRY, checkOutputProfile, registeredCondition } from '../icc';
import { PdfError, type OutputIntent } from './options';

/** The newsprint conditions that come with Forme, by their total ink in per cent. */
export type NewsprintInk = 240 | 220;

/** Where the profile of a printing condition comes from. */
export interface ConditionSource {
  readonly spec: Pick<PressSpec, 'standard' | 'condition' | 'inkLimit'>;
  /** The folder of the newsprint profiles: `press/` of the project, or of the app's resources. */
  readonly folder: string;
  /** The bytes of an imported profile, where the edition holds them. */
  readonly profile?: Uint8Array | undefined;
}

/**
 * The output intent of coldset newsprint after CGATS TR 002, with the profile from `folder` (`press/` of the project,
 * or of the app's resources). 240 % is the common limit, 220 % that of ISO 12647-3.
 */
export function newsprintIntent(folder: string, ink: NewsprintInk = 240): OutputIntent {
  return {
    identifier: 'CGATS TR 002',
    condition: `Coldset offset newsprint (SNAP), CGATS TR 002, total ink ${ink} %`,
    registry: ICC_REGISTRY,
    file: join(folder, `newsprint-TR002-TAC${ink}.icc`),
  };
}

/**
 * The same condition of 240 % by its compact profile: for files of black type alone, which nothing is converted for.
 */
export function blackTypeIntent(folder: string): OutputIntent {
  return { ...newsprintIntent(folder), file: join(folder, 'newsprint-TR002-TAC240-compact.icc') };
}

/**
 * Gives `use` the output intent of what a plant asks for. An imported profile is checked first and stands in a file of
 * its own meanwhile, for the picture library reads profiles from the disk alone. Rejects with a `PdfError` when it is
 * missing (newsprint never takes its place unasked) or unfit for the standard.
 */
export async function withOutputIntent<Value>(
  { spec, folder, profile }: ConditionSource,
  use: (intent: OutputIntent) => Promise<Value>,
): Promise<Value> {
  const { condition, inkLimit, standard } = spec;
  if (condition.kind === 'newsprint') return use(newsprintIntent(folder, inkLimit));
  if (profile === undefined) throw new PdfError('press-profile-missing', { file: condition.file });
  const named = intentOf(condition, profile, standard);
  return withProfileFile(profile, (file) => use({ ...named, file }));
}

/** Gives `use` a file that holds a profile, and takes it away afterwards. */
export async function withProfileFile<Value>(
  profile: Uint8Array,
  use: (file: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'forme-profile-'));
  try {
    const file = join(folder, 'press.icc');
    await writeFile(file, profile, { mode: 0o600 });
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What has no registered name is `Custom`, with its own description as Info (ISO 15930-7, 6.2.2). */
function intentOf(
  { file, description }: ImportedCondition,
  bytes: Uint8Array,
  standard: PressSpec['standard'],
): Omit<OutputIntent, 'file'> {
  const checked = checkOutputProfile(bytes, standard);
  if (!checked.ok) {
    const { problem } = checked;
    throw new PdfError(problem.code, { file, ...('values' in problem && problem.values) });
  }
  const registered = registeredCondition(checked.profile);
  const condition = checked.profile.description || description || file;
  return registered === undefined
    ? { identifier: 'Custom', condition }
    : { identifier: registered, condition, registry: ICC_REGISTRY };
}
