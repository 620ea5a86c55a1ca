import type { Diagnostic } from '../../diagnostic';
import type { Edition } from '../../document';
import { NUMERAL, numberOf, numeralLike } from '../../days';
import { furnitureTexts } from './written-texts';

/** `今日4版`, `本期共八版`, `对开四版`: how many pages furniture says that there are. */
const COUNT = new RegExp(`(?:今[日天]|本日|本期|[共出]|[对對四八]开)\\s*[共出]?\\s*(${NUMERAL})\\s*[个個]?版`, 'gu');

/** L33: furniture that says how many pages there are says it right. The computed 今日N版 always does. */
export function checkPageCount(edition: Edition): readonly Diagnostic[] {
  const pages = edition.pages.length;
  return furnitureTexts(edition).flatMap(({ text, at, place }) =>
    Array.from(text.matchAll(COUNT)).flatMap((found): Diagnostic[] => {
      const [whole, numeral = ''] = found;
      if (numberOf(numeral) === pages) return [];
      const start = found.index + whole.lastIndexOf(numeral);
      return [
        {
          code: 'wrong-page-count',
          severity: 'error',
          rule: 'L33',
          place: { ...place, offset: start },
          values: { written: whole, pages },
          fix: { kind: 'replace-text', of: at, start, was: numeral, text: numeralLike(numeral, pages) },
        },
      ];
    }),
  );
}
