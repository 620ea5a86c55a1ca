import { SPACING_TRIMS } from '../../core/cjk';
import { breakOpportunities, describeText } from '../../core/line';
import type { BreakOptions, DescribeOptions } from '../../core/line';
import { parseArguments } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';
import { readInput } from '../standard-input';

const MODES = ['loose', 'normal', 'strict', 'anywhere'] as const;
const LEVELS = ['none', 'basic', 'gb', 'strict'] as const;
const STYLES = ['quanjiao', 'kaiming', 'banjiao', 'none'] as const;
const INTERPUNCTS = ['half', 'whole'] as const;
/** Kind of a question about breaks alone, the kind of those that name none. */
const BREAK_KIND = 'break';
/** Wider than this, in em, no gap is set. */
const WIDEST_GAP = 1;

/** Language tags, small letters: regions of Chinese write in a script of their own. */
const LANGUAGES: Readonly<Record<string, BreakOptions['language']>> = {
  und: 'und',
  en: 'en',
  zh: 'zh-Hans',
  'zh-hans': 'zh-Hans',
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-hant': 'zh-Hant',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
};

/**
 * `forme breaks`: for each line `{text, mode, lang}` on stdin, where its text may be broken. A line of another `kind`
 * than `break` is answered with widths too: marks set half width, places of script gaps, width and least width in em.
 */
export async function breaks(args: readonly string[]): Promise<Outcome> {
  if (parseArguments(args, {}).positionals.length > 0) throw new Unusable('usage', { synopsis: 'breaks < LINES' });
  const lines = (await readInput()).split('\n');
  const answers = lines.flatMap((line, index) => (line.trim() === '' ? [] : [answer(line, index + 1)]));
  return { exit: 0, answer: answers.map((one) => `${one}\n`).join('') };
}

type Fields = Readonly<Record<string, unknown>>;

function answer(line: string, number: number): string {
  const bad = (problem: string): Unusable => new Unusable('bad-line', { line: number, problem });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw bad('JSON');
  }
  if (typeof value !== 'object' || value === null) throw bad('object');
  const fields = value as Fields;
  const { text } = fields;
  const kind = fields['kind'] ?? BREAK_KIND;
  if (typeof text !== 'string') throw bad('text');
  const breakOptions = readBreakOptions(fields, bad);
  if (kind === BREAK_KIND) return JSON.stringify({ breaks: breakOpportunities(text, breakOptions) });
  return JSON.stringify(describeText(text, { ...breakOptions, ...readWidthOptions(fields, bad) }));
}

function readBreakOptions(fields: Fields, bad: (problem: string) => Unusable): BreakOptions {
  const { mode = 'normal', lang = 'und', words } = fields;
  const language = typeof lang === 'string' ? LANGUAGES[lang.toLowerCase()] : undefined;
  if (!language) throw bad('lang');
  if (words !== undefined && !isWords(words)) throw bad('words');
  // `none` is a level of prohibition; other suites know it as a mode.
  const level = mode === 'none' ? 'none' : oneOf(fields, 'level', LEVELS, bad);
  const named = mode === 'none' ? 'normal' : oneOf({ mode }, 'mode', MODES, bad);
  return {
    mode: named ?? 'normal',
    language,
    ...(level === undefined ? {} : { prohibition: level }),
    ...(words === undefined ? {} : { words }),
  };
}

function readWidthOptions(
  fields: Fields,
  bad: (problem: string) => Unusable,
): Pick<DescribeOptions, 'trim' | 'punctuation' | 'interpunct' | 'latinGap' | 'digitGap'> {
  const trim = oneOf(fields, 'trim', SPACING_TRIMS, bad);
  // Suites of others call it `style`, and have styles that Forme has not.
  const punctuation = oneOf(fields, 'punctuation', STYLES, bad) ?? STYLES.find((style) => style === fields['style']);
  const interpunct = oneOf(fields, 'interpunct', INTERPUNCTS, bad);
  const latinGap = gapOf(fields, 'latinGap', bad);
  const digitGap = gapOf(fields, 'digitGap', bad);
  return {
    ...(trim === undefined ? {} : { trim }),
    ...(punctuation === undefined ? {} : { punctuation }),
    ...(interpunct === undefined ? {} : { interpunct }),
    ...(latinGap === undefined ? {} : { latinGap }),
    ...(digitGap === undefined ? {} : { digitGap }),
  };
}

/** The value of a field that has names for values; `undefined` when it is left out. */
function oneOf<T extends string>(
  fields: Fields,
  name: string,
  values: readonly T[],
  bad: (problem: string) => Unusable,
): T | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  const known = values.find((one) => typeof value === 'string' && one === value.toLowerCase());
  if (known === undefined) throw bad(name);
  return known;
}

function gapOf(fields: Fields, name: string, bad: (problem: string) => Unusable): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !(value >= 0 && value <= WIDEST_GAP)) throw bad(name);
  return value;
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}
