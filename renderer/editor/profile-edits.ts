import { inherit } from '../../core/document';
import type { Edition, GridSpec, Paper, Profile, StyleName, TypeStyle } from '../../core/document';
import { withProfile } from './edition-edits';

/** The edition on another paper. */
export function withPaper(edition: Edition, part: Partial<Paper>): Edition {
  return withProfile(edition, { paper: { ...edition.profile.paper, ...part } });
}

/** The edition with another grid. Running text that was as large as the grid's cell stays so: a cell holds a character. */
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

/** The edition with parts of one of its type styles changed. */
export function withTypeStyle(edition: Edition, name: StyleName, part: Partial<TypeStyle>): Edition {
  const { styles } = edition.profile;
  return withProfile(edition, { styles: { ...styles, [name]: { ...styles[name], ...part } } });
}
