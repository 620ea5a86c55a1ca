import type { Diagnostic } from '../diagnostic';
import type { Edition } from '../document';
import { signOffOf, stagesOf } from './sign-offs';

/**
 * What is to be told of the signing of pages: one that is not signed for press where the title asks for it, and one
 * that changed since. Where nobody asks and nobody signed, nothing.
 */
export function signOffFindings(edition: Edition): readonly Diagnostic[] {
  const { unsigned } = edition.profile.signOff ?? {};
  const severity = unsigned === 'refuse' ? 'error' : 'warning';
  return edition.pages.flatMap((page, index): readonly Diagnostic[] => {
    const passed = signOffOf(edition, page, 'press');
    const place = { page: index + 1 };
    if (passed === undefined) {
      if (unsigned === undefined) return [];
      const stages = stagesOf(edition.profile);
      const signed = stages.filter((stage) => signOffOf(edition, page, stage) !== undefined).length;
      return [{ code: 'page-unsigned', severity, place, values: { signed, stages: stages.length } }];
    }
    const { changes, signOff } = passed;
    if (changes.length === 0) return [];
    const names = changes.map(({ name }) => name).filter((name) => name !== '');
    const { reader, at } = signOff;
    return [
      {
        code: names.length === 0 ? 'sign-off-stale-page' : 'sign-off-stale',
        severity,
        place,
        values: {
          reader,
          date: at.slice(0, 10),
          ...(names.length > 0 && { names: names.join('；'), count: names.length }),
        },
      },
    ];
  });
}
