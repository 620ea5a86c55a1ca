import { breakOpportunities } from '../../core/line';
import type { BreakOptions } from '../../core/line';
import { parseArguments } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';
import { readInput } from '../standard-input';

const MODES: readonly string[] = ['loose', 'normal', 'strict'];
const LANGUAGES: readonly string[] = ['und', 'en', 'zh', 'zh-Hans', 'zh-Hant'];

/** `forme breaks`: for each line `{text, mode, lang}` on stdin, where its text may be broken. */
export async function breaks(args: readonly string[]): Promise<Outcome> {
  if (parseArguments(args, {}).positionals.length > 0) throw new Unusable('usage', { synopsis: 'breaks < LINES' });
  const lines = (await readInput()).split('\n');
  const answers = lines.flatMap((line, index) => (line.trim() === '' ? [] : [answer(line, index + 1)]));
  return { exit: 0, answer: answers.map((one) => `${one}\n`).join('') };
}

function answer(line: string, number: number): string {
  const bad = (problem: string): Unusable => new Unusable('bad-line', { line: number, problem });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw bad('JSON');
  }
  if (typeof value !== 'object' || value === null) throw bad('object');
  const { text, mode = 'normal', lang = 'und' } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') throw bad('text');
  if (typeof mode !== 'string' || !MODES.includes(mode)) throw bad('mode');
  if (typeof lang !== 'string' || !LANGUAGES.includes(lang)) throw bad('lang');
  const options = { mode, language: lang === 'zh' ? 'zh-Hans' : lang } as BreakOptions;
  return JSON.stringify({ breaks: breakOpportunities(text, options) });
}
