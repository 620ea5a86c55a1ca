import { correctMarks } from '../copy';
import type { PaperLanguage, Stretch } from '../document';
import { narrow, widen } from './find-text';

/**
 * A way to convert a text: straight quotes and half-width marks to Chinese ones, as copy is cleaned; “ ” to 「 」 and
 * back; letters, figures and marks to other widths.
 */
export type TextConversion = 'chineseMarks' | 'cornerQuotes' | 'curlyQuotes' | 'halfWidth' | 'fullWidth';

/** A place of a text with what stands there and what is to. */
export interface TextPatch extends Stretch {
  readonly was: string;
  readonly words: string;
}

/** What a conversion changes in a text, in order; with `within` only what lies wholly in that part of it. */
export function conversionOf(
  text: string,
  conversion: TextConversion,
  { language, within }: { readonly language: PaperLanguage; readonly within?: Stretch | undefined },
): readonly TextPatch[] {
  const patches = patchesOf(text, conversion, language);
  if (within === undefined) return patches;
  // A run of letters may be cut anywhere; marks and the pairs they come in may not.
  const mayBeCut = conversion === 'halfWidth' || conversion === 'fullWidth';
  return patches.flatMap((patch) => {
    const start = Math.max(patch.start, within.start);
    const end = Math.min(patch.end, within.end);
    if (start >= end || (!mayBeCut && (start !== patch.start || end !== patch.end))) return [];
    const [from, to] = [start - patch.start, end - patch.start];
    return mayBeCut ? [{ start, end, was: patch.was.slice(from, to), words: patch.words.slice(from, to) }] : [patch];
  });
}

const TO_CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const TO_CURLY: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

function patchesOf(text: string, conversion: TextConversion, language: PaperLanguage): readonly TextPatch[] {
  switch (conversion) {
    case 'chineseMarks':
      return correctMarks(text, language).map(({ start, end, before, after }) => ({
        start,
        end,
        was: before,
        words: after,
      }));
    case 'cornerQuotes':
      // A ’ between letters is an apostrophe.
      return matches(text, /[“”‘]|’(?!\p{Script=Latin})|(?<!\p{Script=Latin})’/gu, (mark) => TO_CORNERS[mark] ?? mark);
    case 'curlyQuotes':
      return matches(text, /[「」『』]/gu, (mark) => TO_CURLY[mark] ?? mark);
    case 'halfWidth':
      return matches(text, /[\uff01-\uff5e\u3000]+/gu, narrow);
    case 'fullWidth':
      return matches(text, /[\u0020-\u007e]+/gu, widen);
  }
}

function matches(text: string, pattern: RegExp, to: (found: string) => string): readonly TextPatch[] {
  return [...text.matchAll(pattern)].map(({ 0: was, index }) => ({
    start: index,
    end: index + was.length,
    was,
    words: to(was),
  }));
}
