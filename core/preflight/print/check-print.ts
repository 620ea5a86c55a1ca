import type { Diagnostic } from '../../diagnostic';
import type { DisplayList } from '../../display-list';
import { pressSpecOf } from '../../document';
import type { Picture, Profile } from '../../document';
import { checkInkLimit } from './ink-limit';
import { checkPictureResolution } from './picture-resolution';
import { checkReversedType } from './reversed-type';
import { checkSmallType } from './small-type';
import { checkThinRules } from './thin-rules';
import { checkTintedText } from './tinted-text';

/**
 * What a newspaper press would lose or refuse of a composed page: minimums of newsprint, one a file (newspaper.md,
 * section 3; press-pdf.md, section 1), and what the paper's plant asks for.
 */
export function checkPrint(
  list: DisplayList,
  { profile, pictures }: { readonly profile: Pick<Profile, 'press'>; readonly pictures: readonly Picture[] },
): readonly Diagnostic[] {
  const { inkLimit, screen } = pressSpecOf(profile);
  return [
    ...checkThinRules(list),
    ...checkReversedType(list),
    ...checkTintedText(list),
    ...checkSmallType(list),
    ...checkInkLimit(list, inkLimit),
    ...checkPictureResolution(list, { pictures, screen }),
  ];
}
