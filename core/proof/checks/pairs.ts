import type { Slip } from '../finding';
import type { ReadText, TextCheck } from '../reading';

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
];
const CLOSING = new Map(PAIRS);
const OPENING = new Map(PAIRS.map(([open, close]) => [close, open]));
/** `1）` and `a)` number an item, and `’` may stand for letters left out. */
const NUMBERING = /(?:^|[\s，。；：、])[\da-zA-Z一二三四五六七八九十]{1,3}$/u;
const LETTER = /[\p{Script=Latin}\d]/u;

/** Quotes, brackets and title marks without partners, quotes that open twice or close twice, double quotes within double. */
export const checkPairs: TextCheck = (text) => {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const slips: Slip[] = [];
  const lone = (at: number, suggestion?: string): void => {
    slips.push({
      code: 'unpaired-mark',
      start: at,
      end: at + 1,
      confidence: 0.85,
      ...(suggestion !== undefined && { suggestion }),
    });
  };
  for (let at = 0; at < text.text.length; at += 1) {
    const mark = text.text.charAt(at);
    if (mark === '’' && LETTER.test(text.text.charAt(at - 1))) continue;
    if (CLOSING.has(mark)) {
      if (mark === '“' && open.some((one) => one.mark === '“')) {
        // `“……“` most often closes in the wrong form; within others it should be a single quote.
        const closes = !text.text.slice(at + 1).includes('”') || /^[，。！？；、）]?$/u.test(text.text.charAt(at + 1));
        if (closes) {
          slips.push({ code: 'unpaired-mark', start: at, end: at + 1, suggestion: '”', confidence: 0.85 });
          open.splice(
            open.findLastIndex((one) => one.mark === '“'),
            1,
          );
          continue;
        }
        slips.push({ code: 'nested-quotes', start: at, end: at + 1, suggestion: '‘', confidence: 0.6 });
      }
      open.push({ mark, at });
      continue;
    }
    const partner = OPENING.get(mark);
    if (partner === undefined) continue;
    const last = open.findLastIndex((one) => one.mark === partner);
    if (last < 0) {
      const numbering = (mark === '）' || mark === ')') && NUMBERING.test(text.text.slice(0, at));
      if (!numbering && !isCarried(text, mark)) lone(at);
      continue;
    }
    for (const skipped of open.splice(last).slice(1)) lone(skipped.at);
  }
  for (const { mark, at } of open) if (!carriesOn(text, mark)) lone(at);
  return slips.sort((a, b) => a.start - b.start);
};

/** A quotation of several paragraphs opens at each and closes at the last alone. */
function carriesOn({ kind, after }: ReadText, mark: string): boolean {
  return kind === 'body' && mark === '“' && after.startsWith('“');
}

function isCarried({ kind, before }: ReadText, mark: string): boolean {
  return kind === 'body' && mark === '”' && before.includes('“') && !before.includes('”');
}
