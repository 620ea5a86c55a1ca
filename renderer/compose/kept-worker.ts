/** An order that a worker is at. */
export interface WorkerRun {
  /** Nothing is told of it any more, and no more is done for it. */
  readonly stop: () => void;
}

/** What a kept worker tells once, first: messages before it has run would be lost. */
export interface WorkerReady {
  readonly kind: 'ready';
}

/**
 * A worker that is started at the first order and kept, for it has read fonts and measured stories; one that is stopped in
 * the middle is ended, and another started next time. Whoever orders waits for the last report or stops the run before
 * ordering again. `start` makes the worker, `isLast` knows the report that ends an order, `failed` words a broken worker's end.
 */
export function keepWorker<Order, Report extends { readonly kind: string }>(options: {
  readonly start: () => Worker;
  readonly isLast: (report: Report) => boolean;
  readonly failed: (message: string) => Report;
}): (order: Order, onReport: (report: Report) => void) => WorkerRun {
  let worker: Worker | undefined;
  let hear: ((report: Report | WorkerReady) => void) | undefined;
  const end = (): void => {
    worker?.terminate();
    [worker, hear] = [undefined, undefined];
  };
  const start = (): Worker => {
    const made = options.start();
    made.addEventListener('message', ({ data }: MessageEvent<Report | WorkerReady>) => {
      if (worker === made) hear?.(data);
    });
    made.addEventListener('error', ({ message }) => {
      const told = hear;
      end();
      told?.(options.failed(message));
    });
    return made;
  };
  return (order, onReport) => {
    const own = (report: Report | WorkerReady): void => {
      if (isReady(report)) return worker?.postMessage(order);
      if (options.isLast(report)) hear = undefined;
      onReport(report);
    };
    hear = own;
    if (worker === undefined) worker = start();
    else worker.postMessage(order);
    return {
      stop: () => {
        if (hear === own) end();
      },
    };
  };
}

function isReady(report: { readonly kind: string }): report is WorkerReady {
  return report.kind === 'ready';
}
