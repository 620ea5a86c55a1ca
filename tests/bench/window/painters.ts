import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Driven } from './drive';

/** Milliseconds of processor time that the window's workers have taken; nothing where the system does not tell. */
export interface WorkerTimes {
  readonly painters: number;
  readonly composer: number;
}

/** Painters start first, then the composer; all others only when they are asked for something. */
const PAINTERS = 2;

/** What the workers have worked up to now, thread by thread as Linux counts it. */
export async function workerTimes({ app }: Driven): Promise<WorkerTimes | undefined> {
  const pid = await app.evaluate(({ app: running }) => running.getAppMetrics().find(({ type }) => type === 'Tab')?.pid);
  try {
    const threads = `/proc/${pid}/task`;
    const times = readdirSync(threads)
      .sort((a, b) => Number(a) - Number(b))
      .filter((id) => readFileSync(`${threads}/${id}/comm`, 'utf8').startsWith('DedicatedWorker'))
      .map((id) => Number(readFileSync(`${threads}/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6);
    const painters = times.slice(0, PAINTERS).reduce((sum, time) => sum + time, 0);
    return { painters, composer: times[PAINTERS] ?? 0 };
  } catch {
    return undefined;
  }
}

/** What the workers worked from one time to another. */
export function workedBetween(
  before: WorkerTimes | undefined,
  after: WorkerTimes | undefined,
): WorkerTimes | undefined {
  if (before === undefined || after === undefined) return undefined;
  return { painters: after.painters - before.painters, composer: after.composer - before.composer };
}

/** When tiles were ordered and came, in the window's own milliseconds. */
export interface TileTimes {
  readonly ordered: readonly number[];
  readonly painted: readonly number[];
}

declare global {
  var forgetTiles: (() => void) | undefined;
  var tileTimes: TileTimes | undefined;
}

/** Has the window note from now on when tiles are ordered and come: orders pass the workers' door. */
export async function noteTiles(window: Page): Promise<void> {
  await window.evaluate(() => {
    const post = Worker.prototype.postMessage as (this: Worker, ...message: unknown[]) => void;
    const heard = new WeakSet<Worker>();
    const kindOf = (message: unknown): unknown => (message as { kind?: unknown } | undefined)?.kind;
    let [ordered, painted]: [number[], number[]] = [[], []];
    globalThis.forgetTiles = () => {
      [ordered, painted] = [[], []];
      globalThis.tileTimes = { ordered, painted };
    };
    globalThis.forgetTiles();
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      if (kindOf(message[0]) === 'paint') {
        ordered.push(performance.now());
        if (!heard.has(this))
          this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
            if (kindOf(data) === 'painted') painted.push(performance.now());
          });
        heard.add(this);
      }
      post.apply(this, message);
    };
  });
}
