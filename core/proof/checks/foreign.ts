import type { Slip } from '../finding';
import type { TextCheck } from '../reading';

/** Kana, Bopomofo, Hangul and Cyrillic beside Chinese; Greek letters name things there. */
const SIGNS =
  '[\\u3041-\\u30fa\\u3105-\\u312f\\u31a0-\\u31bf\\uff66-\\uff9f\\u1100-\\u11ff\\uac00-\\ud7a3\\u0400-\\u04ff]+';
const FOREIGN = new RegExp(`(?<=\\p{Script=Han})${SIGNS}|${SIGNS}(?=\\p{Script=Han})`, 'gu');
/** Radicals and compatibility forms, which look like characters: some programs copy them out of a PDF. */
const RADICALS = /[\u2e80-\u2fdf\uf900-\ufad9]/gu;
/** Latin words in small letters beside Chinese, that are no part of an address or a name. */
const WORD = /(?<![A-Za-z\d@./_&#%\\<-])[a-z]{2,}(?![A-Za-z\d@./_;>-])/gu;
/** Those that Chinese is written with: units, and words of everyday talk. */
const USUAL = new Set(
  (
    'km kg cm mm nm ml mg kw kwh hm mol bar rpm ppm dpi pt px bp kcal rmb mpa hpa ph vs pk ok id ip it ai ar vr cp mv ' +
    'app apps web wifi vlog vlogger blog logo live demo ppt pdf word excel email mail call ktv diy citywalk emo up bug pose ' +
    'show ipad iphone get hold high in out party club cosplay coser mini plus pro max tony shopping battle rap rapper ' +
    'disco hip pop cool nice hi hello bye no yes sir ps wow out bus taxi bar spa beta alpha feat mix style city walk and'
  ).split(' '),
);
/** Readings of the commonest characters, which are left where they were keyed. */
const READINGS: Readonly<Record<string, string>> = {
  ...{
    de: '的',
    le: '了',
    zai: '在',
    shi: '是',
    he: '和',
    yu: '与',
    ji: '及',
    bu: '不',
    you: '有',
    ye: '也',
    jiu: '就',
  },
  ...{ dou: '都', zhe: '这', hen: '很', wei: '为', dao: '到', ba: '把', bei: '被', jiang: '将', men: '们', ge: '个' },
};
/** A word that stands in a text so often is a name or a term. */
const TERM = 3;

/** Signs of other scripts and stray foreign words and readings among Chinese. */
export const checkForeign: TextCheck = ({ text, folded }, { language }) => {
  const slips: Slip[] = [];
  const add = (start: number, match: string, confidence: number, suggestion?: string): void => {
    const end = start + match.length;
    slips.push({ code: 'look-alike', start, end, confidence, ...(suggestion !== undefined && { suggestion }) });
  };
  for (const { index, 0: match } of text.matchAll(FOREIGN)) add(index, match, 0.7, match === 'の' ? '的' : undefined);
  for (const { index, 0: match } of text.matchAll(RADICALS)) add(index, match, 0.8, match.normalize('NFKC'));
  for (const { index, 0: match } of text.matchAll(WORD)) {
    const [before, after] = [folded.charAt(index - 1), folded.charAt(index + match.length)];
    if (!/\p{Script=Han}/u.test(before + after) || USUAL.has(match)) continue;
    if (text.split(match).length > TERM) continue;
    add(index, match, 0.6, language === 'zh-Hans' ? READINGS[match] : undefined);
  }
  return slips.sort((a, b) => a.start - b.start);
};
