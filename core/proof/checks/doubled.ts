import type { Slip } from '../finding';
import { isKnownWord } from '../lists/known';
import { gainWithout, modelOf } from '../word-model';
import { wordsIn } from '../reading';
import type { ReadText, Reading, TextCheck } from '../reading';

/** Characters that stand twice only by a slip, with what stands before or after where it is none. */
const SINGLE: readonly { readonly character: string; readonly before?: RegExp; readonly after?: RegExp }[] = [
  { character: '的', before: /[目标有众]$/u, after: /^确/u },
  { character: '了', after: /^[解却结断事]/u, before: /[明未]$/u },
  { character: '是', before: /[于但可就]$/u, after: /^[否非]/u },
  { character: '在', before: /[现存所实内外自潜旨正好健]$/u, after: /^[职校建场线座乎意]/u },
  { character: '和', before: /[平暖总共缓温调]$/u, after: /^[美气睦平]/u },
  { character: '与', before: /[参赠给授]$/u },
  { character: '及', before: /[以普涉]$/u, after: /^[时格其]/u },
  { character: '为', before: /[行作成认因人]$/u, after: /^[了何此民人]/u },
  { character: '把', before: /[一火]$/u },
  { character: '被', before: /[植棉]$/u },
  { character: '从', after: /^[容事业]/u },
  { character: '以', before: /[可所予得加足难]$/u, after: /^[及来后前上下]/u },
  { character: '将', before: /[主老大]$/u, after: /^[军士领]/u },
  { character: '我', before: /[自]$/u },
  { character: '他', before: /[其]$/u },
  { character: '这' },
  { character: '那' },
  { character: '也' },
  { character: '都', before: /[首成大]$/u, after: /^[市城]/u },
  { character: '就', before: /[成]$/u, after: /^[业读医近]/u },
  { character: '有', before: /[所没拥国公私共只还具富含持仅享占]$/u, after: /^[关效序机力]/u },
  { character: '对', before: /[针相反面应绝配成]$/u, after: /^[方手象比外内待策口]/u },
  { character: '到', before: /[达得遇受报迟]$/u, after: /^[位达]/u },
  { character: '由', before: /[自理缘]$/u, after: /^[于来]/u },
  { character: '向', before: /[方面走动取]$/u, after: /^[上前往阳]/u },
  { character: '不', before: /[无]$/u },
  { character: '并', before: /[合兼]$/u, after: /^[且非举]/u },
  { character: '于', before: /[由关对]$/u, after: /^[是]/u },
  { character: '要', before: /[主需重必首]$/u, after: /^[求点素害]/u },
];
const SINGLES = new Map(SINGLE.map((entry) => [entry.character, entry]));
/** Reduplications that are language: 人人, 天天, and rows as 一个一个. */
const ROW =
  /^(?:一.|几.|很.|许|非常|好|慢慢|渐渐|常常|.个|点点|哐当|哈|呵|嘻|啦|咚|叮|滴|哗|轰|砰|加油|谢谢|恭喜|快快|早早|代代|世世|祖祖|辈辈|家家|户户|时时|刻刻)/u;
/** Verbs that are said twice for a try: 研究研究. */
const TRY =
  /^(?:研究|考虑|商量|讨论|休息|打听|了解|学习|锻炼|活动|收拾|打扫|认识|放松|交流|琢磨|议论|合计|比划|切磋|感受|热闹|高兴|凉快|暖和|舒服|轻松)$/u;

/** How something is done, said twice before its verb: 稳稳落下. */
const ADVERB =
  /^(?:稳稳|牢牢|紧紧|静静|轻轻|狠狠|死死|缓缓|悄悄|匆匆|徐徐|偷偷|默默|深深|远远|满满|好好|早早|久久|频频|连连|高高|低低|细细|慢慢|快快|重重|暗暗|淡淡|苦苦|足足|整整|白白|常常|渐渐|微微|急急|直直)/u;

function isAdverb(folded: string, at: number): boolean {
  // 满足|足 ends a word in the first of them.
  return ADVERB.test(folded.slice(at, at + 2)) && !isKnownWord(folded.slice(at - 1, at + 1));
}

/** Verbs of one character, said twice for a try before what is tried: 浇浇水, 拔拔草. */
const TRIED =
  /[看听走说想试问谈聊尝逛跑跳唱写画洗刷扫擦浇拔剪修补种养喂挑捡搬抬推拉摸揉捏敲拍摇吹晒烤煮炒切磨翻找查数算称练学教帮管劝哄逗转绕串游爬动]/u;
/** Offices that are named after what they are the heads of: 股|股长, 村|村长. */
const HEADS = /^[股科处局队社校村组院部会所厂店馆站镇县市区省乡州团班厅庭司署行]长/u;
/** Two characters, each twice, that are a word once: 和和睦睦. */
function isWordOfTwice(folded: string, at: number): boolean {
  const [one, two, three, four] = folded.slice(at, at + 4);
  return one !== undefined && one === two && three === four && isKnownWord(`${one}${three}`);
}

/** By how many powers of ten a text has to become likelier without the second of two like characters. */
const LEAST_GAIN = 2.5;

/**
 * Whether the second of two like characters is left over: a word ends in the first (提供|供), and the text reads better
 * without the second. In 参与|与会 it does not, for the second begins a word itself.
 */
function afterWord(text: ReadText, reading: Reading, at: number): boolean {
  const { folded } = text;
  if (!/\p{Script=Han}/u.test(folded.charAt(at)) || SINGLES.has(folded.charAt(at))) return false;
  const words = wordsIn(text, reading);
  const first = words.find(({ start, end }) => start <= at && end > at);
  const second = words.find(({ start, end }) => start <= at + 1 && end > at + 1);
  if (first === undefined || second === undefined) return false;
  if (first === second) {
    // 满|足足: the two are a word themselves, and so is the first with what stands before it.
    if (first.end - first.start !== 2 || /^\d/u.test(text.text.slice(first.end))) return false;
    return (
      isKnownWord(folded.slice(at - 1, at + 1)) && words.some(({ end, kind }) => end === at && kind === 'character')
    );
  }
  if (second.kind !== 'character' || first.end !== at + 1 || first.kind === 'other') return false;
  // 一个个, 一排排: rows.
  if (/^[一几]/u.test(folded.slice(first.start))) return false;
  return first.end - first.start > 1 && gainWithout(modelOf(text, reading), at + 1, at + 2) >= LEAST_GAIN;
}

/**
 * Whether two like characters are no word, and belong to none: 手手. What is said twice in speech (试试, 天天) is
 * known.
 */
function bothAlone(text: ReadText, reading: Reading, at: number): boolean {
  const { folded } = text;
  if (isKnownWord(folded.slice(at, at + 2)) || /[\p{Script=Han}]/u.test(folded.charAt(at)) === false) return false;
  if (TRIED.test(folded.charAt(at)) && /^\p{Script=Han}/u.test(folded.slice(at + 2))) return false;
  // 歪歪扭扭, 碎碎的: how something is.
  if (/^(?:(.)\1|[的地几])/u.test(folded.slice(at + 2)) || /(.)\1$/u.test(folded.slice(0, at))) return false;
  const [first, second] = wordsIn(text, reading).filter(({ start, end }) => start <= at + 1 && end > at);
  if (first?.kind !== 'character' || second?.kind !== 'character') return false;
  return gainWithout(modelOf(text, reading), at + 1, at + 2) >= LEAST_GAIN;
}

/** Characters and words that stand twice by a slip of the hand. */
export const checkDoubled: TextCheck = (text, reading) => {
  const { folded } = text;
  const slips: Slip[] = [];
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const character = folded.charAt(at);
    if (character !== folded.charAt(at + 1) || isAdverb(folded, at)) continue;
    if (HEADS.test(folded.slice(at + 1)) || isWordOfTwice(folded, at) || isWordOfTwice(folded, at - 2)) continue;
    if (afterWord(text, reading, at)) {
      slips.push({ code: 'doubled-character', start: at, end: at + 2, suggestion: character, confidence: 0.65 });
      continue;
    }
    if (bothAlone(text, reading, at)) {
      slips.push({ code: 'doubled-character', start: at, end: at + 2, suggestion: character, confidence: 0.6 });
      continue;
    }
    const entry = SINGLES.get(character);
    if (entry === undefined || folded.charAt(at + 2) === character || folded.charAt(at - 1) === character) continue;
    if (entry.before?.test(folded.slice(0, at)) === true || entry.after?.test(folded.slice(at + 2)) === true) continue;
    // Two words that meet: 现在|在 and 存在|在 have theirs above; the lexicon knows the others.
    const words = wordsIn(text, reading).filter(({ start, end }) => end - start > 1 && start <= at + 1 && end > at);
    if (words.some(({ start, end }) => start <= at && end > at + 1)) continue;
    if (words.length > 1) continue;
    slips.push({
      code: 'doubled-character',
      start: at,
      end: at + 2,
      suggestion: character,
      confidence: words.length === 0 ? 0.85 : 0.6,
    });
  }
  for (const match of folded.matchAll(
    /(?<![哈嘿呵嘻啦咚滴哗轰嗒啪])([\p{Script=Han}])\1{2,}(?<![哈嘿呵嘻啦咚滴哗轰嗒啪])/gu,
  )) {
    const [start, end] = [match.index, match.index + match[0].length];
    slips.push({ code: 'doubled-character', start, end, suggestion: match[0].slice(0, 2), confidence: 0.8 });
  }
  for (const match of folded.matchAll(/([\p{Script=Han}]{2,8})\1/gu)) {
    const unit = match[1] ?? '';
    if (/^(.)\1+$/u.test(unit) || unit.startsWith('一') || (unit.length === 2 && (ROW.test(unit) || TRY.test(unit))))
      continue;
    if (unit.length === 2 && !isKnownWord(unit)) continue;
    if (isKnownWord(match[0])) continue;
    slips.push({
      code: 'doubled-word',
      start: match.index,
      end: match.index + match[0].length,
      suggestion: unit,
      confidence: unit.length > 2 ? 0.85 : 0.65,
    });
  }
  return slips.sort((a, b) => a.start - b.start);
};
