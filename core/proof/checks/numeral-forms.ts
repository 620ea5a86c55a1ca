import { numberOf, numeralLike } from '../../days';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { isIdiom } from '../lists/known';
import { anyOf } from '../lists/rows';
import type { ReadText, TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';
import { matchesIn } from '../pattern-needs';

const DIGITS = '〇一二三四五六七八九';
const MONTHS = '(?:十[一二]?|[一二三四五六七八九])';
const DAYS = '(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
/**
 * What is counted roughly. Classes, prizes, months, quarters and storeys in a row are two things, and are none of
 * these.
 */
const COUNTED =
  '(?:[十百千万]|分[钱钟]|个(?!季度)|天|年(?![级期初末])|岁|次|场|里(?!面)|小时|公里|公斤|斤|米|亩|户|人|口人|位|棵|株|张|块钱|元|角钱|毛钱|头|匹|辆|间|顶|把|件|桌|碗|杯|趟|遍|代人|倍|成|吨|袋|箱|筐|丈|尺|寸)';
const PAIRS = '一、二|二、三|两、三|三、两|三、四|三、五|四、五|五、六|六、七|七、八|八、九';
const ARABIC_PAIRS = '1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9';

/** A number to 99 in Chinese numerals. */
const inNumerals = (figures: string): string => numeralLike('〇', Number(figures));

/** A number to 99 in figures. */
const inFigures = (numerals: string): string => String(numberOf(numerals));

/** A lunar date in numerals: 八月初三 of 8月3日. */
function lunar(date: string): string {
  return date
    .replace(/\d{1,2}(?=月)/u, (month) => (month === '1' ? '正' : inNumerals(month)))
    .replace(/月初?(\d{1,2})日?/u, (_, day: string) => `月${Number(day) <= 10 ? '初' : ''}${inNumerals(day)}`);
}

/** The forms of GB/T 15835 for rough numbers, lunar dates, reigns, weekdays and dates. */
const patternsOf = oncePerLists((lists): readonly Pattern[] => [
  {
    code: 'rough-comma',
    pattern: new RegExp(`(?<![第、，\\d零〇一二三四五六七八九])(?:十|百)?(?:${PAIRS})(?=${COUNTED})`, 'gu'),
    right: (match) => match.replace('、', ''),
    confidence: 0.65,
  },
  // 从五、六月份起: since about then.
  {
    code: 'rough-comma',
    pattern: new RegExp(`(?<=从|自|大约|大概)(?:${PAIRS})(?=月(?:份|间)?(?:起|开始|就|左右|前后))`, 'gu'),
    right: (match) => match.replace('、', ''),
    confidence: 0.6,
  },
  {
    code: 'rough-comma',
    pattern: new RegExp(`(?<![\\d.第、])\\d?(?:${ARABIC_PAIRS})(?=${COUNTED})`, 'gu'),
    right: (match) => inNumerals(match.split('、')[0] ?? '') + inNumerals(match.slice(-1)),
    confidence: 0.55,
  },
  {
    code: 'mixed-numeral',
    pattern: /(?<![\d.])\d0几(?=[〇㐀-鿿𠀀-𲎯])/gu,
    right: (match) => `${inNumerals(match.slice(0, 2))}几`,
    confidence: 0.75,
  },
  {
    code: 'mixed-numeral',
    pattern: new RegExp(`(?<=农历|阴历|旧历)闰?\\d{1,2}月(?:初?\\d{1,2}日?|初?${DAYS}日?)?`, 'gu'),
    right: lunar,
    confidence: 0.75,
  },
  {
    code: 'mixed-numeral',
    pattern: new RegExp(`(?:(?<=农历|阴历|旧历)闰?${MONTHS}|正|腊|冬)月初?\\d{1,2}日?(?![\\d人个户万])`, 'gu'),
    right: lunar,
    confidence: 0.75,
  },
  {
    code: 'mixed-numeral',
    pattern: new RegExp(`(?<=${anyOf(lists.reigns)})\\d{1,2}(?=年)`, 'gu'),
    right: inNumerals,
    confidence: 0.75,
  },
  {
    code: 'mixed-numeral',
    pattern:
      /(?<=星期|礼拜)[1-6](?![\d.个天])|(?<![第\d一二三四五六七八九十几每])(?<=周)[1-6](?=[（，、。）上下晚至])/gu,
    right: inNumerals,
    confidence: 0.75,
  },
  {
    code: 'mixed-numeral',
    pattern: new RegExp(
      `(?<!(?:农历|阴历|旧历|年|闰|十)闰?)${MONTHS}(?=月\\d{1,2}[日号])|(?<=(?<!\\d)\\d{1,2}月)${DAYS}(?=[日号])(?!日子)|(?<=(?<!\\d)(?:19|20)\\d{2}年)${MONTHS}(?=月(?![初十廿]))`,
      'gu',
    ),
    right: inFigures,
    confidence: 0.7,
  },
  {
    code: 'wrong-mark',
    pattern: /(?<![\d，.])\d{1,3}(?:，\d{3})+(?=[余多]?[万亿元人名个户亩吨公米次件家台辆平])/gu,
    right: (match) => match.replaceAll('，', ''),
    confidence: 0.65,
  },
  {
    code: 'wrong-mark',
    pattern: /(?<=(?<![\d，.])\d{1,3})[。·](?=\d{1,2}(?:%|％|个百分点|万|亿|元|吨|亩|公里|公斤|米|度))/gu,
    right: () => '.',
    confidence: 0.55,
  },
]);

/** Two figures of one magnitude, said of the second alone. */
const RANGE = /(?<![\d.])(?<from>\d+(?:\.\d+)?)(?<dash>[-－–—~～至到])(?<to>\d+(?:\.\d+)?)(?<scale>[万亿])/gu;

/** `3-5万`: three, or thirty thousand (GB/T 15835, 5.1.4). */
function rangesIn({ text, folded }: ReadText): readonly Slip[] {
  return [...matchesIn(folded, RANGE)].flatMap(({ index: start, 0: match, groups }): Slip[] => {
    const { from = '', to = '', dash = '', scale = '' } = groups ?? {};
    if (Number(from) >= Number(to)) return [];
    const suggestion = `${from}${scale}${/[-－–—]/u.test(dash) ? '～' : dash}${to}${scale}`;
    const end = start + match.length;
    return [{ code: 'range-unit', start, end, confidence: 0.55, ...(text === folded && { suggestion }) }];
  });
}

/** Idioms with figures in them: `7嘴8舌`. */
function idiomsIn({ text, folded }: ReadText): readonly Slip[] {
  const slips: Slip[] = [];
  for (const { index } of matchesIn(folded, /(?<![\d.])\d(?![\d.])/gu)) {
    for (let start = Math.max(0, index - 3); start <= index; start += 1) {
      const written = folded.slice(start, start + 4);
      const meant = written.replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)));
      if (!isIdiom(meant) || slips.some(({ end }) => end > start)) continue;
      const suggestion = text === folded ? { suggestion: meant } : {};
      slips.push({ code: 'mixed-numeral', start, end: start + 4, confidence: 0.85, ...suggestion });
    }
  }
  return slips;
}

/** Numbers in another form than GB/T 15835 has for what they count. */
export const checkNumeralForms: TextCheck = (text, { lists }) =>
  [...slipsByPatterns(text, patternsOf(lists)), ...rangesIn(text), ...idiomsIn(text)].sort((a, b) => a.start - b.start);
