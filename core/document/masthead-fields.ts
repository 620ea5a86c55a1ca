import { lunarDate, parseDate, weekdayText } from './calendar';
import type { PaperLanguage, Profile } from './profile';

/** What a computed field is made from. Page counts from the edition's own pages. */
export interface FieldFacts {
  readonly date: string;
  readonly number?: number | undefined;
  readonly total?: number | undefined;
  readonly pages: number;
  readonly language: PaperLanguage;
  /** Printed matter for inside calls some things by other names than a newspaper; a newspaper when left out. */
  readonly legal?: Profile['legal'];
}

/** How a field gets its text: computed from the issue, or written by the paper, with the label printed before it. */
type FieldSource =
  | { readonly kind: 'computed'; readonly text: (facts: FieldFacts) => string }
  | {
      readonly kind: 'written';
      readonly label: Readonly<Record<PaperLanguage, string>>;
      /** The label in 内部资料, where it is another. */
      readonly internal?: Readonly<Record<PaperLanguage, string>>;
      /** How a text looks that brings a label of its own. */
      readonly labelled: RegExp;
    };

/** A few words and a colon; digits and white are no label, nor is `https:`. */
const LABEL = /^[^：:/\d\s]{1,20}[：:](?!\/)/u;
/** Before a number or an address of the net any Han is a label. */
const HAN_LABEL = /^\p{Script=Han}|^[^：:/\d\s]{1,20}[：:](?!\/)/u;
/** A permit may say what it is in its own words. */
const PERMIT_LABEL = /准印|^[^：:/\d\s]{1,20}[：:]/u;
/** A printer's name may end in what it does. */
const PRINTED_LABEL = /(?:印刷|承印)$|^[^：:/\d\s]{1,20}[：:]/u;

/**
 * Every field that masthead, folio and imprint can hold. A new one is one line here, and its name in each language of
 * the window (`renderer/i18n`), which the types ask for: templates may then name it in their rows, the document's
 * schema knows it, and the window offers it for filling in.
 */
const FIELDS = {
  date: computed(({ date }) => withDate(date, (year, month, day) => `${year}年${month}月${day}日`)),
  yearMonth: computed(({ date }) => withDate(date, (year, month) => `${year}年${month}月`)),
  day: computed(({ date }) => withDate(date, (_year, _month, day) => `${day}`)),
  weekday: computed(({ date }) => weekdayText(date)),
  lunar: computed(({ date, language }) => lunarDate(date, language)),
  number: computed(({ number }) => (number === undefined ? '' : `第${number}期`)),
  total: computed(({ total, language }) => (total === undefined ? '' : `${totalWord(language)}第${total}期`)),
  numbers: computed(({ number, total, language }) => {
    const all = total === undefined ? '' : `${totalWord(language)}第${total}期`;
    return number === undefined ? all : `第${number}期${all && `（${all}）`}`;
  }),
  pages: computed(({ pages }) => `今日${pages}版`),
  permit: written('', '', { labelled: PERMIT_LABEL, internal: ['准印证号：', '准印證號：'] }),
  permitNotice: written('', ''),
  publisher: written('', ''),
  supervisor: written('主管：', '主管：'),
  sponsor: written('主办：', '主辦：', { internal: ['编印单位：', '編印單位：'] }),
  audience: written('发送对象：', '發送對象：'),
  slogan: written('', ''),
  postalCode: written('邮发代号：', '郵發代號：', { labelled: HAN_LABEL }),
  weather: written('天气：', '天氣：'),
  url: written('网址：', '網址：', { labelled: HAN_LABEL }),
  email: written('投稿邮箱：', '投稿信箱：', { labelled: HAN_LABEL }),
  phone: written('新闻热线：', '新聞熱線：', { labelled: HAN_LABEL, internal: ['电话：', '電話：'] }),
  address: written('社址：', '社址：', { internal: ['地址：', '地址：'] }),
  postcode: written('邮编：', '郵編：', { labelled: HAN_LABEL }),
  advertising: written('广告热线：', '廣告熱線：', { labelled: HAN_LABEL }),
  price: written('定价：', '定價：'),
  printer: written('印刷：', '印刷：', { labelled: PRINTED_LABEL, internal: ['印刷单位：', '印刷單位：'] }),
  printDate: written('印刷日期：', '印刷日期：'),
  printRun: written('印数：', '印數：'),
  advertisingLicence: written('广告发布登记：', '廣告登記：', { labelled: HAN_LABEL }),
  qr: written('', ''),
} satisfies Record<string, FieldSource>;

/** The name of a masthead, folio or imprint field. */
export type MastheadField = keyof typeof FIELDS;

/** All field names, in the order that the window lists them. */
export const MASTHEAD_FIELDS = Object.keys(FIELDS) as readonly MastheadField[];

/** Whether a paper writes this field itself; the others are computed from the issue. */
export function isWrittenField(field: MastheadField): boolean {
  return FIELDS[field].kind === 'written';
}

/**
 * The text of a field as printed, label included; empty when there is nothing to print, so that no label ever stands
 * alone. A written text that brings its own label keeps it.
 */
export function fieldText(field: MastheadField, facts: FieldFacts, written: string | undefined): string {
  const source: FieldSource = FIELDS[field];
  switch (source.kind) {
    case 'computed':
      return source.text(facts);
    case 'written': {
      const text = (written ?? '').trim();
      if (text === '' || source.labelled.test(text)) return text;
      const { label, internal = label } = source;
      return (facts.legal === 'internal' ? internal : label)[facts.language] + text;
    }
  }
}

function computed(text: (facts: FieldFacts) => string): FieldSource {
  return { kind: 'computed', text };
}

/** A label in simplified and in traditional characters. */
type Label = readonly [hans: string, hant: string];

function written(
  hans: string,
  hant: string,
  { labelled = LABEL, internal }: { readonly labelled?: RegExp; readonly internal?: Label } = {},
): FieldSource {
  const label = ([simplified, traditional]: Label) => ({ 'zh-Hans': simplified, 'zh-Hant': traditional });
  return { kind: 'written', label: label([hans, hant]), labelled, ...(internal && { internal: label(internal) }) };
}

function withDate(date: string, text: (year: number, month: number, day: number) => string): string {
  const parsed = parseDate(date);
  return parsed === undefined ? '' : text(parsed.year, parsed.month, parsed.day);
}

function totalWord(language: PaperLanguage): string {
  return language === 'zh-Hant' ? '總' : '总';
}
