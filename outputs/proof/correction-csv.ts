import type { Correction, CorrectionWords } from './corrections';

/** Begins a formula in spreadsheets: what readers of other programs wrote is never to be run. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * A list of corrections as a table of comma-separated values (RFC 4180), UTF-8 with a mark at its beginning for
 * spreadsheets.
 */
export function correctionCsv(corrections: readonly Correction[], { list }: CorrectionWords): Uint8Array {
  const { heads } = list;
  const rows = corrections.map((one) => [
    ...[one.page === undefined ? '' : String(one.page), one.story, one.place, one.sign, one.was, one.asks],
    ...[one.round, one.reader, one.at, one.state, one.comment, one.replies.join('\n')],
  ]);
  const names = [
    ...[heads.page, heads.story, heads.place, heads.sign, heads.was, heads.asks],
    ...[heads.round, heads.reader, heads.at, heads.state, heads.comment, heads.replies],
  ];
  return new TextEncoder().encode(`\ufeff${[names, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`);
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
