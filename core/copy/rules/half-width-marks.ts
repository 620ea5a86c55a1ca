import { isChinese, isHan, isHanLine, linesOf } from '../characters';
import type { TextLine } from '../characters';
import type { Edit } from '../ledger';
import type { CopyWarning } from '../warning';
import { protectedPlaces } from './protected';
import type { CopyRule } from './rule';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const STOPS = /[,;:?!]/gu;
const BRACKETS = /[()（）]/gu;

/** A sign that ends a number and, in Chinese, never stands before an ASCII mark of its own. */
const NUMBER_SIGN = /[%‰℃°²³]/u;

function characterBefore(text: string, offset: number): string | undefined {
  const unit = text.charCodeAt(offset - 1);
  const pair = unit >= 0xdc00 && unit <= 0xdfff;
  return offset <= 0 ? undefined : text.slice(offset - (pair ? 2 : 1), offset);
}

function characterAt(text: string, offset: number): string | undefined {
  const code = text.codePointAt(offset);
  return code === undefined ? undefined : String.fromCodePoint(code);
}

/** The neighbours of a mark, one space skipped. */
function neighbours(text: string, start: number, end: number): { left: string | undefined; right: string | undefined } {
  const left = characterBefore(text, text[start - 1] === ' ' ? start - 1 : start);
  const right = characterAt(text, text[end] === ' ' ? end + 1 : end);
  return { left, right };
}

function stopEdits(line: TextLine, isProtected: (offset: number) => boolean): Edit[] {
  const edits: Edit[] = [];
  for (const match of line.text.matchAll(STOPS)) {
    const at = match.index;
    if (isProtected(line.start + at)) continue;
    const { left, right } = neighbours(line.text, at, at + 1);
    const inNumber = /\d/u.test(left ?? '') && /\d/u.test(right ?? '');
    const signed = left !== undefined && NUMBER_SIGN.test(left);
    // A bracket or quote before the mark is Chinese when anything Chinese stands in the line, as N1 asks.
    const closed = left !== undefined && /[)"'”’]/u.test(left);
    const doubled = /[?!？！]/u.test(left ?? '') && /[?!]/u.test(match[0]);
    if (inNumber || !(isChinese(left) || isPlainlyChinese(right) || signed || closed || doubled)) continue;
    const space = line.text[at + 1] === ' ' ? 1 : 0;
    edits.push({ start: line.start + at, end: line.start + at + 1 + space, after: FULL[match[0]] as string });
  }
  return edits;
}

/** Chinese, and no curly quote, which may just as well close a Latin run. */
function isPlainlyChinese(character: string | undefined): boolean {
  return isChinese(character) && !/[“”‘’]/u.test(character ?? '');
}

interface Bracket {
  readonly at: number;
  readonly mark: string;
}

function bracketEdits(line: TextLine, isProtected: (offset: number) => boolean): { edits: Edit[]; open: Bracket[] } {
  const edits: Edit[] = [];
  const open: Bracket[] = [];
  const unpaired: Bracket[] = [];
  const widen = (bracket: Bracket): void => {
    const full = FULL[bracket.mark];
    if (!full) return;
    const start = line.start + bracket.at;
    // A full-width bracket brings its own blank: the typed one before it goes.
    const space =
      full === '（' && line.text[bracket.at - 1] === ' ' && isHan(characterBefore(line.text, bracket.at - 1));
    edits.push({ start: space ? start - 1 : start, end: start + 1, after: full });
  };
  for (const match of line.text.matchAll(BRACKETS)) {
    const bracket = { at: match.index, mark: match[0] };
    if (isProtected(line.start + bracket.at)) continue;
    if (bracket.mark === '(' || bracket.mark === '（') {
      open.push(bracket);
      continue;
    }
    const partner = open.pop();
    if (!partner) {
      const numbered = /[\d一二三四五六七八九十]/u.test(line.text[bracket.at - 1] ?? '');
      if (numbered) widen(bracket);
      else unpaired.push(bracket);
      continue;
    }
    const inner = line.text.slice(partner.at + 1, bracket.at);
    const left = neighbours(line.text, partner.at, partner.at + 1).left;
    const right = neighbours(line.text, bracket.at, bracket.at + 1).right;
    // Only the edges of what is inside are looked at: nested brackets would make a full look quadratic.
    const innerChinese = isChinese(characterAt(inner, 0)) || isChinese(characterBefore(inner, inner.length));
    const mixed = partner.mark === '（' || bracket.mark === '）';
    if (innerChinese || mixed || isPlainlyChinese(left) || isPlainlyChinese(right)) {
      widen(partner);
      widen(bracket);
    }
  }
  return { edits, open: [...unpaired, ...open] };
}

/**
 * Half-width marks in a Chinese context become full-width and take the space after them along (rule N1: between Han or
 * Chinese marks, or between one of them and a quote or bracket). Numbers, times, addresses and Latin runs keep theirs.
 * Brackets go by pairs.
 */
export const halfWidthMarks: CopyRule = {
  name: 'half-width-marks',
  find: (text) => {
    const isProtected = protectedPlaces(text);
    const edits: Edit[] = [];
    const warnings: CopyWarning[] = [];
    for (const line of linesOf(text)) {
      if (!isHanLine(line.text)) continue;
      const brackets = bracketEdits(line, isProtected);
      for (const edit of mergeByPlace(stopEdits(line, isProtected), brackets.edits)) edits.push(edit);
      for (const { at, mark } of brackets.open) {
        const start = line.start + at;
        warnings.push({ code: 'unpaired-mark', values: { mark }, start, end: start + 1 });
      }
    }
    return { edits, warnings };
  },
};

/** Both lists sorted into one; where a stop's space meets a bracket's, the stop keeps it. */
function mergeByPlace(stops: readonly Edit[], brackets: readonly Edit[]): Edit[] {
  const all = [...stops, ...brackets].sort((a, b) => a.start - b.start);
  const merged: Edit[] = [];
  for (const edit of all) {
    const last = merged[merged.length - 1];
    merged.push(last && last.end > edit.start ? { ...edit, start: last.end } : edit);
  }
  return merged;
}
