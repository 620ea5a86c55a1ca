import { isChinese } from '../characters';
import type { Edit } from '../ledger';
import { editsFor } from './rule';
import type { CopyRule } from './rule';

const DOTS = /\.{3,}|。{3,}|．{3,}|…+|・{3,}|·{3,}/gu;
const DASHES = /-{2,}|—+|[―─－]{2,}/gu;

/** Ellipses become `……`, in a Chinese context; every full six-dot unit typed stays one. */
export const ellipses: CopyRule = {
  name: 'ellipses',
  find: (text) => ({
    edits: editsFor(text, DOTS, (match) => {
      const around = isChinese(text[match.index - 1]) || isChinese(text[match.index + match[0].length]);
      if (!around) return undefined;
      const dots = match[0].startsWith('…') ? match[0].length * 3 : match[0].length;
      return '……'.repeat(Math.max(1, Math.floor(dots / 6)));
    }),
  }),
};

/** Dashes between clauses become `——` (GB/T 15834 4.13); a single one between numbers or dates is a range and stays. */
export const dashes: CopyRule = {
  name: 'dashes',
  find: (text) => {
    const edits: Edit[] = editsFor(text, DASHES, (match) => {
      const before = text[match.index - 1] ?? '\n';
      const after = text[match.index + match[0].length] ?? '\n';
      if (/^[-=─―]{3,}$/u.test(match[0]) && before === '\n' && after === '\n') return undefined;
      if (!isChinese(before) && !isChinese(after)) return undefined;
      if (match[0] === '—' && isRange(text, match.index)) return undefined;
      return '——'.repeat(Math.max(1, Math.floor(match[0].length / 2)));
    });
    return { edits };
  },
};

/** A unit of date, time or amount: `3日—5日`, `北京—上海` is not told by it. */
const UNIT = /[\d年月日时時分号號点點%％℃元万萬亿億岁歲届屆版期]/u;

function isRange(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  if (/[\d一二三四五六七八九十]/u.test(after) && (UNIT.test(before) || /[一二三四五六七八九十]/u.test(before)))
    return true;
  // A route or a pair of names: short words on both sides, with no mark near.
  return isShortWord(text.slice(Math.max(0, at - 6), at), 'end') && isShortWord(text.slice(at + 1, at + 7), 'start');
}

function isShortWord(text: string, side: 'start' | 'end'): boolean {
  const word =
    side === 'start'
      ? /^[^，。、；：“”（）《》\s]{1,4}(?=[，。、；：“”（）《》\s]|$)/u
      : /(?:^|[，。、；：“”（）《》\s])[^，。、；：“”（）《》\s]{1,4}$/u;
  return word.test(text);
}
