import type { Diagnostic } from '../../diagnostic';
import type { DisplayList } from '../../display-list';
import { checkReversedType } from './reversed-type';
import { checkThinRules } from './thin-rules';
import { checkTintedText } from './tinted-text';

/** What a newspaper press would lose of a composed page: minimums of newsprint, one a file (newspaper.md, section 3). */
export function checkPrint(list: DisplayList): readonly Diagnostic[] {
  return [...checkThinRules(list), ...checkReversedType(list), ...checkTintedText(list)];
}
