import { MASTHEAD_FIELDS, isShown } from '../../document';
import type { Edition, MastheadField } from '../../document';
import { furnitureFrames } from '../../page';
import { textsOfBlock } from './written-texts';

/** The fields that some piece of furniture or some block of this edition prints, whether they have a text or not. */
export function printedFields(edition: Edition): ReadonlySet<MastheadField> {
  const { profile, pages } = edition;
  const { masthead, folio, imprint } = profile;
  const standing = new Set(pages.flatMap((_, index) => furnitureFrames(edition, index + 1).map(({ name }) => name)));
  const fields = new Set<MastheadField>();
  const add = (more: readonly MastheadField[]): void => more.forEach((field) => fields.add(field));
  if (standing.has('masthead')) {
    add([...masthead.above, ...masthead.side, ...masthead.rows.flat(), ...(masthead.code ? [masthead.code] : [])]);
  }
  if (standing.has('folio')) add(folio.fields);
  // An imprint whose fields are all empty does not stand, but would.
  if (imprint.lines > 0) add(imprint.rows.flat());
  const blocks = [...(profile.blocks ?? []), ...pages.flatMap((page) => page.blocks ?? [])];
  const said = blocks
    .filter(isShown)
    .flatMap((block) => Object.values(textsOfBlock(block)))
    .join('\n');
  add(MASTHEAD_FIELDS.filter((field) => said.includes(`{${field}}`)));
  return fields;
}
