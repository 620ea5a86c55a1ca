import type { Edition, PaperLanguage } from '../../core/document';
import type { OutputReport, ReportedFile, ReportedSheet } from '../order';
import { findingFact, reportWord } from '../words';
import type { ReportWord } from '../words';
import type { ReportRow, ReportText } from './report-sheet';

type Word = (name: ReportWord, values?: Readonly<Record<string, string | number>>) => string;

const STANDARDS = { x4: 'PDF/X-4', x1a: 'PDF/X-1a:2003' } as const;

/** A report in the words of the paper's language 传版单; `file` is where all of it stands. */
export function reportText(report: OutputReport, edition: Edition, file: string): ReportText {
  const word: Word = (name, values) => reportWord(edition.profile.language, name, values);
  return {
    title: word('title'),
    pairs: pairsOf(report, edition, word),
    sections: [
      { head: word('files'), rows: report.files.flatMap((each) => fileRows(each, word)) },
      { head: word('checks'), rows: checkRows(report, word) },
      { head: word('waived'), rows: waivedRows(report, edition.profile.language) },
      { head: word('fonts'), rows: wrapped(new Set(report.files.flatMap(({ fonts }) => fonts))) },
      { head: `${word('pictures')}（${word('coarsest')}）`, rows: pictureRows(report, word) },
    ].filter(({ rows }) => rows.length > 0),
    more: (count) => word('more', { count, file }),
    foot: word('signatures'),
  };
}

function pairsOf(
  report: OutputReport,
  { masthead, issue }: Edition,
  word: Word,
): readonly (readonly [string, string])[] {
  const { standard, condition } = report;
  const numbers = [
    ...(issue.number === undefined ? [] : [word('issueNumber', { number: issue.number })]),
    ...(issue.total === undefined ? [] : [word('issueTotal', { total: issue.total })]),
  ];
  const pairs: readonly (readonly [string, string] | undefined)[] = [
    [word('paper'), `${masthead.name}（${report.code}）`],
    [word('date'), report.date],
    numbers.length === 0 ? undefined : [word('issue'), numbers.join('　')],
    [word('sending'), word('sendingNumber', { sending: report.version })],
    standard && [word('standard'), STANDARDS[standard]],
    condition && [word('condition'), `${condition.identifier}　${condition.description}`],
    condition && [word('inkLimit'), `${condition.inkLimit} %`],
    [word('document'), word('documentFound', report.found)],
  ];
  return pairs.filter((pair) => pair !== undefined);
}

function fileRows(file: ReportedFile, word: Word): readonly ReportRow[] {
  return [
    { text: `${file.name}　${grouped(file.bytes)} B`, strong: true },
    { text: `SHA-256 ${file.sha256}` },
    ...alike(file.sheets).map(({ first, sheets }) => {
      const pages = sheets.map(pagesOf).join(' ');
      const inks = first.coverage?.map(({ ink, percent }) => `${ink} ${percent} %`) ?? first.inks;
      const size = `${first.widthMm} × ${first.heightMm} mm`;
      const head = first.coverage === undefined ? word('inks') : word('coverage');
      return { text: `${word('pages')} ${pages}　${word('size')} ${size}　${head} ${inks.join('  ')}` };
    }),
  ];
}

/** Digits in threes, the same on every machine. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Sheets that differ in nothing but their pages, together. */
function alike(
  sheets: readonly ReportedSheet[],
): readonly { readonly first: ReportedSheet; readonly sheets: readonly ReportedSheet[] }[] {
  const groups = new Map<string, { first: ReportedSheet; sheets: ReportedSheet[] }>();
  for (const sheet of sheets) {
    const key = JSON.stringify({ ...sheet, pages: [] });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: sheet, sheets: [sheet] });
    else group.sheets.push(sheet);
  }
  return [...groups.values()];
}

function pagesOf({ pages }: Pick<ReportedSheet, 'pages'>): string {
  return pages.map((page) => `A${String(page).padStart(2, '0')}`).join('|');
}

function checkRows({ files }: OutputReport, word: Word): readonly ReportRow[] {
  return files.flatMap(({ name, checks }) => {
    if (checks.length === 0) return [];
    const of = (result: string): readonly string[] =>
      checks.filter((check) => check.result === result).map(({ id }) => id);
    const [passed, warned, failed] = [of('passed'), of('warned'), of('failed')];
    const counts = [
      word('checksPassed', { passed: passed.length }),
      word('checksWarned', { warned: warned.length }),
      word('checksFailed', { failed: failed.length }),
    ];
    return [{ text: `${name}　${counts.join('　')}` }, ...wrapped([...failed, ...warned])];
  });
}

function waivedRows({ waived }: OutputReport, language: PaperLanguage): readonly ReportRow[] {
  return waived.flatMap(({ page, code, values, reason }) => {
    const where = page === undefined ? '' : `${pagesOf({ pages: [page] })}　`;
    return [{ text: `${where}${findingFact(language, { code, values })}` }, { text: `　${reason}` }];
  });
}

function pictureRows({ pictures }: OutputReport, word: Word): readonly ReportRow[] {
  if (pictures.length === 0) return [{ text: word('picturesNone') }];
  return pictures.map(({ page, name, ppi, widthMm, heightMm }) => ({
    text: `${pagesOf({ pages: [page] })}　${ppi} ppi　${widthMm} × ${heightMm} mm　${name}`,
  }));
}

/** Letters of a row's type that are sure to fit beside each other: they take about half of its size. */
const ROW_LETTERS = 120;

function wrapped(words: Iterable<string>): readonly ReportRow[] {
  const rows: string[] = [];
  for (const word of words) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < ROW_LETTERS) rows[rows.length - 1] = `${last}  ${word}`;
    else rows.push(word);
  }
  return rows.map((text) => ({ text }));
}
