import type { Edition } from '../core/document';
import { openFindings } from '../core/preflight';
import { errorRates, knownNames, listsOfTitle, proofread, slipDiagnostics, textsOf } from '../core/proof';
import type { ProofFinding } from '../core/proof';
import type { StoryPages } from '../core/text-edit';
import { openWords } from './open-words';

/** What a proofreader should look at in the stories of an edition; `date` is the issue's where another is given. */
export function readStories(edition: Edition, date: string | undefined): readonly ProofFinding[] {
  openWords();
  const stories = edition.stories.filter(({ killed }) => !killed);
  return proofread({
    texts: stories.flatMap(textsOf),
    language: edition.profile.language,
    issueDate: date ?? edition.issue.date,
    known: knownNames(edition),
    lists: listsOfTitle(edition.profile.lists),
    ...(edition.profile.lists && { title: edition.profile.lists }),
  });
}

/**
 * The rates of errors of pages and edition, by what of these findings nobody lets stand; `standing` tells which words
 * of stories that go over several pages stand on which.
 */
export function openErrorRates(
  edition: Edition,
  date: string | undefined,
  standing: StoryPages,
): ReturnType<typeof errorRates> {
  const findings = readStories(edition, date);
  const slips = slipDiagnostics(findings);
  const open = new Set(openFindings(edition, slips).open);
  return errorRates(
    edition,
    findings.filter((_, index) => open.has(slips[index]!)),
    standing,
  );
}
