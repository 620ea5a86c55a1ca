import { valueOf } from '../figures';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { productSlip } from './figure-slips';
import { matchesIn } from '../pattern-needs';

/** `全价80元，半价40元`. */
const HALF =
  /(?<whole>[\d.]+|[一二三四五六七八九十百]+)元[^。\d]{0,14}半价(?:为|只[需要收]|仅[需要收])?(?<told>[\d.]+|[一二三四五六七八九十百]+)元/gu;

/** `380元、280元及180元，学生可享半价，即190元、140元及90元`. */
const HALVES =
  /(?<whole>\d+元(?:[、及和与]{1,2}\d+元)+)[^。\d]{0,30}半价[^。\d]{0,6}(?<told>\d+元(?:[、及和与]{1,2}\d+元)+)/gu;

/** `原价200元打八折，只要160元`. */
const REDUCED =
  /原价(?:为)?(?<whole>[\d.]+)元[^。；\d]{0,14}?(?:打)?(?<tenth>[一二三四五六七八九]|\d(?:\.\d)?)折[^。；\d]{0,14}(?<told>[\d.]+)元/gu;

/** Prices at half and at so many tenths, against those that they are taken from. */
export const checkPrices: TextCheck = ({ folded }) =>
  [...halfPrices(folded), ...rowsOfHalfPrices(folded), ...reducedPrices(folded)].sort((a, b) => a.start - b.start);

function* halfPrices(text: string): Generator<Slip> {
  for (const match of matchesIn(text, HALF)) {
    const [whole, told] = [valueOf(match.groups?.['whole'] ?? '') ?? 0, valueOf(match.groups?.['told'] ?? '') ?? 0];
    if (whole !== told * 2) yield productSlip(match.index, match.index + match[0].length, whole / 2, 0.65);
  }
}

function* rowsOfHalfPrices(text: string): Generator<Slip> {
  for (const match of matchesIn(text, HALVES)) {
    const { whole = '', told = '' } = match.groups ?? {};
    const wholes = (whole.match(/\d+/gu) ?? []).map(Number);
    const from = match.index + match[0].length - told.length;
    const halves = [...told.matchAll(/\d+/gu)];
    if (wholes.length !== halves.length) continue;
    for (const [at, { index, 0: half }] of halves.entries()) {
      const made = (wholes[at] ?? 0) / 2;
      if (made === Number(half)) continue;
      const start = from + index;
      const against = [{ start: match.index, end: match.index + whole.length }];
      yield { ...productSlip(start, start + half.length + 1, made, 0.7), against };
    }
  }
}

function* reducedPrices(text: string): Generator<Slip> {
  for (const match of matchesIn(text, REDUCED)) {
    const [whole, told] = [valueOf(match.groups?.['whole'] ?? '') ?? 0, valueOf(match.groups?.['told'] ?? '') ?? 0];
    const made = (whole * (valueOf(match.groups?.['tenth'] ?? '') ?? 0)) / 10;
    if (Math.abs(made - told) > 0.5) yield productSlip(match.index, match.index + match[0].length, made, 0.65);
  }
}
