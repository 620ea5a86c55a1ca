import type { AnnotationState } from '../annotation';
import type { ProofSign, ProofState } from '../document';

/**
 * The remarks that one mark becomes besides the one that has its id: each has the mark's id and one of these after it.
 */
export const PART_IDS = {
  /** The type that a correction strikes out; its own remark puts the right type in. */
  struck: '/struck',
  /** The type that something was drawn on. */
  on: '/on',
  /** The other place of a mark that has two. */
  target: '/target',
  /** What did not go into the mark's own remark, which says one thing. */
  text: '/text',
  comment: '/comment',
  state: '/state',
} as const;

/** Signs whose remark says what is put in; that of others says why. */
const PUTS_IN: ReadonlySet<ProofSign> = new Set(['correct', 'insert', 'substitute', 'script', 'space', 'instruct']);

/** What the remark of a sign says first: the mark's text or its comment. */
export function mainWords(sign: ProofSign): 'text' | 'comment' {
  return PUTS_IN.has(sign) ? 'text' : 'comment';
}

/** The model of states that readers share (ISO 32000-1, table 171). */
const REVIEW = 'Review';

/** States of marks in it; that a mark is put back it has no word for. */
const STATES: Readonly<Record<Exclude<ProofState, 'open'>, AnnotationState>> = {
  done: { model: REVIEW, value: 'Completed' },
  refused: { model: REVIEW, value: 'Rejected' },
  queried: { model: 'Forme', value: 'Queried' },
};

/** A mark's state as readers know it; none where it is open. */
export function annotationState(state: ProofState): AnnotationState | undefined {
  return state === 'open' ? undefined : STATES[state];
}

/**
 * Whether a state says that somebody agrees with a remark: that is an answer, for nothing has been changed yet (ISO
 * 32000-1, table 171: Accepted, “the user agrees with the change”).
 */
export function isAgreement({ model, value }: AnnotationState): boolean {
  return model === REVIEW && value.toLowerCase() === 'accepted';
}

/**
 * The state of a mark that a reader has set by a remark; `undefined` for those that say nothing of it. Programs write
 * states in small letters too.
 */
export function proofState({ model, value }: AnnotationState): ProofState | undefined {
  if (model === STATES.queried.model) return value === STATES.queried.value ? 'queried' : undefined;
  if (model !== REVIEW) return undefined;
  switch (value.toLowerCase()) {
    case 'completed':
      return 'done';
    case 'rejected':
    case 'cancelled':
      return 'refused';
    case 'none':
      return 'open';
    default:
      return undefined;
  }
}
