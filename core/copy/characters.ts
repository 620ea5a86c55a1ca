const HAN = /\p{Script=Han}/u;
const CJK_MARKS = new Set('，。、；：？！“”‘’「」『』（）《》〈〉【】〔〕［］…—～·．');

/** A Han character (one code point; a lone surrogate is none). */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}

/** A full-width mark of Chinese text. The curly quotes count, for Chinese and Latin share them. */
export function isCjkMark(character: string | undefined): boolean {
  return character !== undefined && CJK_MARKS.has(character);
}

/** Han or a Chinese mark: what makes a neighbouring ASCII mark a Chinese one. */
export function isChinese(character: string | undefined): boolean {
  return isHan(character) || isCjkMark(character);
}

/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line of a text, without its line feed. */
export interface TextLine extends Span {
  readonly text: string;
}

/** The lines of a text, blank ones too; `\n` parts them. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** Whether every character in one line of text is blank. */
export function isBlank(text: string): boolean {
  return !/\S/u.test(text);
}

/** Whether a line has any Han in it: copy rules for Chinese leave other lines alone. */
export function isHanLine(text: string): boolean {
  return HAN.test(text);
}
