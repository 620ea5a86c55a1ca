import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { matchesIn } from '../pattern-needs';

/** A clause, or several, that stands twice without a word between. */
const TWICE = /(?<clause>[〇㐀-鿿𠀀-𲎯\d][〇㐀-鿿𠀀-𲎯\d、，；：《》]{4,40})、?\k<clause>/gu;
/** The same before another mark: `实现通车，实现通车。`, `分到村、落到田，分到村、落到田。` */
const TWICE_AT_END = /(?<clause>[〇㐀-鿿𠀀-𲎯][〇㐀-鿿𠀀-𲎯\d.%、，]{3,24})，\k<clause>(?=[，。；！（])/gu;
/** The same as the beginning of what follows: `请在9月24日前，请在9月24日前到总服务台`. */
const TWICE_GOING_ON = /(?<clause>[〇㐀-鿿𠀀-𲎯\d][〇㐀-鿿𠀀-𲎯\d、]{6,24})，\k<clause>(?=[〇㐀-鿿𠀀-𲎯\d])/gu;
/** Brackets with the same in them: `（记者某某）（记者某某）`. */
const BRACKETS_TWICE = /(?<bracket>[（(【〔][^（）()【】〔〕]{2,30}[）)】〕])[ \u3000]*\k<bracket>/gu;
const SENTENCE = /[^。！？“”]{8,}[。！？]/gu;
/** So long an end of one paragraph that begins the next is a join that took it twice. */
const LEAST_OVERLAP = 6;
const MOST_OVERLAP = 60;

/** Clauses, sentences and ends of paragraphs that stand twice where text was joined. */
export const checkRepeated: TextCheck = ({ kind, text, folded, before }) => {
  if (kind !== 'body') return [];
  const slips: Slip[] = [];
  const add = (start: number, end: number, suggestion: string): void => {
    if (slips.some((slip) => slip.start < end && start < slip.end)) return;
    slips.push({ code: 'doubled-word', start, end, suggestion, confidence: 0.8 });
  };
  const overlap = overlapOf(before, text);
  if (overlap > 0) add(0, overlap, '');
  for (const { index, 0: match, groups } of matchesIn(folded, TWICE)) {
    const clause = groups?.['clause'] ?? '';
    if ((clause.match(/[〇㐀-鿿𠀀-𲎯]/gu) ?? []).length < 5 || clause.startsWith('一')) continue;
    add(index, index + match.length, text.slice(index, index + clause.length));
  }
  const apart = [...matchesIn(folded, TWICE_AT_END), ...matchesIn(folded, TWICE_GOING_ON)];
  for (const { index, 0: match, groups } of apart) {
    const clause = groups?.['clause'] ?? '';
    if (/^(.)\1|^一/u.test(clause)) continue;
    add(index, index + match.length, text.slice(index, index + clause.length));
  }
  for (const { index, 0: match, groups } of matchesIn(text, BRACKETS_TWICE)) {
    add(index, index + match.length, groups?.['bracket'] ?? '');
  }
  const said = new Set(before.match(SENTENCE) ?? []);
  for (const { index, 0: sentence } of text.matchAll(SENTENCE)) {
    if (said.has(sentence)) add(index, index + sentence.length, '');
    said.add(sentence);
  }
  return slips.sort((a, b) => a.start - b.start);
};

/** How much of the end of one text begins the other. */
function overlapOf(before: string, text: string): number {
  for (let length = Math.min(before.length, text.length, MOST_OVERLAP); length >= LEAST_OVERLAP; length -= 1) {
    if (before.endsWith(text.slice(0, length))) return length;
  }
  return 0;
}
