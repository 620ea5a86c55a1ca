import type { Diagnostic } from '../../diagnostic';
import { MASTHEAD_FIELDS, fieldFacts, fieldText, isWrittenField, pageStyleOf } from '../../document';
import type { Edition, MastheadField } from '../../document';
import { NUMERAL, numberOf } from '../../days';

/** Computed fields that say numbers; the others say words. */
const NUMBERS: readonly MastheadField[] = ['date', 'yearMonth', 'day', 'number', 'total', 'numbers', 'pages'];

/**
 * L33: what a page's folio says of date and issue in words of its own agrees with the masthead. It may say less:
 * `9月18日` for `2026年9月18日`.
 */
export function checkPageFields(edition: Edition): readonly Diagnostic[] {
  const facts = fieldFacts(edition);
  return edition.pages.flatMap(({ id }, index) => {
    const { fields } = pageStyleOf(edition, index + 1);
    return MASTHEAD_FIELDS.filter((field) => !isWrittenField(field)).flatMap((field): Diagnostic[] => {
      const [own, computed] = [fields[field], fieldText(field, facts, undefined)];
      if (own === undefined || agrees(field, own, computed)) return [];
      return [
        {
          code: 'folio-mismatch',
          severity: 'error',
          rule: 'L33',
          place: { page: index + 1, furniture: 'folio', part: field },
          values: { field, written: own, computed },
          fix: { kind: 'drop-page-field', page: id, field },
        },
      ];
    });
  });
}

function agrees(field: MastheadField, own: string, computed: string): boolean {
  if (NUMBERS.includes(field)) {
    const known = numbersIn(computed);
    return numbersIn(own).every((number) => known.includes(number));
  }
  // 周五 says of a weekday, and 八月初八 of a lunar date, the end of what is computed.
  const bare = own.replace(/[\s　，,（）()]|^(?:星期|礼拜|禮拜|周|週)/gu, '').replace(/^天$/u, '日');
  return computed.endsWith(bare);
}

function numbersIn(text: string): readonly (number | undefined)[] {
  return Array.from(text.matchAll(new RegExp(NUMERAL, 'gu')), ([numeral]) => numberOf(numeral));
}
