import { MASTHEAD_FIELDS, isWrittenField, pageFieldText } from '../../document';
import type { Edition, MastheadField, PageStyle } from '../../document';

/** A text of a block as it is printed, and the fields in it that have nothing to print. */
export interface FilledText {
  readonly text: string;
  readonly empty: readonly MastheadField[];
}

/**
 * A text with the masthead's fields in place of their names in braces: with their labels, or in a code as they were
 * written. What is no field stays as it is.
 */
export function filledText(
  { edition, style }: { readonly edition: Edition; readonly style: PageStyle },
  template: string,
  labels: 'with' | 'without' = 'with',
): FilledText {
  const empty: MastheadField[] = [];
  const text = template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const field = MASTHEAD_FIELDS.find((known) => known === name);
    if (field === undefined) return whole;
    const bare = isWrittenField(field)
      ? (style.fields[field] ?? edition.masthead.fields[field] ?? '').trim()
      : undefined;
    const filled = labels === 'without' && bare !== undefined ? bare : pageFieldText(edition, style, field);
    if (filled === '') empty.push(field);
    return filled;
  });
  return { text, empty };
}
