import { inherit } from '../../core/document';
import type { Edition, GridSpec, Inherited, Paper, Profile, StyleName, TypeStyle } from '../../core/document';
import { changed } from './article-edits';
import type { Part } from './article-edits';
import { withProfile } from './edition-edits';

/** The edition on another paper. */
export function withPaper(edition: Edition, part: Partial<Paper>): Edition {
  return withProfile(edition, { paper: { ...edition.profile.paper, ...part } });
}

/**
 * The edition with another grid. Running text that was as large as the grid's cell stays so: a cell holds a character.
 */
export function withGrid(edition: Edition, part: Partial<GridSpec>): Edition {
  const { grid, styles } = edition.profile;
  const next = { ...grid, ...part };
  const body: TypeStyle = {
    ...styles.body,
    size: styles.body.size === grid.size ? next.size : styles.body.size,
    leading: styles.body.leading === grid.leading ? next.leading : styles.body.leading,
  };
  return withProfile(edition, { grid: next, styles: { ...styles, body } });
}

/** A type style with all that it inherits. */
export function typeStyleOf({ styles }: Profile, name: StyleName): TypeStyle {
  return { ...styles.body, ...inherit<TypeStyle>(styles, styles[name]) };
}

/** What even running text may leave out. */
const MAY_BE_WITHOUT: ReadonlySet<string> = new Set<keyof TypeStyle>(['composite', 'stretch']);

/** What counts where a type style says nothing itself: the style it is based on, and running text under all. */
export function typeStyleUnder({ styles }: Profile, name: StyleName): TypeStyle {
  const { basedOn } = styles[name];
  return { ...styles.body, ...(basedOn !== undefined && inherit<TypeStyle>(styles, { basedOn })) };
}

/**
 * The edition with parts of one of its type styles changed; a part that is `undefined` is left to what the style is
 * based on. Running text is based on nothing: of it nothing can be left out but what every style may be without.
 */
export function withTypeStyle(edition: Edition, name: StyleName, part: Part<TypeStyle>): Edition {
  const { styles } = edition.profile;
  if (name !== 'body') {
    const style = changed<Inherited<TypeStyle>>(styles[name], part);
    return withProfile(edition, { styles: { ...styles, [name]: style } });
  }
  const said = Object.entries(part).filter(([field, value]) => value !== undefined || MAY_BE_WITHOUT.has(field));
  const body = changed<TypeStyle>(styles.body, Object.fromEntries(said) as Part<TypeStyle>);
  return withProfile(edition, { styles: { ...styles, body } });
}
