import type { Edition } from '../core/document';

/** What every file says of the document it was made from. */
export interface DocumentFacts {
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * Title, date and language of an edition's files, the same whoever makes them: from the document, never from the clock,
 * so that the same document gives the same bytes. The hour is that of no place, for the document knows none.
 */
export function documentFacts({ masthead, issue, profile }: Edition): DocumentFacts {
  return {
    title: [masthead.name, issue.date].filter((part) => part !== '').join(' '),
    date: `${issue.date}T00:00:00Z`,
    language: profile.language,
  };
}
