import { PROOF_ROUNDS } from '../../../core/document';
import type {
  Edition,
  PlaceAnchor,
  ProofMark,
  ProofRound,
  ProofSign,
  ProofState,
  ReadThing,
  TextAnchor,
} from '../../../core/document';
import { inReadingOrder, markPage } from '../../../core/marks';
import type { StoryPages } from '../../../core/text-edit';
import type { EditorState } from '../state';

/** The sheets of the readers' panel: marks, the walk through the stories, the rate of errors, signing. */
export const DESK_SHEETS = ['marks', 'walk', 'rate', 'signOff'] as const;

/** A sheet of the readers' panel. */
export type DeskSheet = (typeof DESK_SHEETS)[number];

/** How proofs are read in this window. */
export interface Proofing {
  /** Keys typed in a text make marks, and change nothing. */
  readonly on: boolean;
  /** Who reads; empty until it was said. */
  readonly reader: string;
  readonly round: ProofRound;
  /** The mark that was looked at last, by its id. */
  readonly chosen: string | undefined;
  /** The mark whose words are being typed, by its id. */
  readonly writing: string | undefined;
  readonly filter: MarkFilter;
  readonly armed: Armed | undefined;
  /** The remark that stands on nothing and is looked at, by its id. */
  readonly looked: string | undefined;
  readonly sheet: DeskSheet;
  /** Where readers were last, by round and reader. */
  readonly places: ReadonlyMap<string, WalkPlace>;
}

/** Where a reader is on the way through the stories. */
export interface WalkPlace {
  readonly thing: ReadThing;
  /** From 0. */
  readonly sentence: number;
}

/** What the next gesture on a page makes. */
export type Armed =
  /** A sign on the text that is swept over, or on what is pressed. */
  | ({ readonly kind: 'sign' } & MarkWish & {
        /** What is to be moved, of a transfer: the next press says where to. */
        readonly from?: TextAnchor;
      })
  /** A note on a place of the page. */
  | { readonly kind: 'shape'; readonly shape: PlaceAnchor['shape'] }
  /** A remark that stands on nothing yet, by its id. */
  | { readonly kind: 'remark'; readonly id: string };

/** What a sign asks for. */
export interface MarkWish {
  readonly sign: ProofSign;
  readonly text?: string;
  readonly comment?: string;
}

/** Which marks are listed; all of what is left out. */
export interface MarkFilter {
  readonly round?: ProofRound | undefined;
  readonly state?: ProofState | undefined;
  readonly reader?: string | undefined;
  /** Those of the page worked on only. */
  readonly here?: boolean | undefined;
}

/** No proofs are read. */
export const NOT_PROOFING: Proofing = {
  on: false,
  reader: '',
  round: 'first',
  chosen: undefined,
  writing: undefined,
  filter: {},
  armed: undefined,
  looked: undefined,
  sheet: 'marks',
  places: new Map(),
};

/** No proofs of an edition are read yet that was opened: reading goes on in the last of its rounds that have begun. */
export function openedProofing({ rounds, proofMarks }: Edition): Proofing {
  const begun = PROOF_ROUNDS.findLast((round) => rounds?.some(({ id }) => id === round));
  return { ...NOT_PROOFING, round: begun ?? proofMarks?.at(-1)?.round ?? NOT_PROOFING.round };
}

/** Who reads in this window: who said so, else who made the last mark. */
export function readerOf({
  proofing,
  edition,
}: {
  readonly proofing: Proofing;
  readonly edition: Edition | undefined;
}): string {
  return proofing.reader === '' ? (edition?.proofMarks?.at(-1)?.reader ?? '') : proofing.reader;
}

const listed = new WeakMap<
  readonly ProofMark[],
  {
    readonly edition: Edition;
    readonly standing: StoryPages;
    readonly key: string;
    readonly marks: readonly ProofMark[];
  }
>();

/**
 * The marks that a filter lets through, in the order of reading: by page, story and place. The same list for the same
 * state.
 */
export function listedMarks({
  edition,
  standing,
  page,
  proofing,
}: Pick<EditorState, 'edition' | 'standing' | 'page'> & {
  readonly proofing: Pick<Proofing, 'filter'>;
}): readonly ProofMark[] {
  const { round, state, reader, here } = proofing.filter;
  const all = edition?.proofMarks;
  if (edition === undefined || all === undefined) return NONE;
  const key = JSON.stringify([round, state, reader, here, here === true && page]);
  const known = listed.get(all);
  if (known?.edition === edition && known.standing === standing && known.key === key) return known.marks;
  const marks = inReadingOrder(
    edition,
    all
      .filter((mark) => round === undefined || mark.round === round)
      .filter((mark) => state === undefined || mark.state === state)
      .filter((mark) => reader === undefined || mark.reader === reader)
      .filter((mark) => here !== true || markPage(edition, mark, standing) === page),
    standing,
  );
  listed.set(all, { edition, standing, key, marks });
  return marks;
}

const NONE: readonly ProofMark[] = [];
