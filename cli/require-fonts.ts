import { parseFaceId } from '../core/font';
import { resolveStyles } from '../core/document';
import type { Profile } from '../core/document';
import type { FontLibrary } from '../fonts';
import { Unusable } from './outcome';

/** The families there are, sorted. */
function familiesOf(fonts: FontLibrary): readonly string[] {
  return [...new Set(fonts.ids.map((id) => parseFaceId(id).family))];
}

/**
 * Ends the command when a template asks for a family that is not installed: its pages would go out in another face.
 * `file` is the one to look at, the template's or the edition's.
 */
export function requireFonts(profile: Profile, fonts: FontLibrary, file: string): void {
  const families = familiesOf(fonts);
  const { styles, masthead } = resolveStyles(profile);
  for (const { family } of [masthead.nameplate, ...Object.values(styles)]) {
    if (families.includes(family)) continue;
    throw new Unusable('template-font', { file, font: family, available: families.join(', ') });
  }
}
