/** A number as print has it: with a minus sign in place of the hyphen that programs write. */
export function withMinus(number: string): string {
  return number.replace(/^-(?=[\d.])/, '−');
}

/** A number as programs read it, of one entered with a minus sign of print. */
export function withHyphen(number: string): string {
  return number.replace(/^\s*−/, '-');
}
