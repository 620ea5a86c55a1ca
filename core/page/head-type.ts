import { styleNamed } from '../document';
import type { HeadlineStyle, SetProfile, TypeStyle } from '../document';

/**
 * The type of a part of a head in a headline style of the paper: what the style leaves out is as the paper's own style
 * has it, which it wholly is with no style, or with one that the paper does not have.
 */
export function headType(profile: SetProfile, style: string | undefined, part: keyof HeadlineStyle): TypeStyle {
  const own = profile.styles[part];
  const named = style === undefined ? undefined : styleNamed(profile.headlineStyles, style);
  return named === undefined ? own : { ...own, ...named[part] };
}
