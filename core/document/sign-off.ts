import { PROOF_ROUNDS } from './proof-mark';
import type { FurnitureName } from './profile';
import type { ProofRound } from './proof-mark';

/** The reviews 三审 of a page, in their order: 初审, 复审, 终审. */
const REVIEWS = ['first-review', 'second-review', 'last-review'] as const;

/**
 * What a page passes on its way to press, in order: three reviews 三审, three proofs and the clean one 三校清样, 付印.
 */
export const SIGN_OFF_STAGES = [...REVIEWS, ...PROOF_ROUNDS, 'press'] as const;

/** A stage that is signed for. */
export type SignOffStage = (typeof REVIEWS)[number] | ProofRound | 'press';

/**
 * What must be so before a page is signed for press: every stage of the title was signed, and one of them since the
 * page changed last; no mark is open or queried; no check calls an error; the rate of errors passes.
 */
export const SIGN_OFF_GATES = ['stages', 'marks', 'errors', 'error-rate'] as const;

/** What must be so before a page is signed for press. */
export type SignOffGate = (typeof SIGN_OFF_GATES)[number];

/** How a title has its pages signed. */
export interface SignOffRules {
  /** The stages before press that its pages pass, in their order; all when left out. */
  readonly stages?: readonly SignOffStage[];
  /** The gates before press; none when left out. */
  readonly gates?: readonly SignOffGate[];
  /**
   * What becomes of press files of a page that is not signed for press: nothing when left out, a warning, or none is
   * made.
   */
  readonly unsigned?: 'warn' | 'refuse';
}

/** Something that a page showed when it was signed. */
export interface SignedThing {
  /** A story; a block; or the page itself, with its furniture and the paper's styles. */
  readonly kind: 'story' | 'block' | 'page';
  readonly id: string;
  /** What people knew it by, such as its headline; empty of the page. */
  readonly name: string;
  /** Fingerprints of what it said, and of where and how it stood. */
  readonly text: string;
  readonly place: string;
}

/** That somebody signed a page for a stage. There is one of a page and stage at most: the last. */
export interface SignOff {
  /** `signOffId` of page and stage, so that two who sign at once are one. */
  readonly id: string;
  /** The page's id. */
  readonly page: string;
  readonly stage: SignOffStage;
  readonly reader: string;
  /** When, in UTC: `2026-11-26T09:30:00Z`. */
  readonly at: string;
  readonly seen: readonly SignedThing[];
}

/** What is read as one: a story; or on a page (by its id) a block or a piece of furniture. */
export type ReadThing =
  | { readonly kind: 'story'; readonly id: string }
  | { readonly kind: 'block'; readonly id: string; readonly page: string }
  | { readonly kind: 'furniture'; readonly id: FurnitureName; readonly page: string };

interface ReadingFields {
  /** `readingId` of what was read, round and reader. */
  readonly id: string;
  readonly round: ProofRound;
  readonly reader: string;
  /** When, in UTC. */
  readonly at: string;
  /** Fingerprint of what it said then. */
  readonly text: string;
}

/** That a reader read a story in a round. */
export interface StoryReading extends ReadingFields {
  readonly story: string;
}

/** That a reader read a block or a piece of furniture of a page in a round. */
export interface PageReading extends ReadingFields {
  readonly kind: 'block' | 'furniture';
  /** Its id or name. */
  readonly of: string;
  /** The page's id. */
  readonly page: string;
}

/** That a reader read something in a round. */
export type KeptReading = StoryReading | PageReading;

/** The id of a page's sign-off for a stage. */
export function signOffId(page: string, stage: SignOffStage): string {
  return `${stage} ${page}`;
}

/** The id of a reading. */
export function readingId(thing: ReadThing, { round, reader }: Pick<KeptReading, 'round' | 'reader'>): string {
  const of = thing.kind === 'story' ? thing.id : `${thing.kind} ${thing.id} ${thing.page}`;
  return `${round} ${of} ${reader}`;
}
