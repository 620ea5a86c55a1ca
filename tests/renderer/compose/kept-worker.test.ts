import { describe, expect, it } from 'vitest';
import { keepWorker } from '../../../renderer/compose/kept-worker';

type Report = { readonly kind: 'tried' } | { readonly kind: 'done' } | { readonly kind: 'failed'; message: string };

/** A worker that is told things and never runs. */
class FakeWorker extends EventTarget {
  readonly told: unknown[] = [];
  ended = false;
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  tell(data: Report | { readonly kind: 'ready' }): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  break(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function kept() {
  const workers: FakeWorker[] = [];
  const ask = keepWorker<string, Report>({
    start: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    isLast: ({ kind }) => kind !== 'tried',
    failed: (message) => ({ kind: 'failed', message }),
  });
  const heard: Report[] = [];
  return { workers, heard, ask: (order: string) => ask(order, (report) => heard.push(report)) };
}

describe('a kept worker', () => {
  it('is started by the first order and told it once it has run', () => {
    const { workers, ask } = kept();
    expect(workers).toHaveLength(0);
    ask('one');
    expect(workers[0]?.told).toEqual([]);
    workers[0]?.tell({ kind: 'ready' });
    expect(workers[0]?.told).toEqual(['one']);
  });

  it('has the next order once the last was answered', () => {
    const { workers, heard, ask } = kept();
    const run = ask('one');
    workers[0]?.tell({ kind: 'ready' });
    workers[0]?.tell({ kind: 'tried' });
    workers[0]?.tell({ kind: 'done' });
    run.stop();
    ask('two');
    expect(heard.map(({ kind }) => kind)).toEqual(['tried', 'done']);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.told).toEqual(['one', 'two']);
  });

  it('is ended when its order is stopped, and another started by the next', () => {
    const { workers, heard, ask } = kept();
    const run = ask('one');
    run.stop();
    expect(workers[0]?.ended).toBe(true);
    ask('two');
    run.stop();
    workers[0]?.tell({ kind: 'done' });
    workers[1]?.tell({ kind: 'ready' });
    expect(workers[1]).toMatchObject({ told: ['two'], ended: false });
    expect(heard).toEqual([]);
  });

  it('tells how it broke, and another is started by the next order', () => {
    const { workers, heard, ask } = kept();
    ask('one');
    workers[0]?.break('no memory');
    expect(heard).toEqual([{ kind: 'failed', message: 'no memory' }]);
    ask('two');
    expect(workers).toHaveLength(2);
  });
});
