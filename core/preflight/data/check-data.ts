import type { Diagnostic } from '../../diagnostic';
import type { Edition } from '../../document';
import type { ComposedPage } from '../../page';
import { checkDays } from './days';
import { checkInternalTrade } from './internal-trade';
import { checkInternalWords } from './internal-words';
import { checkIssueNumbers } from './issue-numbers';
import { checkJumps } from './jumps';
import { checkLegalFields } from './legal-fields';
import { checkNameplateSize } from './nameplate-size';
import { checkPageCount } from './page-count';
import { checkPageFields } from './page-fields';
import { checkTeasers } from './teaser-targets';

/**
 * What an edition says of itself, held against its own data: rules L31 to L34, one a file. Most come with a fix. Of
 * `pages`, composed, only those given are looked at.
 */
export function checkData(edition: Edition, pages: readonly ComposedPage[]): readonly Diagnostic[] {
  return [
    ...checkLegalFields(edition),
    ...checkInternalTrade(edition),
    ...checkInternalWords(edition),
    ...checkIssueNumbers(edition),
    ...checkPageCount(edition),
    ...checkPageFields(edition),
    ...checkDays(edition),
    ...checkTeasers(edition),
    ...checkJumps(edition, pages),
    ...checkNameplateSize(edition, pages),
  ];
}
