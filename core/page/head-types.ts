import { inherit } from '../document';
import type { Profile, TypeStyle } from '../document';

/** The type of the parts of a head. */
export interface HeadTypes {
  readonly headline: TypeStyle;
  readonly kicker: TypeStyle;
  readonly deck: TypeStyle;
}

/**
 * The type of a head in a headline style of the paper: what the style leaves out is as the paper's own styles have it,
 * which it wholly is with no style, or with one that the paper does not have.
 */
export function headTypes(profile: Profile, style: string | undefined): HeadTypes {
  const { headline, kicker, deck } = profile.styles;
  if (style === undefined) return { headline, kicker, deck };
  const own = inherit(profile.headlineStyles, { basedOn: style });
  return {
    headline: { ...headline, ...own.headline },
    kicker: { ...kicker, ...own.kicker },
    deck: { ...deck, ...own.deck },
  };
}
