/** One line of the teaser box as the copy has it. */
export interface TeaserLine {
  readonly text: string;
  /** The page it names, from 1; its words (`2版刊登`) are not in the text, for the page follows the story. */
  readonly page?: number;
}

const DIGITS = '一二三四五六七八九十';
const PAGE = `(?:第)?([A-D]?\\d{1,2}|[${DIGITS}]{1,2})版`;
const LEADING = new RegExp(
  `^[▶►●■★☆◆]?[ \\u3000]*${PAGE}(?:刊登|刊发|刊發|刊載|刊载|详见|[:：｜|])[ \\u3000]*(?=\\S)`,
  'u',
);
const TRAILING = new RegExp(
  `(?:[ \\u3000]+|[（(【▶►→…·]+[ \\u3000]*)(?:详见|詳見|见|見|刊|下转|[▶►→])?[ \\u3000]*${PAGE}[ \\u3000]*[）)】]?$`,
  'u',
);
const LISTED = new RegExp(`^[▶►●■★☆◆]?[ \\u3000]*${PAGE}[ \\u3000:：·|｜]+(?=\\S)`, 'u');
const HEADER = /^[【《〔]?\s?(?:今日|本期|要闻|要聞|内容|內容)?\s?(?:导\s?读|導\s?讀)(?:提要)?\s?[】》〕]?[：:]?$/u;

/** The longest teaser line. */
const LONGEST = 60;

/** Whether a line is the head of a teaser box: 导读, 今日导读. */
export function isTeaserHeader(text: string): boolean {
  return text.length <= 12 && HEADER.test(text);
}

function pageNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/\d/u.test(text)) return Number(text.replace(/\D/gu, '')) || undefined;
  if (text.length === 1) return DIGITS.indexOf(text) + 1 || undefined;
  if (text.startsWith('十')) return 10 + DIGITS.indexOf(text.charAt(1)) + 1;
  return undefined;
}

/** A line that names the page its story stands on: `2版刊登 …`, `…（3版）`. */
export function readTeaser(text: string): TeaserLine | undefined {
  if (text.length > LONGEST || /。./u.test(text)) return undefined;
  const found = LEADING.exec(text) ?? TRAILING.exec(text);
  if (!found || found[0].length === text.length) return undefined;
  if (/[（(〔](?:下转|下轉|上接)/u.test(text)) return undefined;
  const page = pageNumber(found[1]);
  const bare = found.index === 0 ? text.slice(found[0].length) : text.slice(0, found.index).trimEnd();
  return page === undefined ? { text } : { text: bare, page };
}

/** Reads a line known to be a teaser: under 导读 a page and a title need no more words between them. */
export function readListedTeaser(text: string): TeaserLine {
  const found = LISTED.exec(text);
  const page = pageNumber(found?.[1]);
  if (found && page !== undefined) return { text: text.slice(found[0].length), page };
  return readTeaser(text) ?? { text };
}
