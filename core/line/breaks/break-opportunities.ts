import type { CompositionSpec } from '../../document';
import { chineseBreaksBefore, tailorClasses } from './chinese';
import { breakUnits, breaksBefore } from './unicode';

/** How break opportunities are found. */
export interface BreakOptions {
  /** CSS `line-break`. For `und` and `en` it decides only whether small kana may start a line (UAX #14, class CJ). */
  readonly mode: 'loose' | 'normal' | 'strict';
  /** `und` and `en` are plain UAX #14; `zh` stands for `zh-Hans`. */
  readonly language: 'und' | 'en' | 'zh' | 'zh-Hans' | 'zh-Hant';
  /** Level of prohibition in Chinese (CLREQ 3.1.4); `gb` when left out. */
  readonly prohibition?: CompositionSpec['prohibition'];
}

/**
 * UTF-16 offsets where a line of `text` may (or must) be broken, in rising order, both ends left out. UAX #14 of Unicode
 * 18.0; Chinese is tailored as CLREQ 3.1.4–3.1.5, GB/T 15834 5.1 and CSS Text 3, 5.3 say.
 */
export function breakOpportunities(text: string, options: BreakOptions): number[] {
  const units = breakUnits(text, { smallKana: options.mode === 'strict' ? 'keep' : 'break' });
  const offsets: number[] = [];
  if (options.language === 'und' || options.language === 'en') {
    for (let i = 1; i < units.length; i++) if (breaksBefore(units, i)) offsets.push(units.offsets[i]!);
    return offsets;
  }
  const chinese = { mode: options.mode, prohibition: options.prohibition ?? 'gb' };
  tailorClasses(units, chinese);
  for (let i = 1; i < units.length; i++) if (chineseBreaksBefore(units, i, chinese)) offsets.push(units.offsets[i]!);
  return offsets;
}
