import { performance } from 'node:perf_hooks';

/** A figure as a multiple of another. */
export interface Ratio {
  readonly to: string;
  readonly value: number;
}

/** One figure of the bench. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Against baselines measured in the same run, where there are any. */
  readonly ratios?: readonly Ratio[];
}

/** Calls that warm up, while they take no longer than so many milliseconds together: an app is warm all day. */
const WARM_UP = { calls: 20, ms: 1_500 } as const;

/** Median milliseconds of `runs` calls after those that warm up, one at least. */
export function medianMs(work: () => unknown, runs = 5): Promise<number> {
  return median(work, runs, () => performance.now());
}

/** The same in processor time of the process, which other programs on the machine hardly change. */
export function medianCpuMs(work: () => unknown, runs = 5): Promise<number> {
  return median(work, runs, () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  });
}

async function median(work: () => unknown, runs: number, clock: () => number): Promise<number> {
  const began = performance.now();
  for (let call = 0; call < WARM_UP.calls && (call === 0 || performance.now() - began < WARM_UP.ms); call++)
    await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const from = clock();
    await work();
    times.push(clock() - from);
  }
  return medianOf(times);
}

/** The middle one of some times, the later of two. */
export function medianOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A figure as a line of a table, its ratios below one another when there are several. */
export function figureLine({ name, value, unit, ratios = [] }: Figure): string {
  const line = `${name.padEnd(NAME_WIDTH)} ${shown(value).padStart(12)} ${unit}`;
  const compared = ratios.map((ratio) => `${shown(ratio.value)} × ${ratio.to}`);
  if (compared.length < 2) return [line, ...compared].join('   ');
  return [line, ...compared.map((one) => `${' '.repeat(NAME_WIDTH)} ${one}`)].join('\n');
}

const NAME_WIDTH = 64;

function shown(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value < 10 ? 3 : 1);
}
