/** Whether a UTF-16 unit is the first half of a character beyond the basic plane. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** Whether a UTF-16 unit is the second half of a character beyond the basic plane. */
export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** The beginning of a text, of at most so many UTF-16 units, whole characters only: halves no edition may hold. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, isHighSurrogate(text.charCodeAt(most - 1)) ? most - 1 : most);
}

/** The end of a text, of at most so many UTF-16 units, whole characters only. */
export function endOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.length - most;
  return text.slice(isLowSurrogate(text.charCodeAt(start)) ? start + 1 : start);
}
