import { isCjkMark, isHan, linesOf } from '../characters';
import type { TextLine } from '../characters';
import type { Edit } from '../ledger';
import { isCaption, markedLine, splitCredit, standsAlone } from '../lines';
import { isRunningText } from '../sentences';
import type { CopyRule } from './rule';

/** A dateline or reporters' row at a paragraph's start, within which spaces part names and dates. */
const OPENING = /^.{0,12}?(?:讯|訊|[电電](?=[\s（(])|记者|記者|通讯员|通訊員)[^。，,]{0,40}?[）)\s]\s?/u;

/** Brackets and quotes within which a space parts names or the halves of a quoted headline. */
const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '“': '”',
  '《': '》',
  '「': '」',
  '〈': '〉',
  '〔': '〕',
};

/** Running text, and no line of a hand-set part. */
function isTextLine(text: string): boolean {
  return isRunningText(text) && (!standsAlone(text) || isCaption(text) || markedLine(text)?.mark === 'body');
}

const LETTER = /[\p{Script=Han}A-Za-z0-9%％]/u;

function noiseIn(line: TextLine): Edit[] {
  const edits: Edit[] = [];
  const opening = OPENING.exec(line.text.slice(0, 80))?.[0].length ?? 0;
  const closers: string[] = [];
  const creditAt = splitCredit(line.text).text.length;
  const { text } = line;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    const closer = PAIRS[character];
    if (closer) closers.push(closer);
    else if (character === closers[closers.length - 1]) closers.pop();
    if (character !== ' ') continue;
    let end = at + 1;
    while (text[end] === ' ') end += 1;
    const [left, right] = [text[at - 1], text[end]];
    const besideMark = (isCjkMark(left) && left !== '）' && left !== '”') || isCjkMark(right);
    const between = LETTER.test(left ?? '') && LETTER.test(right ?? '') && (isHan(left) || isHan(right));
    const afterClosing = (left === '）' || left === '”') && LETTER.test(right ?? '');
    const free = at >= opening && at < creditAt && closers.length === 0;
    if (besideMark ? at >= opening && at < creditAt : free && (between || afterClosing)) {
      edits.push({ start: line.start + at, end: line.start + end, after: '' });
    }
    at = end - 1;
  }
  return edits;
}

/**
 * In running text the spaces between Han, between Han and Latin, and beside full-width marks are typing noise (the
 * composer makes the gaps) and go. Headlines, rows of names, datelines and what stands in brackets or quotes keep
 * theirs: there a space says something. Ideographic spaces always stay.
 */
export const hanSpaces: CopyRule = {
  name: 'han-spaces',
  find: (text) => ({
    edits: linesOf(text).flatMap((line) => (isTextLine(line.text) ? noiseIn(line) : [])),
  }),
};
