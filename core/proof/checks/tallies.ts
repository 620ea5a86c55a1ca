import { numberOf } from '../../days';
import { numeralValue } from '../figures';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';

const NUMBER = '\\d{1,4}|[零一二两三四五六七八九十百]{1,5}';
/** `打了四场，三胜一负`. */
const RECORD = new RegExp(
  `(?<games>${NUMBER})(?:场|战|轮|局)(?:比赛|较量|对决|循环赛|小组赛|资格赛)?[^。；\\d一二三四五六七八九十]{0,8}(?<won>${NUMBER})胜(?:(?<drawn>${NUMBER})[平和])?(?<lost>${NUMBER})[负败]`,
  'gu',
);
/** `三胜一负` after which the games are told: `四场比赛三胜一负` is the other way round. */
const RECORD_FIRST = new RegExp(
  `(?<won>${NUMBER})胜(?:(?<drawn>${NUMBER})[平和])?(?<lost>${NUMBER})[负败][^。；\\d一二三四五六七八九十]{0,8}(?<games>${NUMBER})(?:场|战|轮)(?:比赛|较量)`,
  'gu',
);
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

/** Games won and lost against those that were played; years of work and craft against the years and ages told. */
export const checkTallies: TextCheck = ({ folded }) =>
  [...records(folded), ...sets(folded), ...careers(folded), ...crafts(folded)].sort((a, b) => a.start - b.start);

function* records(text: string): Generator<Slip> {
  for (const match of [RECORD, RECORD_FIRST].flatMap((pattern) => [...text.matchAll(pattern)])) {
    const { games = '', won = '', drawn = '零', lost = '' } = match.groups ?? {};
    const [sum, total] = [valueOf(won) + valueOf(drawn) + valueOf(lost), valueOf(games)];
    if (sum === total) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    yield { code: 'sum', start, end, confidence: 0.75, values: { sum, total } };
  }
}

/** `21∶18、18∶21、21∶16`, and what all of it comes to: `总比分2∶1`. */
const SCORE = '\\d{1,2}(?:[:：∶]|比)\\d{1,2}';
const SETS = new RegExp(`(?<sets>${SCORE}(?:、${SCORE}){1,6})`, 'gu');
const WHOLE = new RegExp(`(?:总比分|大比分|局分|盘分)(?:为|是|以)?(?<whole>${SCORE})`, 'gu');

/** The sets of a match against its score, which is told in the same sentence. */
function* sets(text: string): Generator<Slip> {
  for (const { index: from, 0: sentence } of text.matchAll(/[^。！？]+/gu)) {
    const [played, ...more] = [...sentence.matchAll(SETS)];
    const [whole, ...others] = [...sentence.matchAll(WHOLE)];
    if (played === undefined || whole === undefined || more.length + others.length > 0) continue;
    const won = [0, 0];
    for (const set of played[0].split('、')) {
      const [one = 0, other = 0] = set.split(/[^\d]/u).map(Number);
      won[one > other ? 0 : 1]! += 1;
    }
    const told = (whole.groups?.['whole'] ?? '').split(/[^\d]/u).map(Number);
    if (String([...won].sort()) === String([...told].sort())) continue;
    const end = from + whole.index + whole[0].length;
    const values = { sum: won.join('∶'), total: told.join('∶') };
    const against = [{ start: from + played.index, end: from + played.index + played[0].length }];
    yield { code: 'sum', start: end - (whole.groups?.['whole'] ?? '').length, end, confidence: 0.7, values, against };
  }
}

function* careers(text: string): Generator<Slip> {
  const [began, ended, worked] = [BEGAN.exec(text), ENDED.exec(text), WORKED.exec(text)];
  if (began === null || ended === null || worked === null || ended.index < began.index) return;
  const length = Number(ended.groups?.['year']) - Number(began.groups?.['year']);
  const told = valueOf(worked.groups?.['years'] ?? '');
  if (length < 1 || Math.abs(told - length) <= 1) return;
  const against = [began, ended].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const [start, end] = [worked.index, worked.index + worked[0].length];
  yield { code: 'range-length', start, end, confidence: 0.7, values: { length }, against };
}

function* crafts(text: string): Generator<Slip> {
  const [started, craft] = [STARTED.exec(text), CRAFT.exec(text)];
  const ages = [...text.matchAll(AGED)].filter(({ index }) => index !== started?.index);
  const [aged] = ages;
  if (started === null || craft === null || aged === undefined || ages.length > 1) return;
  const length = valueOf(aged.groups?.['age'] ?? '') - valueOf(started.groups?.['age'] ?? '');
  const told = valueOf(craft.groups?.['years'] ?? '');
  if (length < 10 || Math.abs(told - length) <= 1 || /[余多]年$/u.test(craft[0])) return;
  const against = [started, aged].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const [start, end] = [craft.index, craft.index + craft[0].length];
  yield { code: 'range-length', start, end, confidence: 0.65, values: { length }, against };
}

function valueOf(told: string): number {
  return numberOf(told) ?? numeralValue(told) ?? 0;
}
