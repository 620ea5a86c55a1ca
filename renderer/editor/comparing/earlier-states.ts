import type { Edition, ProofRound } from '../../../core/document';
import { editionBefore } from '../../../core/rounds';
import type { History, HistoryEntry } from '../../../model';

/** A state of the edition before the one that is worked on. `key` tells it from the others. */
export type EarlierState = { readonly key: string; readonly edition: () => Edition | undefined } & (
  | { readonly kind: 'opened' }
  /** Before the first mark of a round was made. */
  | { readonly kind: 'round'; readonly round: ProofRound }
  /** Before something was done. */
  | { readonly kind: 'entry'; readonly done: HistoryEntry }
);

/** How many entries of the history are offered, the newest first: those before are in the list of the history. */
const MOST_ENTRIES = 40;

/**
 * The earlier states that are known: as the edition was opened and before each of the last entries of its history;
 * before each round that has begun, which the edition itself keeps.
 */
export function earlierStates(
  edition: Edition,
  session: {
    readonly history: () => History;
    readonly before: (entry: number) => Edition | undefined;
  },
): readonly EarlierState[] {
  const known = session.history().done.filter(({ id }) => session.before(id) !== undefined);
  const rounds = (edition.rounds ?? []).map(({ id }): EarlierState => ({
    kind: 'round',
    key: `round ${id}`,
    round: id,
    edition: () => editionBefore(edition, id),
  }));
  const [first, ...others] = known;
  if (first === undefined) return rounds;
  return [
    { kind: 'opened', key: 'opened', edition: () => session.before(first.id) },
    ...rounds,
    ...others
      .slice(-MOST_ENTRIES)
      .toReversed()
      .map((done): EarlierState => ({
        kind: 'entry',
        key: `entry ${done.id}`,
        done,
        edition: () => session.before(done.id),
      })),
  ];
}
