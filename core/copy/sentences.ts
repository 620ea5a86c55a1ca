/** Stops that end a sentence, with the closing marks that may stand behind them. */
const FINAL = /[。！？!?…][”’」』）)》〉】]*$/u;
const CLOSED = /[：:；;—”’」』）)》〉】]$/u;
const INNER = /[，、；：。！？,;]/gu;

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return FINAL.test(text.slice(-8));
}

/** Whether a line ends so that it may stand as it is: a sentence, a closing bracket, a colon before a list. */
export function endsClosed(text: string): boolean {
  return endsSentence(text) || CLOSED.test(text.slice(-1));
}

const SIGNED =
  /[。？！”」][^，。；：？！]{0,10}(?:读者|讀者|居民|市民|村民|家长|家長|网友|網友|街坊|学生|學生|乘客|业主|業主|农户|農戶)[ \u3000]*\p{Script=Han}{1,4}$/u;

/** Whether a line is a letter, or the end of one, with its writer after the last sentence: `……谁来修？居民 周国英`. */
export function endsSigned(text: string): boolean {
  return SIGNED.test(text.slice(-32));
}

/** The marks inside a line that only running text has; counting stops at `limit`. */
export function innerStops(text: string, limit = 10): number {
  let count = 0;
  for (const match of text.matchAll(INNER)) {
    if (match.index === text.length - 1) break;
    count += 1;
    if (count >= limit) break;
  }
  return count;
}

/** So long a line is running text when it has a stop in it: longer than any headline with a comma. */
const LONG_LINE = 30;

/** Whether a line reads as running text and not as a head: it ends a sentence, or is long and has stops in it. */
export function isRunningText(text: string): boolean {
  if (/。./u.test(text) || text.endsWith('。') || /[。！？][”’」』）]+$/u.test(text.slice(-4))) return true;
  const stops = innerStops(text, 3);
  if (text.length >= LONG_LINE) return stops >= 2 || (stops >= 1 && endsSentence(text));
  return stops >= 3;
}
