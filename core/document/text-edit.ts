/** One replacement in a text: `remove` UTF-16 units at `at`, then `insert` there. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The one smallest replacement that turns `before` into `after`; it never cuts a surrogate pair (Yjs would break it). */
export function textEdit(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) start -= 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1;
  return { at: start, remove: before.length - tail - start, insert: after.slice(start, after.length - tail) };
}
