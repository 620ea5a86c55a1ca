import type { Edition, Page, ProofMark, SignOffStage } from '../document';
import { isUnresolved, markPage } from '../marks';
import type { StoryPages } from '../text-edit';
import { signOffOf, stagesOf } from './sign-offs';

/** A paper passes at no more errors in 10,000 characters (《报纸期刊质量管理规定》, 2020). */
export const MOST_ERRORS = 3;

/** What is known of a page besides the document; what was not found out yet is left out. */
export interface GateFacts {
  /** Errors that checks call on it and nobody lets stand. */
  readonly errors?: number;
  /** Its errors in 10,000 characters. */
  readonly rate?: number;
  /** Which words of stories that go over several pages stand on it. */
  readonly standing?: StoryPages;
}

/** A gate that does not let a page to press, and why; one whose facts are not known yet is shut. */
export type ShutGate =
  | {
      readonly gate: 'stages';
      readonly missing: readonly SignOffStage[];
      /** All that were signed were so before the page changed last. */
      readonly stale: boolean;
    }
  | { readonly gate: 'marks'; readonly marks: readonly ProofMark[] }
  | { readonly gate: 'errors'; readonly errors: number | undefined }
  | { readonly gate: 'error-rate'; readonly rate: number | undefined };

/** The gates of a title that a page (from 1) does not pass to be signed for press, in their order. */
export function shutGates(
  edition: Edition,
  number: number,
  { errors, rate, standing }: GateFacts,
): readonly ShutGate[] {
  const { profile, pages, proofMarks = [] } = edition;
  const page = pages[number - 1];
  if (page === undefined) return [];
  return (profile.signOff?.gates ?? []).flatMap((gate): readonly ShutGate[] => {
    switch (gate) {
      case 'stages':
        return stagesShut(edition, page);
      case 'marks': {
        const marks = proofMarks.filter((mark) => isUnresolved(mark) && markPage(edition, mark, standing) === number);
        return marks.length === 0 ? [] : [{ gate, marks }];
      }
      case 'errors':
        return errors === 0 ? [] : [{ gate, errors }];
      case 'error-rate':
        return rate !== undefined && rate <= MOST_ERRORS ? [] : [{ gate, rate }];
    }
  });
}

function stagesShut(edition: Edition, page: Page): readonly ShutGate[] {
  const stages = stagesOf(edition.profile).filter((stage) => stage !== 'press');
  const signed = stages.map((stage) => signOffOf(edition, page, stage));
  const missing = stages.filter((_, index) => signed[index] === undefined);
  const stale = signed.some((one) => one !== undefined) && !signed.some((one) => one?.changes.length === 0);
  return missing.length === 0 && !stale ? [] : [{ gate: 'stages', missing, stale }];
}
