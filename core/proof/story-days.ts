import type { Diagnostic } from '../diagnostic';
import type { Edition } from '../document';
import { wordsPage } from '../text-edit';
import type { StoryPages } from '../text-edit';
import { checkDays } from './checks/days';
import { findingOf } from './finding-of';
import { PROOF_LISTS } from './lists';
import { textsOf } from './reading';
import { isDayError, slipDiagnostics } from './slip-diagnostics';

/**
 * What the stories of an edition say of days that no calendar does (L33): the errors among the slips of `proofread`,
 * for those who ask what has to be mended before press. Each with the page that its words stand on, as far as
 * `standing` tells, else the first of its story, if it stands on one.
 */
export function storyDays(edition: Edition, standing: StoryPages): readonly Diagnostic[] {
  const { issue, profile, stories } = edition;
  const reading = { texts: [], language: profile.language, issueDate: issue.date, known: [], lists: PROOF_LISTS };
  const findings = stories
    .filter(({ killed }) => !killed)
    .flatMap(textsOf)
    .flatMap((text) =>
      checkDays(text, reading)
        .filter(({ code }) => isDayError(code))
        .map((slip) => findingOf(slip, text, [])),
    );
  return slipDiagnostics(findings).map((diagnostic, index) => {
    const { story, part, start } = findings[index]!;
    const page = wordsPage(edition, { story, part, offset: start }, standing);
    return page === undefined ? diagnostic : { ...diagnostic, place: { page, ...diagnostic.place } };
  });
}
