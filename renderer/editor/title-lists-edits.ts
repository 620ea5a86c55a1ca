import { LONGEST_IGNORED, LONGEST_LISTED, MOST_LISTED, parseDate } from '../../core/document';
import type { Edition, PaperLanguage, TitleLists } from '../../core/document';
import { withProfile } from './edition-edits';

/**
 * The lists of a title, in the order in which they are offered, with the columns of each; the first may not be empty.
 */
export const TITLE_LISTS = {
  leaders: ['name', 'office'],
  people: ['name', 'office'],
  wordings: ['wrong', 'right'],
  confusables: ['wrong', 'right'],
  events: ['name', 'from', 'to'],
  ignored: ['text', 'code'],
} as const satisfies Readonly<Record<Exclude<keyof TitleLists, 'changes'>, readonly string[]>>;

/** The name of a list. */
export type TitleListName = keyof typeof TITLE_LISTS;

/** A row as it stands in the table: the texts of its columns, empty where there is none. */
export type ListRow = readonly string[];

/** The longest text of a column; the document takes no more. */
export function longestOf(list: TitleListName, column: number): number {
  return list === 'ignored' && column === 0 ? LONGEST_IGNORED : LONGEST_LISTED;
}

/** The rows of a list. */
export function rowsOf(
  edition: { readonly profile: Pick<Edition['profile'], 'lists'> },
  list: TitleListName,
): readonly ListRow[] {
  return (edition.profile.lists?.[list] ?? []).map((entry) => {
    const texts = new Map<string, unknown>(Object.entries(entry));
    return TITLE_LISTS[list].map((column) => String(texts.get(column) ?? ''));
  });
}

/** Whether a row may stand in a list: what has to be there is, and its days are days. */
export function isRow(list: TitleListName, row: ListRow): boolean {
  const texts = row.map((text) => text.trim());
  if (texts[0] === undefined || texts[0] === '' || texts.some((text, at) => text.length > longestOf(list, at)))
    return false;
  if (list === 'confusables' || list === 'ignored') return (texts[1] ?? '') !== '';
  if (list !== 'events') return true;
  const [, from = '', to = ''] = texts;
  return isDay(from) && (to === '' || (isDay(to) && to >= from));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && parseDate(text) !== undefined;
}

/** The edition with these rows in a list, those left out that may not stand there. */
export function withRows(edition: Edition, list: TitleListName, rows: readonly ListRow[]): Edition {
  const columns = TITLE_LISTS[list];
  const entries = rows
    .filter((row) => isRow(list, row))
    .map((row) =>
      Object.fromEntries(
        columns.map((column, at) => [column, (row[at] ?? '').trim()] as const).filter(([, text]) => text !== ''),
      ),
    );
  const { [list]: _old, ...others } = edition.profile.lists ?? {};
  const lists: TitleLists = entries.length === 0 ? others : { ...others, [list]: entries };
  return withProfile(edition, { lists: Object.keys(lists).length === 0 ? undefined : lists });
}

/**
 * The text of a table as spreadsheets save it: UTF-16 with its mark, UTF-8, or what the system of a country has long
 * written, by the language of the paper.
 */
export function tableText(bytes: Uint8Array, language: PaperLanguage): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(language === 'zh-Hant' ? 'big5' : 'gb18030').decode(bytes);
  }
}

/** The lines of a text or table that say something, without the mark of the order of bytes. */
export function tableLines(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '');
}

/**
 * The rows of a table of tab-separated values, or of commas where there are no tabs; quotes round a value are taken
 * off.
 */
export function readTable(text: string): readonly ListRow[] {
  const between = text.includes('\t') ? '\t' : /[,，]/u;
  return tableLines(text).map((line) => line.split(between).map((value) => value.trim().replace(/^"(.*)"$/u, '$1')));
}

type Column = (typeof TITLE_LISTS)[TitleListName][number];

/** What tables call the columns in their first line: as the form does in its languages, and as offices write. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  name: ['名称', '姓名', '人名', '名字', '名稱', '活动', '活動', 'name', 'event'],
  office: ['职务', '职位', '职称', '職務', '職位', '職稱', 'office', 'title', 'position'],
  wrong: ['写法', '错词', '误写', '原词', '寫法', '錯詞', '誤寫', '原詞', 'written', 'wrong'],
  right: ['应作', '正词', '改法', '應作', '正詞', 'should be', 'right'],
  from: ['首日', '日期', '开始', '開始', 'first day', 'from', 'date'],
  to: ['末日', '结束', '結束', 'last day', 'to'],
  text: ['文字', 'text'],
  code: [],
};

/** Whether the first line of a table says what its columns hold, and is no row. */
function isHead(list: TitleListName, row: ListRow): boolean {
  return (
    row[0] !== undefined &&
    row[0] !== '' &&
    TITLE_LISTS[list].every((column, at) => {
      const cell = (row[at] ?? '').toLowerCase();
      return cell === '' || HEADS[column].includes(cell);
    })
  );
}

/** What of a table goes into a list. */
export interface NewRows {
  /** Each once, without those that stand in the list. */
  readonly added: readonly ListRow[];
  /** What can be no row of the list, as it was written. */
  readonly unfit: readonly string[];
  /** Its first line, where that says what the columns hold. */
  readonly head?: string;
}

/** What of a table goes into a list; `undefined` where the list would be longer than the document takes. */
export function newRows(edition: Edition, list: TitleListName, text: string): NewRows | undefined {
  const rows = rowsOf(edition, list);
  const known = new Set(rows.map((row) => row.join('\t')));
  const [added, unfit]: [ListRow[], string[]] = [[], []];
  const read = readTable(text);
  const head = read[0] !== undefined && isHead(list, read[0]) ? read[0] : undefined;
  for (const cells of head === undefined ? read : read.slice(1)) {
    const row = TITLE_LISTS[list].map((_, at) => cells[at] ?? '');
    if (!isRow(list, row)) unfit.push(cells.join(' '));
    else if (!known.has(row.join('\t'))) added.push(row);
    known.add(row.join('\t'));
  }
  return rows.length + added.length > MOST_LISTED ? undefined : { added, unfit, ...(head && { head: head.join(' ') }) };
}

/** The edition with rows that `newRows` gave added to a list; the same where there are none. */
export function withNewRows(edition: Edition, list: TitleListName, { added }: Pick<NewRows, 'added'>): Edition {
  return added.length === 0 ? edition : withRows(edition, list, [...rowsOf(edition, list), ...added]);
}

/** The edition whose title always lets stand what was found of this kind with this text. */
export function withIgnored(edition: Edition, code: string, text: string): Edition {
  const row = [text, code];
  const rows = rowsOf(edition, 'ignored');
  if (!isRow('ignored', row) || rows.some(([one, other]) => one === text && other === code)) return edition;
  return withRows(edition, 'ignored', [...rows, row]);
}
