import { styleNamed } from '../document';
import type { Paragraph, ParagraphStyle, SetProfile, TypeStyle } from '../document';

/** A paragraph with the type that it is set in, and all that its style says of it written into it. */
export interface DressedParagraph {
  readonly paragraph: Paragraph;
  readonly style: TypeStyle;
}

/**
 * Gives a paragraph what its named style says, its own words first. A name that the paper does not have says nothing.
 */
export function dressParagraph(paragraph: Paragraph, profile: SetProfile): DressedParagraph {
  const base = paragraph.kind === 'subhead' ? profile.styles.subhead : profile.styles.body;
  const named = namedStyle(paragraph, profile);
  if (named === undefined) return { paragraph, style: base };
  const { indents, before: _before, after: _after, ...type } = named;
  const align = paragraph.align ?? named.align;
  return {
    paragraph: {
      ...paragraph,
      ...(align && { align }),
      ...((indents ?? paragraph.indents) && { indents: { ...indents, ...paragraph.indents } }),
    },
    style: { ...base, ...type },
  };
}

/** Rows of white between two paragraphs: what the first wants after it or the second before it, whichever is more. */
export function whiteBetween(above: Paragraph | undefined, below: Paragraph | undefined, profile: SetProfile): number {
  if (above === undefined || below === undefined) return 0;
  return Math.max(namedStyle(above, profile)?.after ?? 0, namedStyle(below, profile)?.before ?? 0);
}

function namedStyle({ style }: Paragraph, profile: SetProfile): Readonly<Partial<ParagraphStyle>> | undefined {
  return style === undefined ? undefined : styleNamed(profile.paragraphStyles, style);
}
