import type { ProofCode, Slip } from '../finding';
import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { matchesIn } from '../pattern-needs';

interface NumeralRule {
  readonly code: ProofCode;
  readonly pattern: RegExp;
  readonly right?: (match: string) => string;
  readonly confidence: number;
}

const NUMBER = '(?:\\d[\\d.,]*|[零〇一二两三四五六七八九十百千]+)';
/** GB/T 15835-2011 and the rough numbers said twice. */
const rulesOf = oncePerLists((lists): readonly NumeralRule[] => {
  const units = anyOf(lists['figure-words.units']);
  const counted = `[万亿]?(?:${units}|[〇㐀-鿿𠀀-𲎯]{1,2})?`;
  return [
    {
      code: 'rough-twice',
      pattern: new RegExp(`(?:大约|约|大概|将近|接近|近|差不多)${NUMBER}${counted}(?:左右|上下|以上|之多)`, 'gu'),
      confidence: 0.7,
    },
    {
      code: 'rough-twice',
      pattern: new RegExp(
        `(?:大约|(?<![签预公契合条相制节特])约|大概)(?:需要?|会|有|为|在|要|可|能|花费?|用|计|达|增加|减少|节省|延长|缩短){1,3}${NUMBER}${counted}(?:左右|上下)`,
        'gu',
      ),
      confidence: 0.75,
    },
    {
      code: 'wrong-mark',
      pattern: /(?<=[“‘「『])(?:三·八|四·一五|五·一|五·四|六·一|七·一|七·七|八·一|九·三|九·一八|十·一)(?=[”’」』])/gu,
      right: (match) => match.replace('·', ''),
      confidence: 0.75,
    },
    {
      code: 'rough-twice',
      pattern: new RegExp(
        `(?:大约|约|大概|将近|接近|近|超过|逾|超)${NUMBER}[万亿]?[余多](?![〇㐀-鿿𠀀-𲎯]{0,2}日)`,
        'gu',
      ),
      confidence: 0.65,
    },
    {
      code: 'rough-twice',
      pattern: new RegExp(`(?:至少|最少|超过|不低于|不少于|最低)${NUMBER}${counted}以上`, 'gu'),
      confidence: 0.7,
    },
    {
      code: 'rough-twice',
      pattern: new RegExp(`(?:最多|至多|不超过|最高)${NUMBER}${counted}以下`, 'gu'),
      confidence: 0.7,
    },
    // 17时30分～18:30: a time in two forms.
    {
      code: 'mixed-numeral',
      pattern:
        /\d{1,2}[时点](?:\d{1,2}分?|半)?[至到—～~-]+\d{1,2}[:：∶]\d{2}(?!\d)|\d{1,2}[:：∶]\d{2}[至到—～~-]+\d{1,2}[时点](?:\d{1,2}分?|半)?/gu,
      confidence: 0.7,
    },
    { code: 'rough-twice', pattern: /(?<=[\d十百千万亿])(?:多余|余多)(?!的)/gu, confidence: 0.75 },
    {
      code: 'rough-twice',
      pattern: new RegExp(
        `(?:大约|约|大概|将近|接近|近)${NUMBER}(?:个)?(?:年|月|天|小时|岁|次|元|人|倍|里|米|公里|斤|吨)[多余](?!次)`,
        'gu',
      ),
      confidence: 0.65,
    },
    {
      code: 'mixed-numeral',
      pattern:
        /(?<=(?:^|[^\d一二三四五六七八九十])[一二三四五六七八九十]{1,2}[点时])\d{1,2}(?=分)|(?<=\d[点时])[一二三四五六七八九十]{1,3}(?=分)/gu,
      confidence: 0.7,
    },
    {
      code: 'rough-twice',
      pattern: new RegExp(
        `(?:约|大约|大概|近|将近)?(?:[十百千万]几|几[十百千万]|数[十百千万]|上[百千万])[十百千万亿]?(?:${units})?(?:左右|上下)`,
        'gu',
      ),
      confidence: 0.65,
    },
    {
      code: 'confusable',
      pattern:
        /(?<=(?:创|破|刷新|打破|保持)[^，。；！？]{0,8}(?:历史|最高|新|世界|全国|全省|最好|最长|最快|赛会|吉尼斯)[^，。；！？]{0,4})记录(?!片|者|在|仪)/gu,
      right: () => '纪录',
      confidence: 0.75,
    },
    { code: 'rough-twice', pattern: /\d+[余多]?年多年|\d+多(?:天|个月|次|人)多/gu, confidence: 0.8 },
    { code: 'rough-twice', pattern: new RegExp(`(?:高达|多达|达)${NUMBER}${counted}左右`, 'gu'), confidence: 0.55 },
    {
      code: 'rough-twice',
      pattern: new RegExp(`${NUMBER}[万亿]?[余多]${counted}(?:左右|上下|以上)`, 'gu'),
      confidence: 0.7,
    },
    {
      code: 'rough-twice',
      pattern: new RegExp(`${NUMBER}${counted}(?:至|到|—|-|~|～)${NUMBER}${counted}(?:左右|上下)`, 'gu'),
      confidence: 0.7,
    },
    {
      code: 'unit',
      pattern: /(?<=元以上[^元，。；]{0,4})[\d一二三四五六七八九十百千]+[百千万亿](?=以下)/gu,
      right: (match) => `${match}元`,
      confidence: 0.75,
    },
    {
      code: 'mixed-numeral',
      pattern: /\d+[百千](?![米克瓦伏帕卡焦赫字兆分年万里])(?=[余多]?[万]?[〇㐀-鿿𠀀-𲎯])/gu,
      confidence: 0.7,
    },
    {
      code: 'mixed-numeral',
      pattern:
        /\d+[一二三四五六七八九十](?=[年月日号天人个名%])|(?<=[二三四五六七八九十百千])\d+(?=[年月日号天人个名])|(?<![第几数])[一二三四五六七八九两]?[十百千]\d{1,2}(?=(?:多|余)?(?:米|厘米|公里|里|亩|户|家|岁|元|万|吨|公斤|斤|间|座|条|棵|株|台|辆|所|项|位|次|场|本|册|份|平方|公顷|只|头|支|幅|件|分|里))|(?<=[一二三四五六七八九十两](?:米|元|块|尺|斤))\d(?![\d.])/gu,
      confidence: 0.8,
    },
    // 二百6十件, 三千500亩: figures within a number in words.
    {
      code: 'mixed-numeral',
      pattern:
        /(?<=[一二三四五六七八九两][百千])\d{1,3}[十百]?(?=[余多]?[件个名位家户亩人元条辆吨斤公篇座株棵只头台套份场次米])/gu,
      confidence: 0.75,
    },
    {
      code: 'mixed-numeral',
      pattern: /[〇零一二三四五六七八九][\d][〇零一二三四五六七八九\d]{1,2}年/gu,
      confidence: 0.85,
    },
    {
      code: 'confusable',
      pattern: /截止(?=\d|[一二三四五六七八九十]{1,3}月|[上本]周)/gu,
      right: () => '截至',
      confidence: 0.85,
    },
    {
      code: 'confusable',
      pattern: /即(?=[〇㐀-鿿𠀀-𲎯]{1,6}又[〇㐀-鿿𠀀-𲎯]{1,4}[，。；！？”])/gu,
      right: () => '既',
      confidence: 0.6,
    },
    {
      code: 'confusable',
      pattern: /(?<![大气现印想对抽形景迹万天表意征图假真好])象(?=[^，。；！？、]{1,8}(?:一样|一般|似的|那样))/gu,
      right: () => '像',
      confidence: 0.75,
    },
    { code: 'look-alike', pattern: /(?<=[\d十百千万亿])佘/gu, right: () => '余', confidence: 0.85 },
    {
      code: 'unit',
      pattern: /(?<=\d[万亿]?)平方(?![米公厘分尺千毫根和差英])/gu,
      right: () => '平方米',
      confidence: 0.6,
    },
    { code: 'unit', pattern: /(?<=[\d万亿千百])平米/gu, right: () => '平方米', confidence: 0.6 },
    {
      code: 'year-zero',
      pattern:
        /(?:[一二]零|[一二][零一二三四五六七八九〇]零)[零〇一二三四五六七八九]{1,2}年|[一二][一二三四五六七八九〇]{2}零年/gu,
      right: (match) => match.replaceAll('零', '〇'),
      confidence: 0.7,
    },
    {
      code: 'percent-range',
      pattern: /\d+(?:\.\d+)?[-－—–~～至到]\d+(?:\.\d+)?[%％]/gu,
      right: (match) => match.replace(/^([\d.]+)/u, '$1%'),
      confidence: 0.5,
    },
    {
      code: 'mixed-numeral',
      pattern: /百分之\d+(?:\.\d+)?/gu,
      right: (match) => `${match.slice(3)}%`,
      confidence: 0.6,
    },
    {
      code: 'look-alike',
      pattern: /(?<=\d)[OoＯlI](?=\d)|(?<=\d)[OoＯ](?=[年月日元人个名%])|(?<=[〇㐀-鿿𠀀-𲎯])[OＯ](?=\d)/gu,
      right: (match) => (/[OoＯ]/u.test(match) ? '0' : '1'),
      confidence: 0.85,
    },
  ];
});

/** `50-80元`: a hyphen joins no two values. */
const hyphenOf = oncePerLists(
  (lists) =>
    new RegExp(
      `(?<=(?<![\\d.A-Za-z-])(?<from>\\d[\\d.]*))-(?=(?<to>\\d[\\d.]*)(?:万|亿)?(?:${anyOf(lists['figure-words.ranges'])}))`,
      'gu',
    ),
);
/** Of the ends of a range the second is not so many times the first: 2-301户 is a door. */
const WIDEST = 50;

function* hyphens(text: string, hyphen: RegExp): Generator<Slip> {
  for (const { index: start, groups } of matchesIn(text, hyphen)) {
    const { from = '', to = '' } = groups ?? {};
    if (/^0\d/u.test(from) || Number(from) >= Number(to) || Number(to) > Math.max(1, Number(from)) * WIDEST) continue;
    yield { code: 'wrong-mark', start, end: start + 1, confidence: 0.5, suggestion: '—' };
  }
}

/** Numbers in forms that GB/T 15835 does not have, rough numbers said twice, letters among figures. */
export const checkNumerals: TextCheck = ({ folded }, { lists }) => {
  const slips: Slip[] = [];
  for (const { code, pattern, right, confidence } of rulesOf(lists)) {
    for (const match of matchesIn(folded, pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (slips.some((slip) => slip.start < end && start < slip.end)) continue;
      slips.push({ code, start, end, confidence, ...(right !== undefined && { suggestion: right(match[0]) }) });
    }
  }
  for (const slip of hyphens(folded, hyphenOf(lists))) {
    if (!slips.some(({ start, end }) => start < slip.end && slip.start < end)) slips.push(slip);
  }
  return slips.sort((a, b) => a.start - b.start);
};
