import { shareRounding } from '../figures';
import type { Figure } from '../figures';
import type { Slip } from '../finding';
import { matchesIn } from '../pattern-needs';

/** A product, a mean or a difference that is told otherwise than `made`, which its figures come to. */
export function productSlip(start: number, end: number, made: number, confidence: number): Slip {
  return { code: 'product', start, end, confidence, values: { value: Math.round(made * 100) / 100 } };
}

/**
 * Differences of two figures, `first` and `second` of the patterns, that are told as another: `told`, with one
 * character of unit.
 */
export function* differenceSlips(text: string, patterns: readonly RegExp[]): Generator<Slip> {
  for (const match of patterns.flatMap((pattern) => [...matchesIn(text, pattern)])) {
    const { first = '', second = '', told = '' } = match.groups ?? {};
    const made = Math.abs(Number(first) - Number(second));
    const start = match.index + match[0].lastIndexOf(told);
    if (made === Number(told)) continue;
    yield { ...productSlip(start, start + told.length + 1, made, 0.7), against: [{ start: match.index, end: start }] };
  }
}

/** The place of a figure that a slip contradicts. */
export function placeOf({ start, end }: Figure): { readonly start: number; readonly end: number } {
  return { start, end };
}

/**
 * A rate that is not `rate`, the one of two figures, and further from it than all three are rounded; these make `ratio`
 * per cent.
 */
export function rateSlip(told: Figure, rate: number, of: readonly Figure[], ratio = rate): Slip | undefined {
  const value = told.unit === '成' ? told.value * 10 : told.value;
  if (Math.abs(rate - value) <= shareRounding(told, ratio, of)) return undefined;
  const values = { rate: Math.round(rate * 10) / 10 };
  const against = of.map(placeOf);
  return { code: 'rate', start: told.start, end: told.end, confidence: 0.75, values, against };
}

/** Whether a figure is a share: in per cent or in tenths. */
export function isShare(figure: Figure | undefined): figure is Figure {
  return figure?.unit === '%' || figure?.unit === '成';
}

/** A range, `text`, that ends before it begins. */
export function rangeSlip(start: number, text: string): Slip {
  return { code: 'range-order', start, end: start + text.length, confidence: 0.75 };
}
