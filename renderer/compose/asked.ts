import type { CompareStates } from './comparer';
import type { AskCopyfit } from './copyfit';
import type { PageMaker } from './page-maker';
import type { ReadProofs } from './proofreader';
import type { StartSearch } from './search-texts';
import type { ProposeScript } from './script-proposer';

/** What is asked of workers beside the composer. */
export interface AskedWorkers {
  readonly search: StartSearch;
  readonly askCopyfit: AskCopyfit;
  readonly pageMaker: PageMaker;
  readonly readProofs: ReadProofs;
  readonly compareStates: CompareStates;
  readonly proposeScript: ProposeScript;
}
