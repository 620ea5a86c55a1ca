import { NUMERAL, numberOf } from '../../days';
import { oncePerText } from '../reading';
import type { EditionCheck, PlacedSlip, ReadText } from '../reading';
import { nameSlip } from './near-names';
import { matchesIn } from '../pattern-needs';

const TO = new RegExp(`下转第?(?<page>${NUMERAL})版`, 'u');
const FROM = new RegExp(`(?<=上接)第?(?<page>${NUMERAL})版`, 'u');

/** `上接第一版《……》`, `相关报道见第2版《……》`: the head by which another story is called. */
const CALLED = new RegExp(
  `(?:[上下][接转]第?${NUMERAL}版|(?:相关)?(?:报道|新闻|消息|评论|链接)?(?:详|另)?见(?:第?${NUMERAL}版)?)[^《「（）。]{0,4}[《「](?<head>[^》」]{3,30})[》」]`,
  'gu',
);
/** A story is 下转 where it leaves a page, and 上接 where it goes on: nothing else is said. */
const TURNED = new RegExp(`(?:上转|下接)(?=第?(?:${NUMERAL})版)`, 'gu');

/** Of so many characters one may be another, for a head to be the one that is meant. */
const OFF = 4;

/**
 * Jump lines that were written into the copy: a story does not come from the page on which it goes on, or from a later
 * one; and the head by which another story is called is that of one in the issue.
 */
export const checkJumpLines: EditionCheck = ({ texts }) => [...pages(texts), ...turned(texts), ...heads(texts)];

const turnedIn = oncePerText(({ folded }) => [...matchesIn(folded, TURNED)]);

/** 上转 and 下接. */
function turned(texts: readonly ReadText[]): readonly PlacedSlip[] {
  return texts.flatMap((text) =>
    turnedIn(text).map(({ index: start, 0: written }): PlacedSlip => {
      const suggestion = text.text.slice(start, start + 2) === '上轉' ? '下轉' : written === '上转' ? '下转' : '上接';
      return { text, slip: { code: 'wording', start, end: start + 2, suggestion, confidence: 0.75 } };
    }),
  );
}

function pages(texts: readonly ReadText[]): readonly PlacedSlip[] {
  const leaving = texts.flatMap((text) => {
    const page = numberOf(TO.exec(text.folded)?.groups?.['page'] ?? '');
    return page === undefined ? [] : [{ text, page }];
  });
  return texts.flatMap((text): PlacedSlip[] => {
    const match = FROM.exec(text.folded);
    const page = numberOf(match?.groups?.['page'] ?? '');
    if (match === null || page === undefined) return [];
    const beginning = leaving.length === 1 ? leaving[0] : leaving.find((one) => isSameStory(one.text, text, texts));
    if (beginning === undefined || page < beginning.page) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ text, slip: { code: 'jump-line', start, end, confidence: 0.8, values: { other: beginning.page } } }];
  });
}

/** Heads by which stories are called, where the issue has none of these words and one that is almost the same. */
function heads(texts: readonly ReadText[]): readonly PlacedSlip[] {
  const told = texts
    .filter(({ kind, folded }) => kind === 'headline' && folded.search(CALLED) < 0)
    .map(({ folded }) => folded);
  const parts = told.flatMap((head) => head.split(/\s+/u));
  return texts.flatMap((text) =>
    [...matchesIn(text.folded, CALLED)].flatMap(({ index, 0: whole, groups }): PlacedSlip[] => {
      const { head = '' } = groups ?? {};
      if (told.some((one) => one.includes(head))) return [];
      const other = [...told, ...parts].find((one) => isMeant(head, one));
      return other === undefined
        ? []
        : [nameSlip(text, index + whole.length - 1 - head.length, head, other, 'organisation', 0.75)];
    }),
  );
}

function isMeant(head: string, other: string): boolean {
  if (head.length !== other.length) return false;
  const off = [...head].filter((character, at) => character !== other.charAt(at)).length;
  return off * OFF <= head.length;
}

/** Whether two parts of a story have one head. */
function isSameStory(one: ReadText, other: ReadText, texts: readonly ReadText[]): boolean {
  const head = ({ story }: ReadText): string =>
    texts.find((text) => text.story === story && text.kind === 'headline')?.text ?? '';
  return head(one) !== '' && head(one) === head(other);
}
