import type { OwnerComparison } from '../../core/compare';
import { PROOF_ROUNDS } from '../../core/document';
import type { AnchorPlace, Edition, MarkedOwner, ProofRound } from '../../core/document';
import type { History, HistoryEntry } from '../../model';
import type { FormeApi } from '../../ipc';
import type { TextSubject } from '../compose';
import type { DocumentSession } from './document-session';
import type { Navigator } from './navigator';
import type { EditorState } from './state';
import type { Store } from './store';
import type { TextDeeds } from './text';

/** A state of the edition before the one that is worked on. */
export type EarlierState =
  /** As it was opened. */
  | { readonly kind: 'opened'; readonly entry: number }
  /** Before the first mark of a round was made. */
  | { readonly kind: 'round'; readonly round: ProofRound; readonly entry: number }
  /** Before something was done. */
  | { readonly kind: 'entry'; readonly entry: number; readonly done: HistoryEntry };

/** What the edition is compared with: an earlier state of it, by the entry of the history that came then, or another file. */
export type ComparedWith = { readonly edition: Edition } & (
  { readonly kind: 'earlier'; readonly entry: number } | { readonly kind: 'draft'; readonly name: string }
);

/** Comparing the edition with another state of it. */
export interface CompareDeeds {
  /** The earlier states that are known, those named first. */
  readonly states: () => readonly EarlierState[];
  /** Compares with the state before an entry of the history. */
  readonly withEarlier: (entry: number) => void;
  /** Asks for an edition file, and compares with that. */
  readonly withDraft: () => Promise<void>;
  readonly end: () => void;
  /** Brings a place of the edition into sight and puts the caret there, or selects as far as `to`. */
  readonly show: (owner: OwnerComparison['owner'], from: AnchorPlace, to: AnchorPlace) => void;
}

/** Makes the deeds of comparing over the session that is open. */
export function createCompareDeeds(options: {
  readonly forme: Pick<FormeApi, 'chooseDraft'>;
  readonly store: Pick<Store<EditorState>, 'get' | 'update'>;
  readonly session: () => Pick<DocumentSession, 'history' | 'before'> | undefined;
  readonly text: Pick<TextDeeds, 'enter' | 'select'>;
  readonly navigator: Pick<Navigator, 'goTo' | 'selectStory' | 'selectThing'>;
}): CompareDeeds {
  const { forme, store, session, text, navigator } = options;
  const put = (comparedWith: ComparedWith | undefined): void => store.update((state) => ({ ...state, comparedWith }));
  return {
    states: () => earlierStates(session()),
    withEarlier: (entry) => {
      const edition = session()?.before(entry);
      if (edition !== undefined) put({ kind: 'earlier', entry, edition });
    },
    withDraft: async () => {
      const open = store.get().session;
      const answer = await forme.chooseDraft();
      if (store.get().session !== open) return;
      if (answer.ok) put({ kind: 'draft', ...answer.value });
      else if (answer.code !== 'cancelled')
        store.update((state) => ({ ...state, notice: { kind: 'failure', failure: answer } }));
    },
    end: () => put(undefined),
    show: (owner, from, to) => {
      const { edition } = store.get();
      const subject = edition && subjectOf(edition, owner);
      if (edition === undefined || subject === undefined) return;
      if ('page' in subject) {
        navigator.goTo(edition.pages.findIndex(({ id }) => id === subject.page) + 1);
        navigator.selectThing({ kind: 'block', id: subject.id });
      } else if (subject.kind === 'story') navigator.selectStory(subject.id);
      else navigator.selectThing({ kind: 'article', id: subject.id });
      text.enter(subject, from);
      text.select(from, to, { follow: true });
    },
  };
}

function subjectOf({ pages }: Edition, { kind, id }: MarkedOwner): TextSubject | undefined {
  if (kind !== 'block') return { kind, id };
  const page = pages.find(({ blocks = [] }) => blocks.some((block) => block.id === id));
  return page && { kind, id, page: page.id };
}

/** How many entries of the history are offered, the newest first: those before are in the list of the history. */
const MOST_ENTRIES = 40;

function earlierStates(
  session: { readonly history: () => History; readonly before: (entry: number) => Edition | undefined } | undefined,
): readonly EarlierState[] {
  const known = (session?.history().done ?? []).flatMap((done) => {
    const edition = session?.before(done.id);
    return edition === undefined ? [] : [{ done, edition }];
  });
  const [first] = known;
  if (first === undefined) return [];
  const has = ({ proofMarks = [] }: Edition, round: ProofRound): boolean =>
    proofMarks.some((mark) => mark.round === round);
  const rounds = PROOF_ROUNDS.flatMap((round): EarlierState[] => {
    const began = known.findLast(({ edition }) => !has(edition, round));
    const later = began && known[known.indexOf(began) + 1];
    const isBegun = later !== undefined && has(later.edition, round);
    return isBegun ? [{ kind: 'round', round, entry: began!.done.id }] : [];
  });
  return [
    { kind: 'opened', entry: first.done.id },
    ...rounds,
    ...known
      .slice(1)
      .slice(-MOST_ENTRIES)
      .toReversed()
      .map(({ done }): EarlierState => ({ kind: 'entry', entry: done.id, done })),
  ];
}
