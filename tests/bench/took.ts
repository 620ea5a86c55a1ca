/** What something took, in milliseconds. */
export interface Took {
  /** Processor time, on all threads: the collector's and the compiler's too. */
  readonly processor: number;
  /** By the clock, which other work on the machine makes longer. */
  readonly clock: number;
}

/** What a task gives, and what it took. */
export function timed<T>(task: () => T): readonly [T, Took] {
  const start = performance.now();
  const before = process.cpuUsage();
  const made = task();
  const { user, system } = process.cpuUsage(before);
  return [made, { processor: (user + system) / 1000, clock: performance.now() - start }];
}
