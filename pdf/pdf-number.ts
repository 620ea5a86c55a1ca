/**
 * A number as PDF content writes it: at most four decimals, no exponent, no minus zero. Four decimals of a point are
 * 0.00004 mm, and JavaScript's own form may be `1e-7`, which PDF does not know (ISO 32000-1, 7.3.3).
 */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  if (!Number.isFinite(rounded) || Math.abs(rounded) >= 1e9) throw new RangeError(`no PDF number: ${value}`);
  return rounded === 0 ? '0' : String(rounded);
}

/** Several numbers with spaces between. */
export function pdfNumbers(...values: readonly number[]): string {
  return values.map(pdfNumber).join(' ');
}

/** A factor of a matrix: eight decimals, because it multiplies lengths of thousands of points. */
export function pdfFactor(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e9) throw new RangeError(`no PDF number: ${value}`);
  return value.toFixed(8).replace(/\.?0+$/, '');
}
