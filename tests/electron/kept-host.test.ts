import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';

/** A process that answers an order when `answer` is called, and tells its end when it is killed. */
class Worker extends EventEmitter {
  readonly orders: unknown[] = [];
  killed = false;
  postMessage(order: unknown): void {
    this.orders.push(order);
  }
  kill(): boolean {
    if (!this.killed) setImmediate(() => this.emit('exit', 1));
    this.killed = true;
    return true;
  }
}

const workers: Worker[] = [];
vi.mock('electron', () => ({
  utilityProcess: {
    fork: () => {
      const worker = new Worker();
      workers.push(worker);
      setImmediate(() => worker.emit('spawn'));
      return worker;
    },
  },
}));
const { createKeptHost } = await import('../../electron/services/kept-host');

const order = (path: string) => ({ kind: 'font', path }) as const;
const host = () => createKeptHost({ host: 'host.js', name: 'test', limitMs: 1_000 });
const given = (index: number): Promise<unknown> =>
  vi.waitFor(() => expect(workers[index]?.orders.length).toBeGreaterThan(0));

afterEach(() => {
  vi.useRealTimers();
  workers.length = 0;
});

describe('a process kept for one file after another', () => {
  it('gets an order when the one before is answered, and is the same for all', async () => {
    const kept = host();
    const answers = [kept.ask(order('a')), kept.ask(order('b'))];
    await given(0);
    expect(workers[0]?.orders).toEqual([order('a')]);
    workers[0]?.emit('message', 1);
    await vi.waitFor(() => expect(workers[0]?.orders).toHaveLength(2));
    workers[0]?.emit('message', 2);
    expect(await Promise.all(answers)).toEqual([1, 2]);
    expect(workers).toHaveLength(1);
    kept.stop();
  });

  it('is another after a file that brought it down, and after one that was stopped', async () => {
    const kept = host();
    const answers = ['a', 'b', 'c'].map((path) => kept.ask(order(path)));
    await given(0);
    workers[0]?.emit('exit', 139);
    await given(1);
    kept.stop();
    await given(2);
    workers[2]?.emit('message', 3);
    expect(await Promise.all(answers)).toEqual([undefined, undefined, 3]);
    kept.stop();
  });

  it('is ended when it runs over its time, and when nothing has come for a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const kept = host();
    const slow = kept.ask(order('a'));
    await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(1_000);
    expect(await slow).toBeUndefined();
    expect(workers[0]?.killed).toBe(true);
    const quick = kept.ask(order('b'));
    await new Promise((resolve) => setImmediate(resolve));
    workers[1]?.emit('message', 1);
    expect(await quick).toBe(1);
    expect(workers[1]?.killed).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(workers[1]?.killed).toBe(true);
  });
});
