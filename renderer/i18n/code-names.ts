import type { FaultCode, SpreadTabooCode, TabooCode } from '../../core/page-score';

/** A code of the page score. */
export type ScoreCode = FaultCode | TabooCode | SpreadTabooCode;

/** The names of the page score's codes, from the catalogue that the command line reads too. */
export function codeNames(
  catalogue: Readonly<Record<ScoreCode, { readonly name: string }>>,
): Readonly<Record<ScoreCode, string>> {
  const names = Object.entries(catalogue).map(([code, { name }]) => [code, name]);
  return Object.fromEntries(names) as Record<ScoreCode, string>;
}
