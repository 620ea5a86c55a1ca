import { performance } from 'node:perf_hooks';

/** One figure of the bench. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Against a baseline measured in the same run, where there is one. */
  readonly ratio?: { readonly to: string; readonly value: number };
}

/** Median milliseconds of `runs` calls after one that warms up. */
export async function medianMs(work: () => unknown, runs = 5): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** A figure as a line of a table. */
export function figureLine({ name, value, unit, ratio }: Figure): string {
  const shown = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
  const compared = ratio === undefined ? '' : `   ${ratio.value.toFixed(2)} × ${ratio.to}`;
  return `${name.padEnd(52)} ${shown.padStart(12)} ${unit}${compared}`;
}
