import { listsOfTitle, proofread, textsOf } from '../../../core/proof';
import type { ProofFinding, Reading } from '../../../core/proof';
import type { Story } from '../../../core/document';

/** The date of the issue that the tests' copy is read against: a Friday. */
export const ISSUE_DATE = '2026-09-18';

/** A story of these texts. */
export function storyOf(parts: Partial<Pick<Story, 'headline' | 'byline' | 'pictures'>>, ...body: string[]): Story {
  return {
    ...{ id: `s-${body.join('').slice(0, 12)}`, priority: 1, section: '', killed: false, kicker: '', headline: '' },
    ...{ decks: [], dateline: '', byline: '', pictures: [] },
    ...parts,
    paragraphs: body.map((text) => ({ kind: 'body', text })),
  };
}

/** What proofreading finds in stories. */
export function slipsIn(stories: readonly Story[], options: Partial<Reading> = {}): readonly ProofFinding[] {
  return proofread({
    ...{ language: 'zh-Hans', issueDate: ISSUE_DATE, known: [], lists: listsOfTitle(options.title) },
    ...options,
    texts: stories.flatMap(textsOf),
  });
}

/** What it finds in one paragraph, as `code: text → suggestion`. */
export function found(text: string, options: Partial<Reading> = {}): readonly string[] {
  return slipsIn([storyOf({}, text)], options).map(({ code, text: written, suggestion }) =>
    suggestion === undefined ? `${code}: ${written}` : `${code}: ${written} → ${suggestion}`,
  );
}
