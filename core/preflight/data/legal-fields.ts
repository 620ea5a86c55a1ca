import type { Diagnostic } from '../../diagnostic';
import { isShown, pageFieldText } from '../../document';
import type { Edition, GridRect, MastheadField } from '../../document';
import { pageFurniture } from '../../page';
import { printedFields } from './printed-fields';
import { furnitureTexts } from './written-texts';

/** Something that must be printed: any of these fields says it. The first is the one to ask for. */
type Requirement = readonly [MastheadField, ...MastheadField[]];

const NUMBERS: Requirement = ['numbers', 'number', 'total'];
const DATE: Requirement = ['date', 'yearMonth'];

/**
 * What a newspaper of the mainland prints in every issue, at the same place: its 国内统一连续出版物号, date, issue
 * number, whose it is, address and telephone, price and printer (报纸期刊质量管理规定, 2020, annex on errors of form;
 * the postcode from 报纸管理暂行规定, 1990, article 28).
 */
const NEWSPAPER: readonly Requirement[] = [
  ['permit'],
  DATE,
  NUMBERS,
  ['sponsor', 'publisher', 'supervisor'],
  ['address'],
  ['phone'],
  ['postcode'],
  ['price'],
  ['printer'],
];

/**
 * What 内部资料 prints: permit and notice on its front, and who made it, for whom, who printed it, when and how many,
 * and the number of the issue (内部资料性出版物管理办法, 2015, article 14).
 */
const INTERNAL: readonly Requirement[] = [
  ['permit'],
  ['permitNotice'],
  NUMBERS,
  ['sponsor', 'publisher'],
  ['audience'],
  ['printer'],
  ['printDate'],
  ['printRun'],
];

/**
 * L34: everything that the law wants printed has a text and a place. Papers in traditional characters have other laws;
 * one that has not said yet what it is in the eyes of the law is only warned.
 */
export function checkLegalFields(edition: Edition): readonly Diagnostic[] {
  const { legal = 'newspaper', language } = edition.profile;
  if (legal === 'newspaper' && language === 'zh-Hant') return [];
  const printed = printedFields(edition);
  const text = (field: MastheadField): string => pageFieldText(edition, { fields: {} }, field);
  const found = (legal === 'internal' ? INTERNAL : NEWSPAPER).flatMap((fields): Diagnostic[] => {
    if (fields.some((field) => printed.has(field) && text(field) !== '')) return [];
    if (fields[0] === 'permitNotice' && furnitureTexts(edition).some((written) => isNotice(written.text))) return [];
    const written = fields.find((field) => text(field) !== '');
    const field = written ?? fields[0];
    const common = { ...legalFinding(edition), place: { page: 1, furniture: 'masthead', part: field } } as const;
    if (written !== undefined) {
      return [{ ...common, code: 'legal-field-unprinted', values: { field }, fix: { kind: 'print-field', field } }];
    }
    const notice = { kind: 'set-field', field, text: NOTICE } as const;
    const fix = field === 'permitNotice' ? notice : ({ kind: 'ask-field', field } as const);
    return [{ ...common, code: 'legal-field-missing', values: { field }, fix }];
  });
  const name = edition.masthead.name.trim() === '' ? [missingName(edition)] : [];
  return [...name, ...found, ...wrongForms(edition), ...(legal === 'newspaper' ? wrongPlaces(edition) : [])];
}

/** The words that the law gives: article 14. */
const NOTICE = '内部资料，免费交流';

function isNotice(text: string): boolean {
  return /内部资料|內部資料/u.test(text) && /免费交流|免費交流/u.test(text);
}

/** What every finding of this rule says. */
function legalFinding({ profile }: Edition): Pick<Diagnostic, 'severity' | 'rule'> {
  return { severity: profile.legal === undefined ? 'warning' : 'error', rule: 'L34' };
}

function missingName(edition: Edition): Diagnostic {
  const place = { page: 1, furniture: 'masthead', part: 'name' };
  const fix = { kind: 'ask-field', field: 'name' } as const;
  return { ...legalFinding(edition), code: 'legal-field-missing', place, values: { field: 'name' }, fix };
}

/** 国内统一连续出版物号 (GB/T 9999.1): CN, two digits of the region, four of the title. */
const CN_NUMBER = /CN\s*[0-9]{2}\s*[-–—－]\s*[0-9]{4}/iu;

/** A permit or a notice that is there, but not as the law has it. */
function wrongForms(edition: Edition): readonly Diagnostic[] {
  const { masthead, profile } = edition;
  const { permit = '', permitNotice = '' } = masthead.fields;
  const place = { page: 1, furniture: 'masthead' };
  const common = legalFinding(edition);
  if (profile.legal !== 'internal') {
    if (permit.trim() === '' || CN_NUMBER.test(permit)) return [];
    const fix = { kind: 'ask-field', field: 'permit' } as const;
    return [{ ...common, code: 'permit-form', place: { ...place, part: 'permit' }, values: { permit }, fix }];
  }
  if (permitNotice.trim() === '' || isNotice(`${permitNotice}${permit}`)) return [];
  const values = { written: permitNotice, notice: NOTICE };
  const fix = { kind: 'set-field', field: 'permitNotice', text: NOTICE } as const;
  return [{ ...common, code: 'notice-form', place: { ...place, part: 'permitNotice' }, values, fix }];
}

/**
 * Furniture with what the law wants at the same place in every issue, and that shares no corner with where the paper
 * has it.
 */
function wrongPlaces(edition: Edition): readonly Diagnostic[] {
  return edition.pages.flatMap(({ id }, index) =>
    pageFurniture(edition, index + 1)
      .filter(({ name, own = {} }) => (name === 'masthead' || name === 'imprint') && isShown(own))
      .filter(({ frame, template }) => !sharesCorner(frame, template))
      .map(({ name }) => ({
        ...legalFinding(edition),
        code: 'legal-place' as const,
        severity: 'warning' as const,
        place: { page: index + 1, furniture: name },
        values: { other: name },
        fix: { kind: 'restore-furniture' as const, furniture: name, page: id },
      })),
  );
}

function sharesCorner(a: GridRect, b: GridRect): boolean {
  const across = a.column === b.column || a.column + a.columns === b.column + b.columns;
  return across && (a.line === b.line || a.line + a.lines === b.line + b.lines);
}
