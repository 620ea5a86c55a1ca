import { basename } from 'node:path';
import { INK_LIMITS } from '../../core/document';
import { readChecked } from '../../files';
import { checkPdf, type PressExpectations, type PressStandard } from '../../pdf-preflight';
import { describePressReport } from '../describe-press-report';
import { parseArguments } from '../options';
import type { Arguments } from '../options';
import { Unusable, orUnusable } from '../outcome';
import type { Outcome } from '../outcome';

const SYNOPSIS = 'check --pdf FILE [--profile x4|x1a] [--ink 240|220] [--trim 390x545] [--pages N]';
const STANDARDS: readonly PressStandard[] = ['x4', 'x1a'];

/** A year of a daily at press resolution; nothing that a plant takes is larger. */
const LARGEST_PDF = 1024 ** 3;

/**
 * `forme check --pdf FILE`: any PDF held against the checks of a press file; exit 1 when one failed. Ends with a
 * sentence when the file is no PDF that can be read.
 */
export async function checkPdfFile(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, {
    pdf: { type: 'string' },
    profile: { type: 'string' },
    ink: { type: 'string' },
    trim: { type: 'string' },
    pages: { type: 'string' },
  });
  const path = options.text('pdf');
  if (path === undefined || options.positionals.length > 0) throw new Unusable('usage', { synopsis: SYNOPSIS });
  const expectations = expectationsOf(options);
  const { bytes } = orUnusable(await readChecked(path, { maximum: LARGEST_PDF }));
  const checked = await checkPdf(bytes, expectations);
  if (!checked.ok) throw new Unusable(checked.code, { file: basename(path) });
  return {
    exit: checked.report.checks.some(({ result }) => result === 'failed') ? 1 : 0,
    answer: describePressReport(checked.report),
  };
}

/** What the file is held against, from the command's options. */
function expectationsOf(options: Arguments): PressExpectations {
  const profile = options.text('profile') ?? 'x4';
  const standard = STANDARDS.find((one) => one === profile);
  if (standard === undefined) {
    throw new Unusable('bad-option', { option: '--profile', value: profile, expected: STANDARDS.join(', ') });
  }
  const ink = options.text('ink') ?? String(INK_LIMITS[0]);
  const totalInk = INK_LIMITS.find((limit) => String(limit) === ink);
  if (totalInk === undefined) {
    throw new Unusable('bad-option', { option: '--ink', value: ink, expected: INK_LIMITS.join(', ') });
  }
  const trim = trimOf(options.text('trim'));
  const pages = options.count('pages');
  return { standard, totalInk, ...(trim && { trim }), ...(pages !== undefined && { pages }) };
}

/** A trim such as `390x545`, in millimetres. */
function trimOf(value: string | undefined): PressExpectations['trim'] {
  if (value === undefined) return undefined;
  const [, widthMm = '', heightMm = ''] = /^(\d{1,4}(?:\.\d+)?)[x×*](\d{1,4}(?:\.\d+)?)$/i.exec(value) ?? [];
  if (widthMm === '') throw new Unusable('bad-option', { option: '--trim', value, expected: '390x545' });
  return { widthMm: Number(widthMm), heightMm: Number(heightMm) };
}
