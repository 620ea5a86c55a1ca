import { basename } from 'node:path';
import { INK_LIMITS, importedCondition, pressSpecOf } from '../core/document';
import type { Edition, InkLimit, PressSpec, PressStandard } from '../core/document';
import { readChecked, sha256 } from '../files';
import { MOST_PROFILE_BYTES } from '../icc';
import { PdfError, withOutputIntent } from '../pdf';
import type { ConditionSource, PdfOptions } from '../pdf';
import type { Arguments, OptionTable } from './options';
import { Unusable, orUnusable } from './outcome';
import { PRESS_FOLDER } from './resources';

/** Options that name another printing condition than the paper's own. */
export const CONDITION_OPTIONS = {
  'profile-file': { type: 'string' },
  ink: { type: 'string' },
} as const satisfies OptionTable;

/** An edition with the bytes that its file holds. */
interface OpenedEdition {
  readonly edition: Edition;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Gives `use` the output intent of the paper's plant, or of the profile that `--profile-file` names, and the ink limit and
 * screen that pictures are made for. A profile that cannot be used ends the command.
 */
export async function pressCondition<Value>(
  opened: OpenedEdition,
  { standard, options }: { readonly standard: PressStandard; readonly options: Arguments },
  use: (options: Pick<PdfOptions, 'outputIntent' | 'inkLimit' | 'screen'>) => Promise<Value>,
): Promise<Value> {
  const source = await sourceOf(opened, options);
  try {
    const { inkLimit, screen } = source.spec;
    return await withOutputIntent({ ...source, spec: { ...source.spec, standard } }, (outputIntent) =>
      use({ outputIntent, inkLimit, screen }),
    );
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    throw new Unusable(error.code, error.values);
  }
}

async function sourceOf(
  { edition, pictures }: OpenedEdition,
  options: Arguments,
): Promise<ConditionSource & { readonly spec: PressSpec }> {
  const paper = pressSpecOf(edition.profile);
  const spec = { ...paper, inkLimit: inkOption(options.text('ink')) ?? paper.inkLimit };
  const path = options.text('profile-file');
  if (path === undefined) {
    const imported = importedCondition(edition.profile);
    return { spec, folder: PRESS_FOLDER, profile: imported && pictures.get(imported.sha256) };
  }
  const { bytes } = orUnusable(await readChecked(path, { maximum: MOST_PROFILE_BYTES }));
  const file = basename(path);
  const condition = { kind: 'profile', sha256: sha256(bytes), file, description: file } as const;
  return { spec: { ...spec, condition }, folder: PRESS_FOLDER, profile: bytes };
}

function inkOption(value: string | undefined): InkLimit | undefined {
  const limit = INK_LIMITS.find((each) => `${each}` === value);
  if (value === undefined || limit !== undefined) return limit;
  throw new Unusable('bad-option', { option: '--ink', value, expected: INK_LIMITS.join(' | ') });
}
