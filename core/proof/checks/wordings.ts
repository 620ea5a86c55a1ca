import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';
import { matchesIn } from '../pattern-needs';

const patternsOf = oncePerLists((lists): readonly Pattern[] => [
  // Nobody is called a criminal before a court has judged (刑事诉讼法, article 12).
  {
    code: 'wording',
    pattern: new RegExp(
      `(?:${anyOf(lists['crimes.criminals'])})(?=[^。；]{0,16}(?:${anyOf(lists['crimes.caught'])}))(?![^。]{0,30}(?:${anyOf(lists['crimes.sentenced'])}))`,
      'gu',
    ),
    right: () => '犯罪嫌疑人',
    confidence: 0.7,
  },
  // 法人 is the body itself; who acts for it is its 法定代表人 (民法典, articles 57 and 61).
  {
    code: 'wording',
    pattern: /(?<=[店房厂所司社业院校室馆场行位构])法人(?=[〇㐀-鿿𠀀-𲎯]某|(?:是|为|叫)[〇㐀-鿿𠀀-𲎯]{2,3}[，。（])/gu,
    right: () => '法定代表人',
    confidence: 0.7,
  },
  // Hong Kong, Macao and Taiwan are no states: a row with one of them is of 国家和地区.
  {
    code: 'wording',
    pattern:
      /(?<=(?:香港|澳门|台湾|港澳台?)[^。；！？]{0,24}等(?:\d+|[一二三四五六七八九十几数]+)?[余多]?个?)国家(?!(?:和|与|及|或|、|／|\/)?地区|级|队|公园)/gu,
    right: () => '国家和地区',
    confidence: 0.75,
  },
]);

const crimesOf = oncePerLists((lists) => ({
  /** A crime that the police are still looking into. */
  investigated: new RegExp(anyOf(lists['crimes.investigated']), 'u'),
  /** One that was judged, and people who serve their time. */
  judged: new RegExp(anyOf(lists['crimes.judged']), 'u'),
}));
const CRIMINALS = /罪犯(?!嫌疑)/gu;

/**
 * Wordings that are wrong in their company: people called criminals before they were judged, bodies for those who act
 * for them, regions among states.
 */
export const checkWordings: TextCheck = (text, { lists }) => {
  const { investigated, judged } = crimesOf(lists);
  const slips = slipsByPatterns(text, patternsOf(lists));
  const { folded } = text;
  if (!investigated.test(folded) || judged.test(folded)) return slips;
  const isScript = text.text === folded;
  const found = [...matchesIn(folded, CRIMINALS)].flatMap(({ index: start, 0: word }) => {
    const end = start + word.length;
    if (slips.some((slip) => slip.start < end && start < slip.end)) return [];
    return [{ code: 'wording', start, end, confidence: 0.65, ...(isScript && { suggestion: '犯罪嫌疑人' }) } as const];
  });
  return [...slips, ...found].sort((a, b) => a.start - b.start);
};
