import type { Page, SignOffRules, SignOffStage } from '../../../core/document';
import { isOfSignOff } from '../../../core/preflight';
import { shutGates, signPages, withdrawSignOffs } from '../../../core/sign-off';
import type { ShutGate } from '../../../core/sign-off';
import type { DockDeeds } from '../dock';
import type { Edit } from '../edit';
import { withProfile } from '../edition-edits';
import { findingPage, weighFindings } from '../findings';
import type { FindingDeeds } from '../findings';
import type { Navigator } from '../navigator';
import type { EditorState } from '../state';
import type { Store } from '../store';
import { errorMeter } from './error-meter';
import type { MarkDeeds } from './mark-deeds';
import { instant } from './instant';
import { readerOf } from './proofing';
import type { DeskSheet } from './proofing';

/** What holds a page (from 1) back from press. */
export interface HeldPage {
  readonly page: number;
  readonly gates: readonly ShutGate[];
}

/** What is done about signing pages. */
export interface SignOffDeeds {
  /** Shows a sheet of the readers' panel. */
  readonly turn: (sheet: DeskSheet) => void;
  /**
   * Signs pages (from 1) for a stage in the reader's name, as one undo entry; none of them where a gate holds one back
   * from press, or nobody said who reads.
   */
  readonly sign: (stage: SignOffStage, pages: readonly number[]) => void;
  /** Takes the signatures of pages (from 1) for a stage back. */
  readonly withdraw: (stage: SignOffStage, pages: readonly number[]) => void;
  /** Goes to what keeps a gate of a page (from 1) shut. */
  readonly show: (gate: ShutGate, page: number) => void;
  /** Changes the title's rules; a field that is `undefined` is as if it were left out. */
  readonly setRules: (part: { readonly [Name in keyof SignOffRules]: SignOffRules[Name] | undefined }) => void;
}

/** What gates are judged by. */
export type JudgedState = Pick<
  EditorState,
  'edition' | 'checked' | 'findings' | 'slips' | 'lostPictures' | 'standing' | 'read'
>;

/** The gates that hold a page (from 1) back from press, by what is known of it now. */
function gatesShutOn(state: JudgedState, page: number): readonly ShutGate[] {
  const { edition, checked, standing } = state;
  if (edition === undefined) return [];
  const meter = errorMeter(state);
  const rate = meter?.current === true ? meter.pages[page - 1]?.rate : undefined;
  return shutGates(edition, page, {
    ...(checked && { errors: errorsOn(state, page).length }),
    ...(rate !== undefined && { rate }),
    standing,
  });
}

/** Pages (from 1) that gates hold back from press, and by which. */
export function heldPages(state: JudgedState, pages: readonly number[]): readonly HeldPage[] {
  return pages.map((page) => ({ page, gates: gatesShutOn(state, page) })).filter(({ gates }) => gates.length > 0);
}

function errorsOn(state: JudgedState, page: number): ReturnType<typeof weighFindings>['open'] {
  return weighFindings(state).open.filter(
    (finding) => finding.severity === 'error' && !isOfSignOff(finding) && findingPage(state, finding.place) === page,
  );
}

/** What signing needs of the editor. */
export interface SignOffParts {
  readonly store: Store<EditorState>;
  readonly edit: (edit: Edit) => void;
  readonly dock: Pick<DockDeeds, 'show'>;
  readonly navigator: Pick<Navigator, 'goTo'>;
  readonly marks: Pick<MarkDeeds, 'choose' | 'set'>;
  readonly findings: Pick<FindingDeeds, 'show'>;
}

/** Makes the deeds of signing over a store. */
export function createSignOffDeeds(options: SignOffParts): SignOffDeeds {
  const { store, edit, dock, navigator, marks, findings } = options;
  const pagesOf = (numbers: readonly number[]): readonly Page[] =>
    numbers.flatMap((number) => store.get().edition?.pages[number - 1] ?? []);

  const turn = (sheet: DeskSheet): void => {
    marks.set({ sheet });
    dock.show('marks', { field: `sheet ${sheet}` });
  };

  return {
    turn,
    sign: (stage, numbers) => {
      const state = store.get();
      const reader = readerOf(state).trim();
      if (reader === '') return dock.show('marks', { field: 'reader' });
      if (stage === 'press' && heldPages(state, numbers).length > 0) return;
      const pages = pagesOf(numbers);
      edit({
        label: 'signPages',
        apply: (edition) => signPages(edition, { pages, stage, reader, at: instant() }),
      });
    },
    withdraw: (stage, numbers) =>
      edit({ label: 'withdrawSignOff', apply: (edition) => withdrawSignOffs(edition, pagesOf(numbers), stage) }),
    show: (gate, page) => {
      navigator.goTo(page);
      switch (gate.gate) {
        case 'stages':
          return turn('signOff');
        case 'marks':
          marks.set({ sheet: 'marks', filter: { here: true } });
          return marks.choose(gate.marks[0]?.id);
        case 'errors': {
          const [first] = errorsOn(store.get(), page);
          dock.show('findings');
          return first && findings.show(first);
        }
        case 'error-rate':
          return turn('rate');
      }
    },
    setRules: (part) =>
      edit({
        label: 'editSignOff',
        apply: (edition) => {
          const { signOff = {} } = edition.profile;
          const rules = { ...signOff, ...part };
          const kept = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
          return withProfile(edition, { signOff: Object.keys(kept).length === 0 ? undefined : kept });
        },
      }),
  };
}
