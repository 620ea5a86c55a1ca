import type { Credit, Edition } from './edition';
import { inherit } from './inherit';
import { fieldText, isWrittenField } from './masthead-fields';
import type { FieldFacts, MastheadField } from './masthead-fields';
import type { PageStyle } from './page-style';

/**
 * How a page (from 1) is made up: as its own style says, then the page styles that one is based on, then the paper.
 * What nobody changed is the paper's own object. A page that is not there is as the paper has its pages.
 */
export function pageStyleOf(edition: Edition, page: number): PageStyle {
  const { folio, separation, accent, pageStyles } = edition.profile;
  const style = edition.pages[page - 1]?.style;
  const said = style === undefined ? {} : inherit(pageStyles, style);
  return { furniture: {}, fields: {}, folio, separation, accent, without: [], ...said };
}

/** What the computed fields of an edition are made from. */
export function fieldFacts({ issue, pages, profile }: Edition): FieldFacts {
  const { language, legal = 'newspaper' } = profile;
  return { ...issue, pages: pages.length, language, legal };
}

/**
 * The text of a field as it is printed on a page of this style: what the page has in its place, else the masthead's. In
 * place of a computed field a page's words stand as they are; a written one gets its label.
 */
export function pageFieldText(edition: Edition, { fields }: Pick<PageStyle, 'fields'>, field: MastheadField): string {
  const own = fields[field];
  if (own !== undefined && !isWrittenField(field)) return own.trim();
  return fieldText(field, fieldFacts(edition), own ?? edition.masthead.fields[field]);
}

/** Who made a page (from 1): its own credits, else the edition's. */
export function pageCredits(edition: Edition, page: number): readonly Credit[] {
  return edition.pages[page - 1]?.credits ?? edition.credits;
}

/** What a page (from 1) is called 版名: its own name, else the paper's. */
export function pageName({ pages, profile: { pageNames } }: Pick<Edition, 'pages' | 'profile'>, page: number): string {
  const own = pages[page - 1]?.name ?? '';
  return own !== '' ? own : (pageNames[page - 1] ?? pageNames.at(-1) ?? '');
}
