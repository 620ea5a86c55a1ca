import { matchesIn } from './pattern-needs';

/** A figure in a text, with what it counts. UTF-16 offsets. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The unit or measure right after it, such as `万元`'s `元`, `名`, `%`; empty when there is none. */
  readonly unit: string;
  /** Whether it is written in Arabic figures. */
  readonly arabic: boolean;
  /** Said to be rough: 约, 近, 余, 多 beside it. */
  readonly rough: boolean;
  /** By how much it may have been rounded: half its last digit where it has decimals, 万 or 亿; else 0. */
  readonly rounded: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The value of a Chinese numeral such as `一百二十三` or `三万五千`; `undefined` for anything else. */
export function numeralValue(numeral: string): number | undefined {
  let [whole, total, section, digit, seen] = [0, 0, 0, 0, false];
  for (const character of numeral) {
    const [plain, step, large] = [DIGITS[character], STEPS[character], LARGE[character]];
    if (plain !== undefined) digit = plain;
    else if (step !== undefined) {
      section += (digit === 0 ? 1 : digit) * step;
      digit = 0;
    } else if (large !== undefined) {
      total = (total + section + digit) * large;
      // What stands before 亿 is not multiplied again by a 万 behind it: 二亿四千万.
      if (character === '亿') [whole, total] = [whole + total, 0];
      section = 0;
      digit = 0;
    } else return undefined;
    seen = true;
  }
  return seen ? whole + total + section + digit : undefined;
}

/** The value of a number as copy writes it, in figures (`1.5`) or numerals; `undefined` for anything else. */
export function valueOf(written: string): number | undefined {
  return /^\d+(?:\.\d+)?$/u.test(written) ? Number(written) : numeralValue(written);
}

const UNITS =
  '个百分点|百分点|公里|平方米|平方公里|平方呎|平方尺|立方米|千米|厘米|毫米|米|公斤|千克|公吨|吨|台斤|斤|克|公顷|亩|℃|小时|分钟|分|秒|天|日|年|个月|月|周|岁|' +
  '元|美元|港元|欧元|日元|度|千瓦时|千瓦|兆瓦|升|英尺|呎|户|人次|人|名|位|个|家|所|座|处|条|项|件|起|宗|辆|台|套|架|艘|只|头|匹|棵|株|盏|盆|张|份|本|册|部|篇|幅|' +
  '场|次|届|期|批|支|队|组|间|栋|幢|层|门|类|种|村|镇|乡|县|市|省|区|街道|社区|户次|倍|成|' +
  '枚|桌|瓶|箱|袋|桶|盒|包|块|片|根|粒|颗|笔|例|双|对|扇|节|轮|局|科|款|封|尾|摊|羽|床|列|趟|首|集|%|％';
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const NUMERAL = '[零〇一二两三四五六七八九十百千万亿]+';
const FIGURE = new RegExp(
  `(?<arabic>${ARABIC})(?<large>[万亿]{0,2})(?:(?<=万)(?<thousands>\\d)千)?(?<more>[余多来]?)(?<unit>${UNITS})?|(?<percent>百分之)(?<share>${NUMERAL}(?:点${NUMERAL})?)|(?<numeral>${NUMERAL})(?<more2>[余多来]?)(?<unit2>${UNITS})`,
  'gu',
);
const ROUGH =
  /(?:(?<![签预公契合条相制节特])约|(?<![最附邻临靠])近|超|逾|大约|超过|将近|至少|不少于|不低于|以上|多达|突破)$/u;

/** Check after check asks for the figures of one text. */
let last: { readonly folded: string; readonly figures: readonly Figure[] } | undefined;

/** The figures of a text in Simplified characters (`ReadText.folded`), in order; dates and ordinals are left out. */
export function figuresIn(folded: string): readonly Figure[] {
  if (last?.folded !== folded) last = { folded, figures: readFigures(folded) };
  return last.figures;
}

function readFigures(folded: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (const match of matchesIn(folded, FIGURE)) {
    const {
      arabic,
      large = '',
      thousands = '0',
      more,
      unit,
      percent,
      share,
      numeral,
      more2,
      unit2,
    } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const before = folded.slice(Math.max(0, start - 4), start);
    if (before.endsWith('第') || /[.\d]$/u.test(before)) continue;
    const rough = ROUGH.test(before) || (more ?? more2 ?? '') !== '';
    if (arabic !== undefined) {
      const scale = [...large].reduce((product, one) => product * (LARGE[one] ?? 1), 1);
      const value = Number(arabic.replaceAll(',', '')) * scale + Number(thousands) * 1000;
      if (isDatePart(unit, value, before, folded.slice(end, end + 2))) continue;
      const rounded = roundedBy(arabic.split('.')[1]?.length ?? 0, scale);
      figures.push({ start, end, value, unit: (unit ?? '').replace('％', '%'), arabic: true, rough, rounded });
    } else if (percent !== undefined) {
      const [whole = '', part] = (share ?? '').split('点');
      const value = numeralValue(whole);
      if (value === undefined) continue;
      const decimals = part === undefined ? '' : Array.from(part, (digit) => DIGITS[digit] ?? '').join('');
      const rounded = roundedBy(decimals.length, 1);
      figures.push({
        start,
        end,
        value: Number(`${value}.${decimals || 0}`),
        unit: '%',
        arabic: false,
        rough,
        rounded,
      });
    } else if (numeral !== undefined) {
      const value = numeralValue(numeral);
      if (value === undefined || isDatePart(unit2, value, before, '')) continue;
      const rounded = value < 1e4 ? 0 : 10 ** (/0*$/u.exec(String(value))?.[0].length ?? 0) / 2;
      figures.push({ start, end, value, unit: unit2 ?? '', arabic: false, rough, rounded });
    }
  }
  return figures;
}

function roundedBy(decimals: number, scale: number): number {
  return decimals === 0 && scale === 1 ? 0 : scale / 10 ** decimals / 2;
}

/** By rounding alone a figure is hardly so far from what it was. */
const MOST_ROUNDED = 0.01;

/** How far a share (in per cent) of two figures may be from the one that is told, when all three are rounded or cut. */
export function shareRounding(told: Figure, share: number, of: readonly Figure[]): number {
  const made =
    of.reduce((all, { value, rounded }) => all + (value === 0 ? 0 : Math.min(rounded / value, MOST_ROUNDED)), 0) *
    share;
  const last = told.unit === '成' ? 5.5 : told.rounded === 0 ? 0.95 : told.rounded * 2;
  return made + last;
}

function isDatePart(unit: string | undefined, value: number, before: string, after: string): boolean {
  if (unit === '月' || unit === '日' || unit === '周') return true;
  if (unit === '年') return value > 1000 || /[初近前后当]$/u.test(before);
  return unit === undefined && /^[年月日时点号版]/u.test(after);
}
