import type { FaultCode, ScoreTerm, SpreadTabooCode, TabooCode } from '../../core/page-score';

/** How the catalogue's codes of terms begin. */
const TERM = 'term-';

/** A code of the page score. */
export type ScoreCode = FaultCode | TabooCode | SpreadTabooCode;

/** The names of the page score's codes, from the catalogue that the command line reads too. */
export function codeNames(
  catalogue: Readonly<Record<ScoreCode, { readonly name: string }>>,
): Readonly<Record<ScoreCode, string>> {
  const names = Object.entries(catalogue).map(([code, { name }]) => [code, name]);
  return Object.fromEntries(names) as Record<ScoreCode, string>;
}

/**
 * The names of the page score's terms, from the same catalogue: each says what is good, for the closer to 100 the
 * better.
 */
export function termNames(
  catalogue: Readonly<Record<`term-${ScoreTerm}`, { readonly name: string }>>,
): Readonly<Record<ScoreTerm, string>> {
  const names = Object.entries(catalogue).flatMap(([code, { name }]) =>
    code.startsWith(TERM) ? [[code.slice(TERM.length), name]] : [],
  );
  return Object.fromEntries(names) as Record<ScoreTerm, string>;
}
