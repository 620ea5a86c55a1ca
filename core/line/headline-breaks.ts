import { KIND, isStop, wordsOf } from '../cjk';
import type { Word } from '../cjk';
import { BREAK } from './prepared';
import type { Prepared } from './prepared';

/** From this cost on a break is a wrong one: a headline takes another line before it. */
export const WRONG_BREAK = 300;

/**
 * What a break in a headline costs; 0 is a separator. A cost of 10 is worth two fifths of a line's width in balance
 * over two lines. From `WRONG_BREAK` on stand those of newspaper rule L18.
 */
const COST = {
  afterStop: 4,
  atBracket: 3,
  afterParticle: 7,
  beforePhrase: 5,
  beforeVerb: 5,
  afterVerb: 9,
  beforeNumber: 8,
  besideLatin: 8,
  betweenNouns: 13,
  afterNumber: 40,
  besideLone: 30,
  weakEnd: 45,
  longUnknown: 60,
  insideLongBrackets: 40,
  /** Breaking elsewhere when there is a separator to break at. */
  notAtSeparator: 25,
  barePhraseOfNumber: 100,
  afterSurname: 200,
  insideShortBrackets: 350,
  insideName: 400,
  insideFraction: 400,
  beforeSuffix: 400,
  weakStart: 500,
  insideWord: 1000,
} as const;

/** A title or quotation of no more characters than this stays whole. */
const SHORT_BRACKETS = 8;
/** So many characters in a row that belong to no word are taken for one name. */
const LONGEST_NAME = 4;

const set = (characters: string): ReadonlySet<string> => new Set(characters);
/** Particles and conjunctions that never open a line of a headline (newspaper rule L18). */
const WEAK_STARTS = set('的地得了着著过過等和与與及们們之者吗嗎呢吧啊');
/** Words that lean on what follows and should not close a line. */
const WEAK_ENDS = set(
  '着著在为為向把被与與和及对對将將从從不没沒未是让讓使给給以于於由比更最很再又也都就各每这這那此该該本我其',
);
/** Of these, the ones that open a phrase: a good place to begin a line. */
const OPENERS = set('在为為向把被对對将將从從让讓使给給以由不没沒未再又也都就是');
/** After these a phrase has usually ended. */
const PARTICLES = set('的了');
/** One-character verbs of headlines: good to begin a line with. */
const LONE_VERBS = set(
  '获獲迎促助赴享抓保创創办辦开開送进進建筑築护護惠抢搶战戰唱赞贊看说說谈談谋謀绘繪破治管强強稳穩防查拟擬须須应應可能要写寫走来來去到做造修救种種养養卖賣买買吃读讀听聽变變',
);
/** Qualities that belong to the word after. */
const QUALITIES = set('新老旧舊大小全首好多高');
/** They make one word with the word before: 推进会, 石桥村, 参与率. */
const SUFFIXES = set(
  '县縣市区區省州盟旗镇鎮乡鄉村里街路巷湾灣港岛島山河江湖海桥橋会會员員者家师師生长長手工率性化部厅廳局处處科室院所校馆館店厂廠' +
    '场場站台队隊团團组組班级級界业業线線网網区區型式制度法案书書报報奖獎赛賽节節展课課周季期日年人民户戶量额額值费費款金税稅物品机機车車船楼樓园園城中内內外上下前后後里裡间間热熱梦夢',
);
/** Of these, the ones that also open a phrase after a verb: 贯彻|省党代会精神. */
const PLACES = set('省市县縣区區州镇鎮乡鄉村');
/** Names of families that are no everyday word by themselves. */
const SURNAMES = set(
  '陈陳李王张張刘劉杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭林何高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭冯馮曾程蔡彭潘袁董余苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜范傅钟鍾卢盧汪戴崔任陆陸廖姚方邱夏谭譚韦韋贾賈邹鄒孟熊秦阎閻薛侯雷白龙龍段郝孔邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施柳',
);

/** Cost of breaking a headline before each cell; infinite where no line may start. */
export function headlineBreakCosts(cells: Prepared): Float64Array {
  const costs = new Float64Array(cells.length + 1).fill(Infinity);
  const words = wordsOf(cells.text);
  const brackets = bracketLengths(cells);
  const separated = cells.kinds.some((kind, p) => isSpace(kind) && cells.breaks[p + 1] === BREAK.allowed);
  let index = 0;
  for (let p = 1; p < cells.length; p++) {
    while (words[index]!.end <= cells.offsets[p]!) index += 1;
    if (cells.breaks[p] === BREAK.none) continue;
    const space = isSpace(cells.kinds[p - 1]!) || cells.breaks[p] === BREAK.forced;
    const inside = words[index]!.start < cells.offsets[p]!;
    costs[p] =
      bracketCost(brackets[p]!) +
      (separated && !space ? COST.notAtSeparator : 0) +
      (inside ? insideCost(cells.text, cells.offsets[p]!) : placeCost(cells, p, words, index));
  }
  return costs;
}

/** Inside a word or number; the least bad place in a long one is after 百分之. */
function insideCost(text: string, offset: number): number {
  return text.endsWith('分之', offset) ? COST.insideFraction : COST.insideWord;
}

function bracketCost(length: number): number {
  if (length === 0) return 0;
  return length <= SHORT_BRACKETS ? COST.insideShortBrackets : COST.insideLongBrackets;
}

function isSpace(kind: number): boolean {
  return kind === KIND.space || kind === KIND.ideographicSpace;
}

/** For each cell the length of the innermost pair of brackets it stands in; 0 outside, and before an opening one. */
function bracketLengths(cells: Prepared): Uint16Array {
  const lengths = new Uint16Array(cells.length);
  const open: number[] = [];
  for (let p = 0; p < cells.length; p++) {
    if (cells.kinds[p] === KIND.opening) open.push(p);
    if (cells.kinds[p] !== KIND.closing) continue;
    const from = open.pop();
    for (let inside = p; from !== undefined && inside > from; inside--) lengths[inside] ||= p - from - 1;
  }
  return lengths;
}

/** What it costs to break before cell `p`, where word `index` begins. */
function placeCost(cells: Prepared, p: number, words: readonly Word[], index: number): number {
  const before = cells.kinds[p - 1]!;
  const after = cells.kinds[p]!;
  if (cells.breaks[p] === BREAK.forced) return 0;
  if (isSpace(before)) return 0;
  if (isStop(before)) return COST.afterStop;
  if (before === KIND.closing || after === KIND.opening) {
    return isWeakStart(cells.text, words[index]!) ? COST.weakStart : COST.atBracket;
  }
  return wordCost(cells.text, words, index);
}

const loneOf = (text: string, word: Word | undefined): string =>
  word?.kind === 'character' ? text.slice(word.start, word.end) : '';

function isWeakStart(text: string, word: Word): boolean {
  return WEAK_STARTS.has(loneOf(text, word));
}

/** What it costs to break between two words. A question of the form 能不能 is one word. */
function wordCost(text: string, words: readonly Word[], index: number): number {
  const last = words[index - 1]!;
  const next = words[index]!;
  const lastLone = loneOf(text, last);
  const nextLone = loneOf(text, next);
  if (WEAK_STARTS.has(nextLone)) return COST.weakStart;
  if (text[next.start] === '不' && text[last.end - 1] === text[next.start + 1]) return COST.insideWord;
  if (PARTICLES.has(lastLone)) {
    const loneNoun = nextLone !== '' && words[index + 1]?.kind === 'verb';
    return loneNoun ? COST.besideLone : COST.afterParticle;
  }
  if (WEAK_ENDS.has(lastLone)) return COST.weakEnd;
  if (OPENERS.has(nextLone)) return lastLone === '' ? COST.beforePhrase : COST.besideLone;
  if (last.kind === 'number') return numberCost(text, last, next);
  if (next.kind === 'number') return lastLone === '' ? COST.beforeNumber : afterLone(text, words, index);
  if (last.kind === 'other' || next.kind === 'other') return COST.besideLatin;
  if (nextLone !== '' && last.kind === 'verb' && PLACES.has(nextLone)) return COST.afterVerb;
  if (nextLone !== '' && SUFFIXES.has(nextLone)) return COST.beforeSuffix;
  if (lastLone !== '' && nextLone !== '') return unknownCost(text, words, index);
  if (nextLone !== '') return LONE_VERBS.has(nextLone) ? COST.beforeVerb : COST.besideLone;
  if (lastLone !== '') return afterLone(text, words, index);
  if (next.kind === 'verb') return last.kind === 'verb' ? COST.afterVerb : COST.beforeVerb;
  return last.kind === 'verb' ? COST.afterVerb : COST.betweenNouns;
}

/** A number keeps its measure; one that ends without a measure leans on what follows. */
function numberCost(text: string, number: Word, next: Word): number {
  if (next.kind === 'number') return COST.betweenNouns;
  return /[0-9零〇一二两兩三四五六七八九十百千万萬亿億]/.test(text[number.end - 1]!)
    ? COST.barePhraseOfNumber
    : COST.afterNumber;
}

/** Two characters without a word: a name, unless they are too many. */
function unknownCost(text: string, words: readonly Word[], index: number): number {
  const isUnknown = (at: number): boolean => {
    const lone = loneOf(text, words[at]);
    return lone !== '' && !WEAK_STARTS.has(lone) && !WEAK_ENDS.has(lone);
  };
  let [first, end] = [index - 1, index + 1];
  while (isUnknown(first - 1)) first -= 1;
  while (isUnknown(end)) end += 1;
  if (end - first > LONGEST_NAME) return COST.longUnknown;
  return COST.insideName;
}

/** After a character without a word: the end of a word it is the suffix of, a family name, or a word by itself. */
function afterLone(text: string, words: readonly Word[], index: number): number {
  const lone = loneOf(text, words[index - 1]);
  const before = words[index - 2];
  const ofParticle = PARTICLES.has(loneOf(text, before));
  if (ofParticle && words[index]!.kind === 'verb') return COST.beforeVerb;
  if (before?.kind === 'verb' && PLACES.has(lone)) return COST.besideLone;
  if (QUALITIES.has(lone)) return COST.weakEnd;
  const leans = before !== undefined && before.kind !== 'other' && !WEAK_ENDS.has(loneOf(text, before));
  if (leans && SUFFIXES.has(lone)) return words[index]!.kind === 'verb' ? COST.beforeVerb : COST.betweenNouns;
  if (leans && SURNAMES.has(loneOf(text, before))) return COST.betweenNouns;
  return SURNAMES.has(lone) ? COST.afterSurname : COST.besideLone;
}
