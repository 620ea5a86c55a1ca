import type { Credit, MastheadField } from '../../document';
import type { MastheadFields } from './masthead';

/** What a line of the imprint 报尾 says: fields as printed, each with its label, and what no field is for. */
export interface ImprintLine {
  readonly fields: MastheadFields;
  readonly credits: readonly Credit[];
}

/** Labels of imprint fields, whole. Numbers of other desks print with the phone, under labels of their own. */
const LABELS: readonly (readonly [MastheadField, RegExp])[] = [
  ['advertisingLicence', /^[广廣]告(?:[发發][布佈]|[经經][营營])?(?:登[记記]|[许許]可)/u],
  ['advertising', /^[广廣]告/u],
  ['address', /^(?:本?[报報]?社址|(?:[报報]社|编辑部|編輯部|通[讯訊])?地址)$/u],
  ['postcode', /^(?:[邮郵](?:政?[编編][码碼]?)|[邮郵][递遞][区區][号號])$/u],
  ['price', /^(?:定|零售|售|[全半]年[订訂]?|月|季)[价價]$/u],
  ['printer', /^(?:承印|印刷)(?:[单單]位|者|[厂廠])?$/u],
  ['audience', /^(?:发送|發送)(?:对象|對象)$/u],
  ['printDate', /^印刷(?:日期|[时時][间間])$/u],
  ['printRun', /^(?:本期|每期)?印[数數]$/u],
  ['postalCode', /^[邮郵][发發]代[号號]$/u],
  ['url', /^(?:网址|網址|官[网網]|[网網]站)$/u],
  ['email', /^(?:\p{Script=Han}{0,4}(?:[邮郵]箱|信箱)|E-?mail)$/iu],
  ['phone', /(?:电话|電話|热线|熱線|传真|傳真|总机|總機)$/u],
];

/** Fields that only an imprint has; the others stand in notices too. */
const SURE: readonly MastheadField[] = ['postcode', 'price', 'printer', 'printRun', 'advertising'];
const SURE_ADDRESS = /社址|[报報]社|编辑部|編輯部/u;

/** Where an entry begins: a label of Han or `E-mail` with its colon, behind white or a mark that parts entries. */
const ENTRY = /(?:^|[ \u3000;；,，|｜·]+)(?<label>\p{Script=Han}{2,10}|E-?mail)[ \u3000]*[：:](?!\/)[ \u3000]*/giu;
/** `某某印务有限公司印刷`, without a label, at the end of the line. */
const PRINTED_BY = /(?:^|[ \u3000;；,，|｜·]+)(?<printer>[\p{Script=Han}（）()]{2,30}(?:承印|印刷))$/u;

/** The longest line of an imprint. */
const LONGEST = 200;

/**
 * The fields of an imprint row `社址：… 邮编：… 广告热线：… 定价：… ……印刷`, in any order; `undefined` when the line is
 * none. An entry whose label is not known stays a credit, so that nothing of the line is lost.
 */
export function readImprint(text: string): ImprintLine | undefined {
  if (text.length > LONGEST || /[。？！?!]/u.test(text)) return undefined;
  const printed = PRINTED_BY.exec(text);
  const labelled = printed === null ? text : text.slice(0, printed.index);
  const starts = [...labelled.matchAll(ENTRY)];
  if (labelled !== '' && starts[0]?.index !== 0) return undefined;
  const fields: Partial<Record<MastheadField, string>> = {};
  const credits: Credit[] = [];
  let isSure = false;
  const add = (field: MastheadField, value: string): void => {
    fields[field] = fields[field] === undefined ? value : `${fields[field]} ${value}`;
    isSure ||= SURE.includes(field) || (field === 'address' && SURE_ADDRESS.test(value));
  };
  for (const [index, found] of starts.entries()) {
    const label = found.groups?.['label'] ?? '';
    const value = labelled.slice(found.index + found[0].length, starts[index + 1]?.index).trim();
    if (value === '') return undefined;
    const field = LABELS.find(([, pattern]) => pattern.test(label))?.[0];
    if (field === undefined) credits.push({ role: label, names: value });
    else add(field, `${label}：${value}`);
  }
  // A printer's name alone could be the end of anything; behind labels it closes the imprint.
  if (printed?.groups?.['printer'] !== undefined && starts.length > 0) add('printer', printed.groups['printer']);
  return isSure ? { fields, credits } : undefined;
}
