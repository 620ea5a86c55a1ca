import type { EditionCheck, PlacedSlip } from '../reading';
import { matchesIn } from '../pattern-needs';

const CURLY: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };
const CORNER: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** A text with its corner quotes as curly ones, place for place: how the rules for marks read it. */
export function inCurlyQuotes(text: string): string {
  return text.replace(/[「」『』]/gu, (mark) => CURLY[mark] ?? mark);
}

/** What is suggested for a text, with the quotes that it has. */
export function asQuotedIn(text: string, suggestion: string): string {
  return text.includes('「') ? suggestion.replace(/[“”‘’]/gu, (mark) => CORNER[mark] ?? mark) : suggestion;
}

/** Quotes of the other form are a slip where those of the one form are so many times as many. */
const USUAL = 2;

/** Quotes in the other form than the copy has: “……” among 「……」 and the other way round. */
export const checkQuotes: EditionCheck = ({ texts }) => {
  const curly = texts.reduce((sum, { text }) => sum + countOf(text, '“'), 0);
  const corner = texts.reduce((sum, { text }) => sum + countOf(text, '「'), 0);
  const [pattern, forms, few, many] =
    corner > curly
      ? ([/“[^“”]*”/gu, CORNER, curly, corner] as const)
      : ([/「[^「」]*」/gu, CURLY, corner, curly] as const);
  if (few === 0 || many < few * USUAL) return [];
  return texts.flatMap((text) =>
    [...matchesIn(text.text, pattern)].map(({ index: start, 0: match }): PlacedSlip => {
      const suggestion = match.replace(/./gsu, (mark) => forms[mark] ?? mark);
      return { text, slip: { code: 'quote-form', start, end: start + match.length, suggestion, confidence: 0.7 } };
    }),
  );
};

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
