const DAY = '(?:\\d{1,2}月)?\\d{1,2}日';
const BRACKET =
  '(?:[ \\u3000]?[（(](?=[^）)]*(?:记者|記者|通讯员|通訊員|实习|實習|见习|融媒|特约|特約|报道|報導|文|摄|攝))[^）)。]{1,60}[）)])';
const BLANK = '[ \\u3000]';

/** 本报讯, 本报7月16日讯, 本报北京7月1日电: the paper's own. */
const OWN = `本[报報刊台台网網](?:\\p{Script=Han}{0,6}?${BLANK}?${DAY})?${BLANK}?(?:专)?[讯訊电電]`;
/** 新华社北京7月1日电, 据新华社电. */
const AGENCY = `[据據]?\\p{Script=Han}{1,4}社(?:\\p{Script=Han}{1,8}?)?${BLANK}?(?:${DAY})?${BLANK}?[电電]`;
/** 青石讯: a place and 讯, told from words that end so by the blank or bracket behind it. */
const PLACE = `\\p{Script=Han}{2,8}?(?<![通资資喜快电電视視音简簡短腾騰问問传傳])[讯訊](?=${BLANK}|[（(]|$)`;

const DATELINE = new RegExp(
  `^(?:[□■◆●▲◎○]${BLANK}?)?(?:${OWN}|${AGENCY}|${PLACE})${BRACKET}?(?:${BLANK}*(?:——|[:：]))?${BLANK}*`,
  'u',
);

/** A dateline at a paragraph's start and the text behind it. */
export interface Dateline {
  /** As printed, with the reporters' bracket run in, without blanks behind. */
  readonly dateline: string;
  readonly rest: string;
}

/** The dateline 电头 a paragraph opens with, if it does. */
export function splitDateline(text: string): Dateline | undefined {
  const found = DATELINE.exec(text.slice(0, 140));
  if (!found) return undefined;
  return { dateline: found[0].trimEnd(), rest: text.slice(found[0].length) };
}
