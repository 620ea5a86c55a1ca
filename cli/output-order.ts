import { FILE_DIVISIONS } from '../core/document';
import type { Edition } from '../core/document';
import { MOST_DPI, OUTPUT_KINDS, PICTURE_DPI, PICTURE_FORMATS, PROOF_SHEETS, pressOrderOf } from '../outputs/order';
import type { OutputOrder } from '../outputs/order';
import { pagesOption } from './options';
import type { Arguments, OptionTable } from './options';
import { Unusable } from './outcome';
import { CONDITION_OPTIONS } from './press-condition';

/** The options that say what is to be made of an edition. */
export const ORDER_OPTIONS = {
  ...CONDITION_OPTIONS,
  output: { type: 'string' },
  pages: { type: 'string' },
  profile: { type: 'string' },
  division: { type: 'string' },
  marks: { type: 'boolean' },
  slug: { type: 'boolean' },
  send: { type: 'string' },
  'no-report': { type: 'boolean' },
  sheet: { type: 'string' },
  round: { type: 'string' },
  findings: { type: 'boolean' },
  remarks: { type: 'boolean' },
  list: { type: 'boolean' },
  email: { type: 'boolean' },
  format: { type: 'string' },
  dpi: { type: 'string' },
} as const satisfies OptionTable;

type OptionName = keyof typeof ORDER_OPTIONS;

/** What each kind of output takes besides the pages. */
const OPTIONS_OF: Readonly<Record<OutputOrder['kind'], readonly OptionName[]>> = {
  press: ['profile', 'profile-file', 'ink', 'division', 'marks', 'slug', 'send', 'no-report'],
  imposed: ['sheet'],
  proof: ['profile', 'round', 'findings', 'remarks', 'list', 'email'],
  digital: [],
  pictures: ['format', 'dpi'],
};

const STANDARDS = ['x4', 'x1a'] as const;

/**
 * The order that a command line asks for: a press file unless it says otherwise, as the paper's plant wants it.
 * `oneFile` tells that a name for one file was given. Throws `Unusable` for what cannot be and for options of other
 * outputs.
 */
export function orderOf(options: Arguments, edition: Edition, { oneFile }: { readonly oneFile: boolean }): OutputOrder {
  const kind = kindOf(options);
  refuseStrangers(options, kind);
  const chosen = options.text('pages');
  const pages = chosen === undefined ? {} : { pages: pagesOption(chosen, edition.pages.length) };
  switch (kind) {
    case 'press': {
      const plain = pressOrderOf(edition);
      const order = {
        ...plain,
        ...pages,
        standard: choice(options, 'profile', STANDARDS) ?? plain.standard,
        division: choice(options, 'division', FILE_DIVISIONS) ?? (oneFile ? 'edition' : plain.division),
        marks: options.flag('marks') || plain.marks,
        slug: options.flag('slug') || plain.slug,
        version: options.count('send') ?? 1,
        report: !options.flag('no-report'),
      };
      return order;
    }
    case 'imposed':
      return { kind, ...pages, sheet: choice(options, 'sheet', PROOF_SHEETS) ?? 'A3' };
    case 'proof': {
      const round = options.text('round');
      const [findings, remarks] = [options.flag('findings'), options.flag('remarks')];
      const [list, email] = [options.flag('list'), options.flag('email')];
      return { kind, ...pages, findings, remarks, list, email, ...(round !== undefined && { round }) };
    }
    case 'digital':
      return { kind, ...pages };
    case 'pictures':
      return { kind, ...pages, format: choice(options, 'format', PICTURE_FORMATS) ?? 'png', dpi: dpiOf(options) };
  }
}

/** Pixels to the inch of page pictures. */
export function dpiOf(options: Arguments): number {
  const dpi = options.count('dpi') ?? PICTURE_DPI;
  if (dpi > MOST_DPI) throw new Unusable('bad-option', { option: '--dpi', value: dpi, expected: `1–${MOST_DPI}` });
  return dpi;
}

/** `--profile proof` is the older way to ask for a proof. */
function kindOf(options: Arguments): OutputOrder['kind'] {
  const kind = choice(options, 'output', OUTPUT_KINDS);
  const profile = choice(options, 'profile', [...STANDARDS, 'proof'] as const);
  return kind ?? (profile === 'proof' ? 'proof' : 'press');
}

function refuseStrangers(options: Arguments, kind: OutputOrder['kind']): void {
  const known: readonly string[] = ['output', 'pages', ...OPTIONS_OF[kind]];
  for (const name of Object.keys(ORDER_OPTIONS)) {
    const given = options.flag(name) || options.text(name) !== undefined;
    // Pictures can be asked for beside another output.
    const beside = name === 'dpi' && options.text('png') !== undefined;
    if (given && !known.includes(name) && !beside) {
      throw new Unusable('option-of-other-output', { option: `--${name}`, output: kind });
    }
  }
}

function choice<T extends string>(options: Arguments, name: OptionName, choices: readonly T[]): T | undefined {
  const value = options.text(name);
  if (value === undefined) return undefined;
  const chosen = choices.find((each) => each === value);
  if (chosen === undefined) {
    throw new Unusable('bad-option', { option: `--${name}`, value, expected: choices.join(' | ') });
  }
  return chosen;
}
