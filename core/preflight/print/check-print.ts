import type { Diagnostic } from '../../diagnostic';
import type { DisplayList } from '../../display-list';
import { pressSpecOf } from '../../document';
import type { Profile } from '../../document';
import { checkInkLimit } from './ink-limit';
import { checkReversedType } from './reversed-type';
import { checkSmallType } from './small-type';
import { checkThinRules } from './thin-rules';
import { checkTintedText } from './tinted-text';

/**
 * What a newspaper press would lose or refuse of a composed page: minimums of newsprint, one a file (newspaper.md, section
 * 3; press-pdf.md, section 1), and what the paper's plant asks for.
 */
export function checkPrint(list: DisplayList, profile: Pick<Profile, 'press'>): readonly Diagnostic[] {
  return [
    ...checkThinRules(list),
    ...checkReversedType(list),
    ...checkTintedText(list),
    ...checkSmallType(list),
    ...checkInkLimit(list, pressSpecOf(profile).inkLimit),
  ];
}
