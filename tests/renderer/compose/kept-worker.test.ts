import { describe, expect, it } from 'vitest';
import { keepWorker } from '../../../renderer/compose/kept-worker';
import type { WorkerNews } from '../../../renderer/compose/kept-worker';

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
  tell(data: Report | WorkerNews): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  break(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function kept() {
  const workers: FakeWorker[] = [];
  const { ask, warm } = keepWorker<string, Report>({
    start: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    isLast: ({ kind }) => kind !== 'tried',
    failed: (message) => ({ kind: 'failed', message }),
  });
  const heard: Report[] = [];
  return { workers, heard, warm, ask: (order: string) => ask(order, (report) => heard.push(report)) };
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

  it('is warmed once, answers nobody for that, and takes the first order at once', () => {
    const { workers, heard, ask, warm } = kept();
    warm('warm it');
    workers[0]?.tell({ kind: 'ready' });
    ask('one');
    expect(workers[0]?.told).toEqual(['warm it', 'one']);
    workers[0]?.tell({ kind: 'warm' });
    expect(heard).toEqual([]);
    workers[0]?.tell({ kind: 'done' });
    warm('warm it');
    expect(heard).toEqual([{ kind: 'done' }]);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.told).toHaveLength(2);
  });

  it('has a second one beside it while it is busy, of which one stays', () => {
    const { workers, ask } = kept();
    ask('long');
    workers[0]?.tell({ kind: 'ready' });
    ask('short');
    workers[1]?.tell({ kind: 'ready' });
    expect(workers.map(({ told }) => told)).toEqual([['long'], ['short']]);
    workers[1]?.tell({ kind: 'done' });
    workers[0]?.tell({ kind: 'done' });
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    ask('next');
    expect(workers[1]?.told).toEqual(['short', 'next']);
  });

  it('does not keep a broken one', () => {
    const { workers, ask, warm } = kept();
    warm('warm it');
    workers[0]?.break('no memory');
    ask('one');
    expect(workers).toHaveLength(2);
  });
});
