import { valueOf } from '../figures';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';
import { matchesIn } from '../pattern-needs';

const NUMBER = '\\d{1,4}|[零一二两三四五六七八九十百]{1,5}';

/** `1955年9月参加教育工作……1994年8月退休，从教39年`. */
const BEGAN =
  /(?<year>(?:18|19|20)\d{2})年[^。；\d]{0,4}(?:\d{1,2}月)?[^。；，\d]{0,3}(?:参加|从事|进入|走上|当上|入伍|参军|入行|进厂|登上|开始)/u;

const ENDED =
  /(?<year>(?:19|20)\d{2})年[^。；\d]{0,4}(?:\d{1,2}月)?[^。；，\d]{0,4}(?:退休|离休|退伍|退役|转业|离岗|卸任|告老)/u;

const WORKED = new RegExp(
  `(?:从教|从医|从警|行医|执教|任教|服役|从军|从业|从艺|工作|当兵)(?:了|整整|已|长达)?(?<years>${NUMBER})(?:个)?(?:年|载|春秋)`,
  'u',
);

/** `17岁入行`, `今年73岁`, `守艺56年`. */
const STARTED = new RegExp(
  `(?<age>\\d{1,2}|[一二三四五六七八九十]{1,3})岁(?:时|起|那年|开始|就|便|算起)?(?:开始)?(?:入行|学艺|学戏|从艺|拜师|学师|参军|入伍|当学徒|登台|学徒|进厂|跟师|下海)`,
  'u',
);

const AGED = /(?:今年|现年|，|、|^|的)(?<age>\d{2}|[五六七八九]十[一二三四五六七八九]?)岁/gu;

const CRAFT = new RegExp(
  `(?:守艺|从艺|学艺|从业|入行|做[了]?[^，。\\d]{0,4}|干[了]?[^，。\\d]{0,4}|演了|唱了|守了)(?:了|已|整整|已有|至今)?(?<years>\\d{2}|[二三四五六七八九]十[一二三四五六七八九]?)(?:余|多)?年`,
  'u',
);

/** Years of work and of craft against the years and the ages that are told. */
export const checkCareers: TextCheck = ({ folded }) =>
  [...careers(folded), ...crafts(folded)].sort((a, b) => a.start - b.start);

function* careers(text: string): Generator<Slip> {
  const [began, ended, worked] = [BEGAN.exec(text), ENDED.exec(text), WORKED.exec(text)];
  if (began === null || ended === null || worked === null || ended.index < began.index) return;
  const length = Number(ended.groups?.['year']) - Number(began.groups?.['year']);
  const told = valueOf(worked.groups?.['years'] ?? '') ?? 0;
  if (length < 1 || Math.abs(told - length) <= 1) return;
  const against = [began, ended].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const [start, end] = [worked.index, worked.index + worked[0].length];
  yield { code: 'range-length', start, end, confidence: 0.7, values: { length }, against };
}

function* crafts(text: string): Generator<Slip> {
  const [started, craft] = [STARTED.exec(text), CRAFT.exec(text)];
  const ages = [...matchesIn(text, AGED)].filter(({ index }) => index !== started?.index);
  const [aged] = ages;
  if (started === null || craft === null || aged === undefined || ages.length > 1) return;
  const length = (valueOf(aged.groups?.['age'] ?? '') ?? 0) - (valueOf(started.groups?.['age'] ?? '') ?? 0);
  const told = valueOf(craft.groups?.['years'] ?? '') ?? 0;
  if (length < 10 || Math.abs(told - length) <= 1 || /[余多]年$/u.test(craft[0])) return;
  const against = [started, aged].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const [start, end] = [craft.index, craft.index + craft[0].length];
  yield { code: 'range-length', start, end, confidence: 0.65, values: { length }, against };
}
