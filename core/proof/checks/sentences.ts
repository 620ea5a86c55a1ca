/** The sentence that a place is in, without its mark; `marks` are what ends one. */
export function sentenceAt(
  text: string,
  at: number,
  marks = '。；！？',
): { readonly start: number; readonly end: number } {
  const start = Math.max(...[...marks].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const ends = [...marks].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0);
  return { start, end: ends.length === 0 ? text.length : Math.min(...ends) };
}
