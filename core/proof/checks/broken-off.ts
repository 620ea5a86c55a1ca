import type { Word } from '../../cjk';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { singleClass } from '../lists/known';
import { wordsIn } from '../reading';
import type { TextCheck } from '../reading';
import { matchesIn } from '../pattern-needs';
import { wordsBegunBy, wordsEndedBy } from '../word-index';

const leadingWords = oncePerLists((lists) => ({
  /** Words that lead to something and stand before no mark at all. */
  leading: new Set(lists['leading-words.toSomething']),
  /** Words that end no sentence, though a comma may follow them. */
  beforeStop: new Set(lists['leading-words.beforeStop']),
  /** Characters that do the same where they are words by themselves; 都 and its like stop no sentence either. */
  alone: new Set(lists['leading-words.alone']),
}));
/** A clause that is done to somebody, or with something, and ends on the 的 before it. */
const UNTOLD = /(?<=[，；](?:让|使|把|为|对|与)[^，。；是]{3,18})的。(?!”)/gu;
/** A comparison that ends on a 的 for which no 是 stands. */
const MUCH_MORE = /(?<=(?:^|[，。；：“「])[^，。；：是有]{0,12}[〇㐀-鿿𠀀-𲎯]得多)的[。！]/gu;
/** Before these characters stand alone, for they tell how something is. */
const HOW_MUCH = /^(?:[那这多怎]么|如此|特别|非常|十分|格外|比较|更加|有点|有些)$/u;
/** What a character that only begins words ends at most: 秩 begins 秩序 and ends nothing. */
const MOST_ENDED = 2;

/** Or so many times fewer than it begins: 参 of 参观. */
const MORE_BEGUN = 3;

/** Sentences that break off: on a word that leads to something, or in the middle of a word. */
export const checkBrokenOff: TextCheck = (text, reading) => {
  if (text.kind !== 'body') return [];
  const { folded } = text;
  const words = wordsIn(text, reading);
  const { leading, beforeStop, alone } = leadingWords(reading.lists);
  const slips: Slip[] = [];
  const add = (start: number, end: number, confidence: number): void => {
    slips.push({ code: 'broken-sentence', start, end, confidence });
  };
  words.forEach((word, index) => {
    const mark = folded.charAt(word.end);
    if (!/[，。；！]/u.test(mark) || word.kind === 'other' || word.kind === 'name') return;
    const [before, last] = [words[index - 1], folded.slice(word.start, word.end)];
    const two = folded.slice(before?.start ?? word.start, word.end);
    if (leading.has(last) || leading.has(two)) return add(word.start, word.end + 1, 0.7);
    if (mark === '，') return;
    if (beforeStop.has(last) || beforeStop.has(two) || (alone.has(last) && word.kind === 'character'))
      return add(word.start, word.end + 1, 0.7);
    // 大大的勾: how something is, and what.
    if (/(.)\1的$/u.test(folded.slice(0, word.start))) return;
    if (mark === '。' && isCutWord(word, before, folded)) add(before?.start ?? word.start, word.end + 1, 0.5);
  });
  // 现在快得多的。: more so than what, for nothing is.
  for (const { index, 0: match } of matchesIn(folded, MUCH_MORE)) add(index, index + match.length, 0.6);
  // 让来这里写生的。: what is told of somebody, and nobody.
  for (const { index, 0: match } of matchesIn(folded, UNTOLD)) add(index, index + match.length, 0.5);
  for (const { index, 0: match } of matchesIn(
    folded,
    /(?<=[，；])都是。|(?<=的[〇㐀-鿿𠀀-𲎯]{2,6})(?:就是|便是|则是)。/gu,
  )) {
    add(index, index + match.length, 0.6);
  }
  // 把 and what it takes, and no verb.
  for (const { index, 0: match } of matchesIn(folded, /(?<=^|[^一火两几]|[，。])把(?:[〇㐀-鿿𠀀-𲎯]{2})。/gu)) {
    const [noun] = words.filter(({ start, end }) => start === index + 1 && end === index + 3);
    if (noun?.kind === 'noun') add(index, index + match.length, 0.55);
  }
  return slips.sort((a, b) => a.start - b.start);
};

/** Whether a sentence ends on the beginning of a word: after a word, a character that hardly ever ends one. */
function isCutWord(word: Word, before: Word | undefined, folded: string): boolean {
  if (word.kind !== 'character' || before === undefined || before.end - before.start < 2) return false;
  if (before.kind === 'number' || before.kind === 'other' || before.kind === 'name') return false;
  // 那么暗: how something is.
  if (HOW_MUCH.test(folded.slice(before.start, before.end))) return false;
  // 没有人扫: somebody, or nobody, does it; 会不会丢, 绝不能飞: or may.
  if (/[人会能可要想敢肯]/u.test(folded.charAt(before.end - 1))) return false;
  const character = folded.charAt(word.start);
  if ((singleClass(character) ?? 4) < 3) return false;
  const begins = wordsBegunBy(character.charCodeAt(0));
  const ends = wordsEndedBy(character.charCodeAt(0));
  return begins > ends && (ends <= MOST_ENDED || begins >= ends * MORE_BEGUN);
}
