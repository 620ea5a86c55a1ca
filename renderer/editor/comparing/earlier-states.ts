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

/** What of an edition is compared. */
const COMPARED = ['stories', 'pages', 'profile', 'issue', 'masthead', 'teasers', 'credits'] as const;

/** How many entries of the history are offered, the newest first: those before are in the list of the history. */
const MOST_ENTRIES = 40;

/** Things of a kind within so many milliseconds of the first are one, as corrections that were accepted at once. */
const AT_ONCE = 60_000;

/**
 * The earlier states that are known: as the edition was opened and before each of the last entries of its history that
 * changed what is compared, of several of a kind at once before the first; before each round that has begun, which the
 * edition itself keeps.
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
  const [first] = known;
  if (first === undefined) return rounds;
  const states = known.map(({ id }) => session.before(id));
  const changes = known.filter((done, at) => done !== first && !isSame(states[at], states[at + 1] ?? edition));
  const others = changes.reduce<readonly HistoryEntry[]>(
    (kept, done) => (isGoneOnWith(kept.at(-1), done) ? kept : [...kept, done]),
    [],
  );
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

function isSame(before: Edition | undefined, after: Edition): boolean {
  return before !== undefined && COMPARED.every((name) => before[name] === after[name]);
}

function isGoneOnWith(before: HistoryEntry | undefined, done: HistoryEntry): boolean {
  return before?.label === done.label && done.at - before.at < AT_ONCE;
}
