import { bindingOf } from '../../core/document';
import type { Binding, Edition } from '../../core/document';
import { divideFiles, imposedSheets } from './divide-pages';
import type { SheetPages } from './divide-pages';
import { fileName, uniqueNames } from './file-names';
import type { NameFacts } from './file-names';
import type { OutputOrder } from './order';

/** A file that an order will bring: what the window can tell before anything is made. */
export interface PlannedFile {
  /** With its ending, without a folder. */
  readonly name: string;
  readonly sheets: readonly SheetPages[];
}

/** The pages that an order is about, ascending. */
export function orderedPages({ pages }: Pick<Edition, 'pages'>, order: OutputOrder): readonly number[] {
  const chosen = order.pages;
  const all = pages.map((_, index) => index + 1);
  return chosen === undefined ? all : all.filter((page) => chosen.includes(page));
}

/**
 * The files of pages that an order brings, in order; what comes beside them (`companionName`) is not among them.
 * `name`, without ending, takes the place of the plant's pattern for what is one file.
 */
export function planFiles(edition: Edition, order: OutputOrder, name?: string): readonly PlannedFile[] {
  const pages = orderedPages(edition, order);
  const divided = filesOf(order, pages, { count: edition.pages.length, binding: bindingOf(edition.profile) });
  const named = divided.map(({ facts }) => fileName(edition, facts));
  const names = name !== undefined && divided.length === 1 ? [name] : uniqueNames(named);
  const ending = endingOf(order);
  return divided.map(({ sheets }, index) => ({ name: `${names[index] ?? ''}.${ending}`, sheets }));
}

/**
 * The name, without ending, that stands for all files of an order: the file's own where there is one. What comes beside
 * the files is named after it: `…-report.json`, `…-articles.json`.
 */
export function companionName(edition: Edition, order: OutputOrder, files: readonly PlannedFile[]): string {
  const [first, second] = files;
  if (first !== undefined && second === undefined) return first.name.replace(/\.[^.]*$/, '');
  return fileName(edition, factsOf(edition, order));
}

interface DividedFile {
  readonly facts: NameFacts;
  readonly sheets: readonly SheetPages[];
}

function filesOf(
  order: OutputOrder,
  pages: readonly number[],
  { count, binding }: { readonly count: number; readonly binding: Binding },
): readonly DividedFile[] {
  const some = pages.length < count ? { pages } : {};
  const single = pages.map((page) => [page]);
  switch (order.kind) {
    case 'press':
      return divideFiles(order.division, pages, count, binding).map((sheets) => ({
        sheets,
        facts: {
          version: order.version,
          ...(order.division === 'edition' ? some : { pages: sheets.flat().filter((page) => page !== undefined) }),
        },
      }));
    case 'imposed': {
      const chosen = (sheet: SheetPages): SheetPages =>
        sheet.map((page) => (page !== undefined && pages.includes(page) ? page : undefined));
      const sheets = imposedSheets(count, binding).map(chosen);
      return [
        {
          sheets: sheets.filter((sheet) => sheet.some((page) => page !== undefined)),
          facts: { ...some, suffix: `imposed-${order.sheet}` },
        },
      ];
    }
    case 'proof':
      return [{ sheets: single, facts: { ...some, suffix: `proof${roundNumber(order.round)}` } }];
    case 'digital':
      return [{ sheets: single, facts: { ...some, suffix: 'digital' } }];
    case 'pictures':
      return pages.map((page) => ({ sheets: [[page]], facts: { pages: [page] } }));
  }
}

function factsOf({ pages }: Edition, order: OutputOrder): NameFacts {
  const some = order.pages === undefined || order.pages.length >= pages.length ? {} : { pages: order.pages };
  return { ...some, ...(order.kind === 'press' && { version: order.version }) };
}

const ENDINGS = { png: 'png', jpeg: 'jpg' } as const;

function endingOf(order: OutputOrder): string {
  return order.kind === 'pictures' ? ENDINGS[order.format] : 'pdf';
}

const ROUNDS: readonly string[] = ['初', '二', '三', '四', '五', '六'];

/** A round in a file's name: `2` for 二校, for `2` and `2nd`; nothing where no number is seen. */
function roundNumber(round = ''): string {
  const digits = /\d+/.exec(round)?.[0];
  if (digits !== undefined) return digits;
  const place = ROUNDS.findIndex((word) => round.startsWith(word));
  return place >= 0 ? `${place + 1}` : round.startsWith('一') ? '1' : '';
}
