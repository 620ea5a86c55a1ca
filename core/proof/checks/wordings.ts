import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

const PATTERNS: readonly Pattern[] = [
  // Nobody is called a criminal before a court has judged (刑事诉讼法, article 12).
  {
    code: 'wording',
    pattern:
      /(?:罪犯|犯罪分子|案犯)(?=[^。；]{0,16}(?:被抓获|被捕|落网|被刑拘|刑事拘留|被逮捕|归案|被警方|身份|身分|在逃|审理中|审查起诉))(?![^。]{0,30}(?:判处|判决|服刑|刑满|有期徒刑))/gu,
    right: () => '犯罪嫌疑人',
    confidence: 0.7,
  },
  // 法人 is the body itself; who acts for it is its 法定代表人 (民法典, articles 57 and 61).
  {
    code: 'wording',
    pattern: /(?<=[店房厂所司社业院校室馆场行位构])法人(?=\p{Script=Han}某|(?:是|为|叫)\p{Script=Han}{2,3}[，。（])/gu,
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
];

/** A crime that the police are still looking into. */
const LOOKED_INTO = /警方|警区|警察|民警|公安|派出所|刑侦|刑警|检警|破获|侦破|侦办|抓获|拘捕|逮捕|查获|追查|涉案|案情/u;
/** One that was judged, and people who serve their time. */
const JUDGED = /判处|判决|判刑|定罪|服刑|刑满|徒刑|死刑|法院|法庭|法官|监狱|减刑|假释|改造|矫正|前科|罪犯心理/u;
const CRIMINALS = /罪犯(?!嫌疑)/gu;

/**
 * Wordings that are wrong in their company: people called criminals before they were judged, bodies for those who act
 * for them, regions among states.
 */
export const checkWordings: TextCheck = (text) => {
  const slips = slipsByPatterns(text, PATTERNS);
  const { folded } = text;
  if (!LOOKED_INTO.test(folded) || JUDGED.test(folded)) return slips;
  const isScript = text.text === folded;
  const found = [...folded.matchAll(CRIMINALS)].flatMap(({ index: start, 0: word }) => {
    const end = start + word.length;
    if (slips.some((slip) => slip.start < end && start < slip.end)) return [];
    return [{ code: 'wording', start, end, confidence: 0.65, ...(isScript && { suggestion: '犯罪嫌疑人' }) } as const];
  });
  return [...slips, ...found].sort((a, b) => a.start - b.start);
};
