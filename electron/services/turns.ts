/** Runs one task after another in the order they were given, whatever becomes of the ones before. */
export interface Turns {
  take<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when everything given so far is done. */
  idle(): Promise<void>;
}

/** A queue of one. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (task) => {
      const next = last.then(task, task);
      last = next.catch(() => undefined);
      return next;
    },
    idle: async () => {
      await last;
    },
  };
}
