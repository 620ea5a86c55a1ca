/** A digit: Arabic, half or full width. */
const ARABIC = '[0-9０-９]';
/** Characters that Chinese numerals below a hundred, and years said digit by digit, are written with. */
const HAN = '〇零○一二三四五六七八九十廿卅';

/** Source of a pattern for one numeral as papers write it: `18`, `１８`, `十八`, `廿八`. */
export const NUMERAL = `(?:${ARABIC}+|[${HAN}]+)`;

/** Source of a pattern for a character that goes on with a numeral: none may stand before one. */
export const NUMERAL_CHARACTER = `[0-9０-９${HAN}]`;

const HAN_DIGITS = '〇一二三四五六七八九';

/**
 * The number that a numeral says: Arabic of any length, Chinese up to ninety-nine or digit by digit; else `undefined`.
 */
export function numberOf(numeral: string): number | undefined {
  const folded = numeral
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[零○]/g, '〇')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十');
  if (/^[0-9]+$/.test(folded)) return Number(folded);
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(folded);
  if (tens !== null) return 10 * (tens[1] ? digitOf(tens[1]) : 1) + (tens[2] ? digitOf(tens[2]) : 0);
  if (!/^[〇一二三四五六七八九]+$/.test(folded)) return undefined;
  return Number(Array.from(folded, digitOf).join(''));
}

/** A number from 0 to 99 in the same digits as a numeral: Arabic of its width, or Chinese. */
export function numeralLike(numeral: string, number: number): string {
  if (/[0-9]/.test(numeral)) return `${number}`;
  if (/[０-９]/.test(numeral)) {
    return `${number}`.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return HAN_DIGITS.charAt(ones);
  return `${tens === 1 ? '' : HAN_DIGITS.charAt(tens)}十${ones === 0 ? '' : HAN_DIGITS.charAt(ones)}`;
}

function digitOf(han: string): number {
  return HAN_DIGITS.indexOf(han);
}
