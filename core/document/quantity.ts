/** A number with its unit as a person wrote it. */
export interface Quantity {
  readonly number: number;
  /** Digits after the point: how exactly it was meant. */
  readonly decimals: number;
  /** What stands after the number, in small letters; empty for none. */
  readonly unit: string;
}

/** Nine digits before the point are a thousand kilometres. */
const QUANTITY = /^([+-]?)(\d{0,9})(?:\.(\d{0,9}))?\s*(\D*)$/u;

/**
 * Reads a number with its unit, full-width or half, with or without space between them; `undefined` for anything else.
 */
export function readQuantity(text: string): Quantity | undefined {
  const plain = plainText(text).replace('−', '-');
  const [, sign = '', whole = '', part = '', unit = ''] = QUANTITY.exec(plain) ?? [];
  if (whole + part === '') return undefined;
  const number = Number(`${whole === '' ? '0' : whole}.${part === '' ? '0' : part}`);
  return { number: sign === '-' && number !== 0 ? -number : number, decimals: part.length, unit: unit.trim() };
}

/** Text as it is compared: half width, small letters, no white at its ends. */
export function plainText(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The most digits after the point that a length is written with: of a thousandth of a point in metres. */
const MOST_DECIMALS = 9;

/** The shortest way to write a number, from so many decimals on, that `reads` takes for what it is. */
export function shortestNumber(number: number, reads: (written: string) => boolean, least = 0): string {
  for (let decimals = least; decimals < MOST_DECIMALS; decimals++) {
    const written = number.toFixed(decimals);
    if (reads(written)) return written.replace(/^-(0(?:\.0*)?)$/u, '$1');
  }
  return number.toFixed(MOST_DECIMALS);
}
