import type { Diagnostic, Severity } from '../../core/diagnostic';

/** How a finding is listed: as grave as it is, or as something that nobody has filled in yet. */
export type FindingLevel = Severity | 'unfilled';

/** Levels, what weighs most first. */
export const FINDING_LEVELS: readonly FindingLevel[] = ['error', 'warning', 'unfilled', 'info'];

/** What is only not there yet: a paper that was just begun has nothing else. */
const UNFILLED: readonly string[] = ['legal-field-missing', 'empty-field', 'empty-page', 'page-unsigned'];

/**
 * The level that a finding is listed at while a page is made up. Its severity is what counts for the press: an export
 * tells what is still to be filled in as gravely as ever.
 */
export function findingLevel({
  code,
  values,
  severity,
}: Pick<Diagnostic, 'severity' | 'values'> & { readonly code: string }): FindingLevel {
  const isEmptyCode = code === 'code-not-made' && values['text'] === '';
  return UNFILLED.includes(code) || isEmptyCode ? 'unfilled' : severity;
}
