import type { CompositionSpec } from '../../document';
import { chineseBreaksBefore, markAddresses, tailorClasses } from './chinese';
import { breakUnits, breaksBefore } from './unicode';
import type { BreakUnits } from './unicode';

/** How break opportunities are found. */
export interface BreakOptions {
  /** CSS `line-break`. For `und` and `en` it decides only whether small kana may start a line (UAX #14, class CJ). */
  readonly mode: 'loose' | 'normal' | 'strict';
  /** `und` and `en` are plain UAX #14; `zh` stands for `zh-Hans`. */
  readonly language: 'und' | 'en' | 'zh' | 'zh-Hans' | 'zh-Hant';
  /** Level of prohibition in Chinese (CLREQ 3.1.4); `gb` when left out. */
  readonly prohibition?: CompositionSpec['prohibition'];
}

const ADDRESS = /:\/\/|www\./;

/** Units of a text with, for each, whether a line may be broken before it. */
export interface BrokenUnits {
  readonly units: BreakUnits;
  /** 1 where a line may be broken before the unit; 0 for the first. */
  readonly breaks: Uint8Array;
}

/** The units of `text` and where lines may be broken between them: what `breakOpportunities` answers from. */
export function breakText(text: string, options: BreakOptions): BrokenUnits {
  const units = breakUnits(text, { smallKana: options.mode === 'strict' ? 'keep' : 'break' });
  const breaks = new Uint8Array(units.length);
  if (options.language === 'und' || options.language === 'en') {
    for (let i = 1; i < units.length; i++) breaks[i] = breaksBefore(units, i) ? 1 : 0;
    return { units, breaks };
  }
  const chinese = {
    mode: options.mode,
    prohibition: options.prohibition ?? 'gb',
    ...(ADDRESS.test(text) ? { addresses: markAddresses(units) } : {}),
  };
  tailorClasses(units, chinese);
  for (let i = 1; i < units.length; i++) breaks[i] = chineseBreaksBefore(units, i, chinese) ? 1 : 0;
  return { units, breaks };
}

/**
 * UTF-16 offsets where a line of `text` may (or must) be broken, in rising order, both ends left out. UAX #14 of Unicode
 * 18.0; Chinese is tailored as CLREQ 3.1.4–3.1.5, GB/T 15834 5.1 and CSS Text 3, 5.3 say.
 */
export function breakOpportunities(text: string, options: BreakOptions): number[] {
  const { units, breaks } = breakText(text, options);
  const offsets: number[] = [];
  for (let i = 1; i < units.length; i++) if (breaks[i]) offsets.push(units.offsets[i]!);
  return offsets;
}
