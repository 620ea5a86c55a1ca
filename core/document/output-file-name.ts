import { FILE_NAME_FIELDS } from './press-spec';
import type { PressSpec } from './press-spec';

/** What a file of an edition holds, as far as its name tells. */
export interface NamedOutput {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Page numbers from 1, ascending; none for the whole edition. */
  readonly pages: readonly number[];
  /** How often it has been sent, this time included. */
  readonly sending: number;
}

/** Pages are counted through one section, as plants name them: `A01`. */
const SECTION = 'A';

/**
 * The name of a file without its ending, after the paper's pattern. A field that has nothing to say in this file (the page
 * of a whole edition, the version of a first sending) is left out with the literal text before it; what is in braces and no
 * field stays as it is.
 */
export function outputFileName({ fileName, code }: Pick<PressSpec, 'fileName' | 'code'>, output: NamedOutput): string {
  const values: Readonly<Record<(typeof FILE_NAME_FIELDS)[number], string>> = {
    code,
    date: output.date.replaceAll('-', ''),
    page: output.pages.map((page) => `${SECTION}${twoDigits(page)}`).join('-'),
    number: output.pages.map(twoDigits).join('-'),
    version: output.sending > 1 ? String(output.sending) : '',
  };
  const fields = new RegExp(`([^{}]*)\\{(${FILE_NAME_FIELDS.join('|')})\\}`, 'g');
  const name = fileName.replace(fields, (_all, literal: string, field: keyof typeof values) =>
    values[field] === '' ? '' : literal + values[field],
  );
  return name === '' ? code : name;
}

function twoDigits(page: number): string {
  return String(page).padStart(2, '0');
}
