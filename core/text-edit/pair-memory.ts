/** What was worked out of pairs of texts, kept from one round to the next. */
export interface PairMemory<Found> {
  /** What is found of a pair; worked out unless it was in this round or the last. */
  readonly of: (first: string, second: string) => Found;
  /** Ends a round: what was not asked for in it is forgotten. */
  readonly turn: () => void;
}

type Known<Found> = Map<string, Map<string, Found>>;

/** A memory of what `find` gives, empty at first. */
export function createPairMemory<Found extends object | number>(
  find: (first: string, second: string) => Found,
): PairMemory<Found> {
  let before: Known<Found> = new Map();
  let now: Known<Found> = new Map();
  return {
    of: (first, second) => {
      const own = now.get(first) ?? new Map<string, Found>();
      now.set(first, own);
      const found = own.get(second) ?? before.get(first)?.get(second) ?? find(first, second);
      own.set(second, found);
      return found;
    },
    turn: () => {
      before = now;
      now = new Map();
    },
  };
}
