import type { MastheadField } from '../../document';

/** The fields of a masthead as printed, each with its label; `name` is the paper's. */
export type MastheadFields = Readonly<Partial<Record<MastheadField | 'name', string>>>;

const DIGITS = '[\\d〇○零一二三四五六七八九十]';
const PERMIT =
  '(?:国内统一(?:连续出版物|刊)号|國內統一(?:連續出版物|刊)號|统一刊号|刊号|内部资料(?:性出版物)?|准印证号?|[^\\s：:]{0,12}准印证?字?第?|邮发代号|郵發代號|CN\\s?\\d{2})';
const LABEL_STOP = '(?=$|[ \\u3000·|｜;；,，])';
const ADDRESS = '(?:https?:\\/\\/|www\\.)[\\w.~:/?#@!$&*+=%-]{2,200}|[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){1,4}';

/** Field patterns, tried in order at each place of a line. */
const FIELDS: readonly (readonly [MastheadField, RegExp])[] = (
  [
    [
      'email',
      `(?:[^\\s：:]{0,6}(?:邮箱|信箱|郵箱|E-?mail|e-?mail)[：:]?\\s?)?[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}`,
    ],
    [
      'url',
      `(?:[^\\s：:]{0,4}(?:网址|網址|官网|官網|网站|網站|数字报|電子報|电子报)[：:]?\\s?)(?:${ADDRESS})|(?:https?:\\/\\/|www\\.)[\\w./-]{3,200}`,
    ],
    ['date', `${DIGITS}{4}年${DIGITS}{1,3}月${DIGITS}{1,3}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}`],
    ['weekday', '(?:星期|周|礼拜|禮拜|週)[一二三四五六日天]'],
    [
      'lunar',
      '[（(]?(?:农历|農曆|夏历|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)\\s?[^\\s，。（）()]{2,14}[）)]?',
    ],
    [
      'total',
      '[（(]?(?:总|總)(?:第|期)?\\s?[\\d,]{1,7}\\s?期?[号號]?[）)]?|[（(]?(?:总|總)期[号數数号][：:]?\\s?\\d{1,7}[）)]?',
    ],
    ['number', `(?:[（(]?\\d{4}年\\s?)?第\\s?${DIGITS}{1,6}\\s?(?:期|号|號)[）)]?`],
    ['pages', `(?:今日|本期|共)(?:共|有|出)?\\s?(?:[对對四]开)?\\s?${DIGITS}{1,3}\\s?(?:个)?[版张張]${LABEL_STOP}`],
    ['permitNotice', `(?:内部资料|內部資料)[，,、 ]{0,2}(?:免费|免費)交流${LABEL_STOP}`],
    ['permit', `${PERMIT}(?:[：: ]{0,2}CN\\s?\\d{2}-\\d{4}(?:/[A-Z])?|[^，。]{0,40}?${LABEL_STOP})`],
    [
      'phone',
      '[^\\s：:，。]{0,8}(?:电话|電話|热线|熱線|传真)[：:]?\\s?(?:[（(]?\\d{3,4}[）)]?[- ]?)?\\d{5,8}(?:[、,/ ]\\d{5,11})*',
    ],
    [
      'publisher',
      `[^\\s，。：:]{0,20}(?:主管|主办|主辦|出版|编印|編印|承办|承辦|协办|机关报|機關報)(?:单位|單位)?(?:[：: ]\\s?[^，。：:]{2,40}?)?${LABEL_STOP}`,
    ],
    ['weather', `(?:今日天气|天气预报|天气|天氣|气温)[：: ]\\s?[^。]{2,50}$`],
  ] as const
).map(([field, pattern]) => [field, new RegExp(`^(?:${pattern})`, 'u')]);

const BETWEEN = /^[ \u3000·|｜;；,，]+/u;

/** The longest line of masthead fields. */
const LONGEST = 160;

/** The masthead fields a line consists of; nothing when any of the line is something else. */
export function readMastheadLine(text: string): MastheadFields | undefined {
  if (text.length > LONGEST) return undefined;
  const fields: Partial<Record<MastheadField, string>> = {};
  let rest = text;
  while (rest !== '') {
    const hit = FIELDS.map(([field, pattern]) => [field, pattern.exec(rest)?.[0]] as const).find(([, found]) => found);
    if (!hit?.[1]) return undefined;
    const [field, value] = hit;
    // A field said twice keeps both, in order: nothing of the copy is dropped.
    fields[field] = fields[field] === undefined ? value : `${fields[field]} ${value}`;
    rest = rest.slice(value.length).replace(BETWEEN, '');
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
}

const PAPER_NAME = /(?:报|報|讯|訊|闻|聞|刊|新闻|时讯|之声|之聲|导报|周末)$/u;

/** Whether a line can be the paper's name: spaced out letter by letter, or ending as papers are called. */
export function isPaperName(text: string): boolean {
  if (text.length > 24 || !/^[\p{Script=Han} \u3000·]+$/u.test(text)) return false;
  const spacedOut = /^\p{Script=Han}(?:[ \u3000]+\p{Script=Han}){1,9}$/u.test(text);
  const bare = text.replace(/[ \u3000]/gu, '');
  return spacedOut || (bare.length <= 10 && PAPER_NAME.test(bare));
}
