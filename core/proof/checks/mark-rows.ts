import type { Word } from '../../cjk';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import { wordsIn } from '../reading';
import type { ReadText, Reading, TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';
import { matchesIn } from '../pattern-needs';

/** 知道的就当场答、不知道的记下来: what is done in each case is a clause of its own. */
const CASES =
  /(?<=(?:^|[，。；：])(?<case>[〇㐀-鿿𠀀-𲎯]{1,3})的(?:就|要|可以)?[〇㐀-鿿𠀀-𲎯]{2,6})、(?=[不没未非]\k<case>的)/gu;

/** 、 and ， where GB/T 15834 has the other, or none; 间隔号 in days that are called by their numbers. */
const patternsOf = oncePerLists((lists): readonly Pattern[] => [
  {
    code: 'wrong-mark',
    // What leads a clause in, or ends it.
    pattern: new RegExp(`(?<=${anyOf(lists['leading-words.beforeComma'])})、(?!之|今后|将来|未来|长远|以)`, 'gu'),
    right: () => '，',
    confidence: 0.7,
  },
  { code: 'wrong-mark', pattern: CASES, right: () => '，', confidence: 0.6 },
  // 负责人说：下一步……。: what is told in other words follows a comma; what somebody said himself may stand so. No clause
  // of GB/T 15834 asks for it (4.7.3 lets 说 have a colon): it is what desks keep to (康文炳, readmoo.com, August 2017).
  {
    code: 'wrong-mark',
    pattern:
      /(?<=(?:长|主任|书记|经理|主席|教授|队长|负责人|工作人员|村民|居民|市民|老师|医生|记者|者|人员)(?:[〇㐀-鿿𠀀-𲎯]{2,3})?(?:说|表示|坦言|告诉记者))：(?![^。\n]{0,30}(?:[我你您咱请]|第一|一是))(?=[^：“”「」『』‘’\n]{8,}。)/gu,
    right: () => '，',
    confidence: 0.5,
    kinds: ['body'],
  },
  {
    code: 'wrong-mark',
    pattern: /(?<![一十])[二三四五六七八九][·•・][一二三四五六七八九十]{1,3}(?=”|事变|运动|惨案|节|大地震|起义)/gu,
    right: (match) => match.replace(/[·•・]/u, ''),
    confidence: 0.65,
  },
  {
    code: 'wrong-mark',
    pattern: /(?<=“)一二[八九](?=”(?:事变|运动|抗战|精神)?)/gu,
    right: (match) => `${match.slice(0, 2)}·${match.slice(2)}`,
    confidence: 0.65,
  },
]);

/** Titles or quotes in a row with 、 between them: GB/T 15834 has none there. */
const ROW = /(?:《[^《》]{1,30}》、)+《[^《》]{1,30}》|(?:“[^“”]{1,20}”、)+“[^“”]{1,20}”/gu;

/** Things in a row with ， among 、: the first group of each is what stands before it. */
const enumeratedBy = oncePerLists((lists) => {
  const led = anyOf(lists['leading-words.beforeRows']);
  const doneTo = anyOf(lists['leading-words.takesThings']);
  return [
    new RegExp(
      `(?<before>(?:${led})(?!${led})(?<one>[〇㐀-鿿𠀀-𲎯]{2,5}))，(?<two>[〇㐀-鿿𠀀-𲎯]{2,5})、[〇㐀-鿿𠀀-𲎯]{2,6}?(?=、|等|的|和|及|[两三四五六七八九十][〇㐀-鿿𠀀-𲎯])`,
      'gu',
    ),
    /(?<before>[〇㐀-鿿𠀀-𲎯]{2,5}、(?<one>[〇㐀-鿿𠀀-𲎯]{2,5}))，(?<two>[〇㐀-鿿𠀀-𲎯]{2,5})(?:、[〇㐀-鿿𠀀-𲎯]{2,5})*等(?![待级候于])/gu,
    // 会计、出纳，保管员。: a noun alone.
    /(?<before>[〇㐀-鿿𠀀-𲎯]{1,8}、(?<one>[〇㐀-鿿𠀀-𲎯]{2,4}))，(?<two>(?<noun>[〇㐀-鿿𠀀-𲎯]{2,4}))(?=[。；])/gu,
    // 测量血压，血糖。: what is done to two things.
    new RegExp(
      `(?<before>(?:${doneTo})(?<one>[〇㐀-鿿𠀀-𲎯]{2,3}))，(?<two>(?<noun>[〇㐀-鿿𠀀-𲎯]{2,3}))(?=[。；])`,
      'gu',
    ),
    // 摆着草编，竹编、木雕等: things so alike in length that no list has to know them.
    new RegExp(
      `(?<before>(?:${led})(?!${led})[〇㐀-鿿𠀀-𲎯](?<one>[〇㐀-鿿𠀀-𲎯]))，(?<two>)(?=[〇㐀-鿿𠀀-𲎯]{2}、[〇㐀-鿿𠀀-𲎯]{2}(?:、|等|和|及))`,
      'gu',
    ),
    new RegExp(
      `(?<before>(?:${led})(?!${led})(?<one>[〇㐀-鿿𠀀-𲎯]{2,4}))，(?<two>[〇㐀-鿿𠀀-𲎯]{2,4})，[〇㐀-鿿𠀀-𲎯]{2,4}(?:和|及|以及)[〇㐀-鿿𠀀-𲎯]{2}`,
      'gu',
    ),
  ];
});

/** Titles, quotes and things in a row, and what leads a clause in, with the mark that stands there. */
export const checkMarkRows: TextCheck = (text, reading) => {
  const slips = [...slipsByPatterns(text, patternsOf(reading.lists)), ...enumerated(text, reading)];
  if (reading.language === 'zh-Hans') {
    for (const { index: start, 0: match } of matchesIn(text.text, ROW)) {
      const suggestion = match.replace(/(?<=[》”])、/gu, '');
      slips.push({ code: 'wrong-mark', start, end: start + match.length, suggestion, confidence: 0.5 });
    }
  }
  return slips.sort((a, b) => a.start - b.start);
};

function enumerated(text: ReadText, reading: Reading): readonly Slip[] {
  return enumeratedBy(reading.lists)
    .flatMap((pattern) => [...matchesIn(text.folded, pattern)])
    .flatMap(({ index, groups }): Slip[] => {
      const { before = '', one = '', two = '', noun } = groups ?? {};
      const at = index + before.length;
      const words = wordsIn(text, reading);
      if (two !== '' && !isThing(words, at - one.length, at)) return [];
      if (!isThing(words, at + 1, at + 1 + two.length)) return [];
      if (noun !== undefined && words.find(({ start }) => start === at + 1)?.kind !== 'noun') return [];
      return [{ code: 'wrong-mark', start: at, end: at + 1, suggestion: '、', confidence: 0.55 }];
    });
}

/** Whether a stretch is words from end to end, each of two characters at least. */
function isThing(words: readonly Word[], start: number, end: number): boolean {
  const within = words.filter((word) => word.start < end && word.end > start);
  return within.every(
    (word) => word.start >= start && word.end <= end && word.kind !== 'character' && word.kind !== 'other',
  );
}
