import { PROOF_ROUNDS } from '../../../core/document';
import type { Edition, ProofRound } from '../../../core/document';
import type { History, HistoryEntry } from '../../../model';

/** A state of the edition before the one that is worked on. `key` tells it from the others. */
export type EarlierState = { readonly key: string; readonly edition: Edition } & (
  | { readonly kind: 'opened' }
  /** Before the first mark of a round was made. */
  | { readonly kind: 'round'; readonly round: ProofRound }
  /** Before something was done. */
  | { readonly kind: 'entry'; readonly done: HistoryEntry }
);

/** How many entries of the history are offered, the newest first: those before are in the list of the history. */
const MOST_ENTRIES = 40;

/** The earlier states that are known: as the edition was opened, before each round, before each of the last entries. */
export function earlierStates(session: {
  readonly history: () => History;
  readonly before: (entry: number) => Edition | undefined;
}): readonly EarlierState[] {
  const known = session.history().done.flatMap((done) => {
    const edition = session.before(done.id);
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
    return isBegun ? [{ kind: 'round', key: `round ${round}`, round, edition: began!.edition }] : [];
  });
  return [
    { kind: 'opened', key: 'opened', edition: first.edition },
    ...rounds,
    ...known
      .slice(1)
      .slice(-MOST_ENTRIES)
      .toReversed()
      .map(({ done, edition }): EarlierState => ({ kind: 'entry', key: `entry ${done.id}`, done, edition })),
  ];
}
