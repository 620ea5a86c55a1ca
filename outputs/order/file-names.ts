import type { Edition, FILE_NAME_FIELDS } from '../../core/document';
import { pressSpecOf } from '../../core/document';

/** What a file's name is made from. */
export interface NameFacts {
  /** The pages of each of its sheets, in order; left out for a file about the whole edition. */
  readonly pages?: readonly number[];
  /** How often it has been sent; the first time says nothing. */
  readonly version?: number;
  /** What it is, when it is no press file: `proof`, `report`. */
  readonly suffix?: string;
}

type FieldName = (typeof FILE_NAME_FIELDS)[number];

/** Every paper of Forme has one section so far. */
const SECTION = 'A';

/**
 * A file's name, without its ending, by the pattern of the paper's plant: printable ASCII that every system takes. What
 * is empty goes with the separators and the word before it, so that `-v{version}` leaves nothing of a first version.
 */
export function fileName(
  edition: Pick<Edition, 'profile' | 'issue'>,
  { pages, version = 1, suffix }: NameFacts,
): string {
  const { fileName: pattern, code } = pressSpecOf(edition.profile);
  const fields: Readonly<Record<FieldName, string>> = {
    code,
    date: edition.issue.date.replaceAll('-', ''),
    page: pagesText(pages, SECTION),
    number: pagesText(pages, ''),
    version: version === 1 ? '' : `${version}`,
  };
  const isField = (name: string): name is FieldName => Object.hasOwn(fields, name);
  const filled = pattern.replace(/([-_. ]*[A-Za-z]*)\{(\w+)\}/g, (whole, before: string, name: string) => {
    if (!isField(name)) return whole;
    return fields[name] === '' ? '' : before + fields[name];
  });
  const name = plainName(suffix === undefined ? filled : `${filled}-${suffix}`);
  return name === '' ? code : RESERVED.test(name) ? `${code}-${name}` : name;
}

/** Names that Windows keeps for devices, with whatever ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function plainName(text: string): string {
  return text
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-._]+$/g, '');
}

/** `A01`; `A02-A03` of a spread or of pages that follow; `A01_A03-A04` where there are gaps. */
function pagesText(pages: readonly number[] | undefined, section: string): string {
  if (pages === undefined) return '';
  const one = (page: number): string => `${section}${String(page).padStart(2, '0')}`;
  // A spread's pages stand as they lie: `A04-A01` is the outer side of a sheet.
  if (pages.length === 2) return pages.map(one).join('-');
  const runs: number[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run !== undefined && run[run.length - 1] === page - 1) run.push(page);
    else runs.push([page]);
  }
  return runs.map((run) => [...new Set([run[0], run.at(-1)])].map((page) => one(page ?? 0)).join('-')).join('_');
}

/**
 * The names with a number to those that stand there before, so that each is another, in small letters and in capitals:
 * a plant's pattern need not name the page.
 */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${name}-${count}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
