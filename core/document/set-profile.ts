import { inherit } from './inherit';
import type { Inherited, Sheet } from './inherit';
import type { PageStyle } from './page-style';
import { STYLE_NAMES } from './profile';
import type { CharacterStyle, HeadlineStyle, ParagraphStyle, Profile, StyleName, TypeStyle } from './profile';
import type { BoxStyle } from './rule-style';

/** Named styles of one kind, each with all that it inherits. */
type Complete<S extends object> = Readonly<Record<string, Readonly<Partial<S>>>>;

/** A head's type by its parts, each with all that it inherits. */
export type HeadlineType = Readonly<Record<keyof HeadlineStyle, Readonly<Partial<TypeStyle>>>>;

/** A profile as setting reads it: every type style complete, every named style with all that it inherits. */
export interface SetProfile extends Omit<
  Profile,
  'styles' | 'headlineStyles' | 'paragraphStyles' | 'characterStyles' | 'boxStyles' | 'pageStyles'
> {
  readonly styles: Readonly<Record<StyleName, TypeStyle>>;
  readonly headlineStyles?: Readonly<Record<string, HeadlineType>>;
  readonly paragraphStyles?: Complete<ParagraphStyle>;
  readonly characterStyles?: Complete<CharacterStyle>;
  readonly boxStyles?: Complete<BoxStyle>;
  readonly pageStyles?: Complete<PageStyle>;
}

/**
 * Completes the styles of a profile. An edition must open whatever it holds: what a chain leaves open, in a profile
 * that was never checked, is as in running text.
 */
export function resolveStyles(profile: Profile): SetProfile {
  const { styles, headlineStyles, paragraphStyles, characterStyles, boxStyles, pageStyles, ...rest } = profile;
  const complete = STYLE_NAMES.map((name) => [name, { ...styles.body, ...inherit(styles, styles[name]) }] as const);
  return {
    ...rest,
    styles: Object.fromEntries(complete) as Record<StyleName, TypeStyle>,
    ...(headlineStyles && { headlineStyles: completeHeads(headlineStyles) }),
    ...(paragraphStyles && { paragraphStyles: completeSheet(paragraphStyles) }),
    ...(characterStyles && { characterStyles: completeSheet(characterStyles) }),
    ...(boxStyles && { boxStyles: completeSheet(boxStyles) }),
    ...(pageStyles && { pageStyles: completeSheet(pageStyles) }),
  };
}

function completeSheet<S extends object>(sheet: Sheet<S>): Complete<S> {
  return mapSheet(sheet, (style) => inherit(sheet, style));
}

const HEAD_PARTS = ['headline', 'kicker', 'deck'] as const satisfies readonly (keyof HeadlineStyle)[];

/** Each part of a head inherits by itself: a style that enlarges a main head keeps the face of its base's. */
function completeHeads(sheet: Sheet<HeadlineStyle>): Readonly<Record<string, HeadlineType>> {
  const parts = HEAD_PARTS.map((part) => {
    const own = mapSheet(sheet, ({ basedOn, ...style }): Inherited<TypeStyle> => {
      return { ...style[part], ...(basedOn !== undefined && { basedOn }) };
    });
    return [part, own] as const;
  });
  return mapSheet(sheet, (_, name) => {
    return Object.fromEntries(parts.map(([part, own]) => [part, inherit(own, own[name]!)])) as HeadlineType;
  });
}

function mapSheet<A, B>(sheet: Readonly<Record<string, A>>, map: (style: A, name: string) => B): Record<string, B> {
  // A style may have any name, even one that an assignment would take for a command.
  return Object.fromEntries(Object.entries(sheet).map(([name, style]) => [name, map(style, name)]));
}
