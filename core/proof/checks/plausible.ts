import { figuresIn } from '../figures';
import { oncePerLists } from '../lists';
import { literal } from '../lists/rows';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';

/** What a figure can be after certain words. */
interface Bounds {
  readonly after: RegExp;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

const boundsOf = oncePerLists((lists): readonly Bounds[] =>
  lists.plausible.map((row) => {
    const [words = '', unit = '', least, most] = row.split(' ');
    const after = words.split('|').map(literal).join('|');
    return {
      after: new RegExp(`(?:${after})[^。；，、\\d]{0,6}$`, 'u'),
      unit,
      least: Number(least),
      most: Number(most),
    };
  }),
);
/** A unit after 万 or 亿: 亿元. */
const LARGE = /(?<large>[万亿])元$/u;
/** Grain that an acre bears, in kilograms, is never so much. */
const MOST_OF_ACRE = 5000;
const HARVESTED = /(?:收|产|割|打)(?:获|割|下|出|了)?(?:稻谷|水稻|小麦|玉米|粮食|油菜籽|大豆|谷子|花生|茶叶|棉花)$/u;
const AREA = /(?<acres>\d+(?:\.\d+)?|[一二两三四五六七八九十]+)亩(?<tenths>[一二两三四五六七八九]分)?/gu;

/** Figures that cannot be: a house of square kilometres, a detour of six metres, tons from a garden. */
export const checkPlausible: TextCheck = ({ folded, before }, { lists }) => {
  const figures = figuresIn(folded);
  const slips: Slip[] = figures.flatMap(({ start, end, unit, value }): Slip[] => {
    if (folded.slice(start, end) === '一度') return [];
    const large = LARGE.exec(folded.slice(start, end))?.groups?.['large'];
    const written = large === undefined ? unit : `${large}元`;
    const lead = folded.slice(Math.max(0, start - 14), start);
    const bounds = boundsOf(lists).find((one) => one.unit === written && one.after.test(lead));
    if (bounds === undefined || (value >= bounds.least && value <= bounds.most)) return [];
    return [{ code: 'unit', start, end, confidence: 0.65 }];
  });
  const areas = [...`${before}\n${folded}`.matchAll(AREA)];
  const [area] = areas;
  for (const { start, end, unit, value } of figures) {
    if (unit !== '吨' || areas.length !== 1 || area === undefined) continue;
    const acres = figuresIn(area[0]).find((figure) => figure.unit === '亩')?.value ?? Infinity;
    if (!HARVESTED.test(folded.slice(Math.max(0, start - 8), start)) || (value * 1000) / acres <= MOST_OF_ACRE)
      continue;
    slips.push({ code: 'unit', start, end, confidence: 0.65 });
  }
  return slips.sort((a, b) => a.start - b.start);
};
