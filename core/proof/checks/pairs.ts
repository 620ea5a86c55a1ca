import type { ContradictedPlace, Slip } from '../finding';
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
/** Pairs of one family: one of them is taken for another. */
const FAMILIES = ['“”‘’「」『』', '（）()', '《》〈〉', '《”」', '“「》'];
const CLOSING = new Map(PAIRS);
const OPENING = new Map(PAIRS.map(([open, close]) => [close, open]));
/** `1）` and `a)` number an item, and `’` may stand for letters left out. */
const NUMBERING = /(?:^|[\s，。；：、])[\da-zA-Z一二三四五六七八九十]{1,3}$/u;
const LETTER = /[\p{Script=Latin}\d]/u;

/**
 * Quotes, brackets and title marks without partners, quotes that open twice or close twice, double quotes within
 * double.
 */
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
        // Where the outer one is never closed, that is what is wrong.
        if (closesTwice(text.text, at))
          slips.push({ code: 'nested-quotes', start: at, end: at + 1, suggestion: '‘', confidence: 0.6 });
      }
      if (mark === '「' && open.some((one) => one.mark === '「') && text.text.slice(at + 1).split('」').length > 2) {
        slips.push({ code: 'nested-quotes', start: at, end: at + 1, suggestion: '『', confidence: 0.6 });
      }
      if (mark === '‘' && open.at(-1)?.mark === '“' && closesTurned(text.text, at)) {
        // “……‘: turned about, and of the other form.
        lone(at, '”');
        open.pop();
        continue;
      }
      open.push({ mark, at });
      continue;
    }
    const partner = OPENING.get(mark);
    if (partner === undefined) continue;
    const last = open.findLastIndex((one) => one.mark === partner);
    if (last < 0 && mark === '’' && open.at(-1)?.mark === '“') {
      // “……’: closed in the wrong form.
      lone(at, '”');
      open.pop();
      continue;
    }
    if (last < 0) {
      if (closesOther(text.text, at, open, slips)) continue;
      const numbering = (mark === '）' || mark === ')') && NUMBERING.test(text.text.slice(0, at));
      if (!numbering && !isCarried(text, mark)) lone(at);
      continue;
    }
    for (const skipped of open.splice(last).slice(1)) lone(skipped.at);
  }
  for (const { mark, at } of open) {
    if (carriesOn(text, mark, at)) continue;
    const close = closingPlace(text.text, at, mark);
    if (close === undefined) lone(at);
    else slips.push({ ...close, code: 'unpaired-mark', confidence: 0.85, against: [openingAt(text.text, at)] });
  }
  return slips.sort((a, b) => a.start - b.start);
};

/** So many characters are quoted with a mark that stands open. */
const QUOTED = 3;

/** A mark that stands open, with the first of what it opens: where it should not stand, that is what is wrong. */
function openingAt(text: string, at: number): ContradictedPlace {
  const words = /^[^，。；：！？、\n]+/u.exec(text.slice(at + 1, at + 1 + QUOTED))?.[0] ?? '';
  return { start: at, end: at + 1 + words.length };
}

/** Whether a single quote stands before a stop, where the double one about it is never closed. */
function closesTurned(text: string, at: number): boolean {
  const closed = text.indexOf('”', at);
  const opened = text.indexOf('“', at);
  return /^[，。！？；、]/u.test(text.charAt(at + 1)) && (closed < 0 || (opened >= 0 && opened < closed));
}

/** Whether a quote that opens within another is closed further on, and the other after it. */
function closesTwice(text: string, at: number): boolean {
  let depth = 1;
  for (const [mark] of text.slice(at).matchAll(/[“”]/gu)) {
    depth += mark === '“' ? 1 : -1;
    if (depth === 0) return true;
  }
  return false;
}

/**
 * Whether a mark without a partner closes, in the wrong form, what is open: `“……’`, `《……〉`, `（……)`. Then that is
 * told, and what was open is closed.
 */
function closesOther(
  text: string,
  at: number,
  open: { readonly mark: string; readonly at: number }[],
  slips: Slip[],
): boolean {
  const [mark, last] = [text.charAt(at), open.at(-1)];
  if (last === undefined || !FAMILIES.some((family) => family.includes(mark) && family.includes(last.mark)))
    return false;
  const closing = CLOSING.get(last.mark) ?? '';
  // Both have partners further on.
  if (
    text.slice(at + 1).includes(closing) &&
    !text
      .slice(at + 1)
      .split(closing)[0]
      ?.includes(last.mark)
  )
    return false;
  open.pop();
  const slip =
    last.mark === '('
      ? { start: last.at, end: last.at + 1, suggestion: OPENING.get(mark) ?? '' }
      : { start: at, end: at + 1, suggestion: closing };
  slips.push({ ...slip, code: 'unpaired-mark', confidence: 0.85 });
  return true;
}

/** A quotation of several paragraphs opens at each and closes at the last alone; it does not open within a sentence. */
function carriesOn({ kind, text, after }: ReadText, mark: string, at: number): boolean {
  return kind === 'body' && mark === '“' && after.startsWith('“') && /(?:^|[：:，。！？—])$/u.test(text.slice(0, at));
}

/** After what is quoted: who says it. */
const SAYS =
  /^[^，。；：！？“”「」]{2,18}?(?:说|說|表示|介绍|介紹|告诉|告訴|坦言|感慨|回忆|回憶|道|笑着说|坦承|憶述)(?:[。，：]|$)/u;

/**
 * Where a quote or title mark that stands open should close, when the text tells: before those who say it, or at a
 * sentence's end.
 */
function closingPlace(
  text: string,
  open: number,
  mark: string,
): { readonly start: number; readonly end: number; readonly suggestion: string } | undefined {
  const close = CLOSING.get(mark) ?? '';
  const rest = text.slice(open + 1);
  if (mark === '（') {
    // What is said by the way is short: it ends where its sentence goes on.
    const aside = /^[^，。；：！？（）“”]{2,12}(?=[，；][也并但而另还還可都均才就])/u.exec(rest)?.[0].length;
    if (aside === undefined) return undefined;
    const at = open + 1 + aside;
    return { start: at, end: at + 1, suggestion: `${close}${text.charAt(at)}` };
  }
  if (mark === '“' || mark === '「') {
    // What a program left, or a straight quote, in the place of the mark.
    const garbled = /^[^“”「」《》。]{2,40}?(?<mark>["＂]|锟斤拷|\ufffd)/u.exec(rest);
    const left = garbled?.groups?.['mark'];
    if (garbled !== null && left !== undefined) {
      const end = open + 1 + garbled[0].length;
      return { start: end - left.length, end, suggestion: close };
    }
    for (const { index } of rest.matchAll(/[。，！？]/gu)) {
      const at = open + 1 + index;
      if (!SAYS.test(text.slice(at + 1))) continue;
      return { start: at, end: at + 1, suggestion: `${text.charAt(at)}${close}` };
    }
    // A few words within a sentence: they end with it, or where its first part does.
    const words = /[〇㐀-鿿𠀀-𲎯]$/u.test(text.slice(0, open))
      ? /^(?:[^，。；！？：、\d]{2,8}|(?:[^，。；！？：、]{1,6}、)+[^，。；！？：、]{2,6})(?=[，。；]|(?<=^[两兩三四五六七八九十][个個大项項][^：]{1,4})：)/u.exec(
          rest,
        )?.[0]
      : undefined;
    if (words === undefined) return endOfSaid(text, open, close);
    // 花在“刀刃上: where it is done, and not what is called so.
    const place = /(?:在|到|向|往|于)$/u.test(text.slice(0, open)) && /^.{2,}[上里中下]$/u.test(words) ? 1 : 0;
    const at = open + 1 + words.length - place;
    if (place > 0) return { start: at, end: at + 1, suggestion: `${close}${text.charAt(at)}` };
    return { start: at, end: at + 1, suggestion: `${close}${text.charAt(at)}` };
  }
  if (mark !== '《') return undefined;
  const end = /^[^，。；！？、《》]{2,24}(?=[。；！？]$)/u.exec(rest)?.[0].length;
  return end === undefined
    ? undefined
    : { start: open + end, end: open + end + 1, suggestion: `${text.charAt(open + end)}${close}` };
}

/** Who speaks, and whom they speak to: a paper's own sentences have none of these. */
const OF_SPEECH = /[我咱您你]|今后要|一定要/u;
/** What leads to what is said. */
const LEADS = /(?:[：:]|[说說称稱道]，?|^|[。！？])$/u;

/** Where a sentence that somebody says ends: the first stop after which nobody speaks. */
function endOfSaid(
  text: string,
  open: number,
  close: string,
): { readonly start: number; readonly end: number; readonly suggestion: string } | undefined {
  if (!LEADS.test(text.slice(0, open)) || text.slice(open + 1).includes(close)) return undefined;
  const stops = [...text.slice(open + 1).matchAll(/[。！？]/gu)].map(({ index }) => open + 1 + index);
  const at = stops.find((stop) => !OF_SPEECH.test(text.slice(stop + 1)));
  if (at === undefined) return undefined;
  return { start: at, end: at + 1, suggestion: `${text.charAt(at)}${close}` };
}

function isCarried({ kind, before }: ReadText, mark: string): boolean {
  return kind === 'body' && mark === '”' && before.includes('“') && !before.includes('”');
}
