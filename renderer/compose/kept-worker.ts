/** An order that a worker is at. */
export interface WorkerRun {
  /** Nothing is told of it any more, and no more is done for it. */
  readonly stop: () => void;
}

/**
 * What a kept worker tells of itself: `ready` once, first, for messages before it has run would be lost; `warm` once it
 * is.
 */
export interface WorkerNews {
  readonly kind: 'ready' | 'warm';
}

/** A worker that is kept from one order to the next, for it has read fonts and measured stories. */
export interface KeptWorker<Order, Report> {
  /** Gives it an order. While it is at another one, a second worker is started; only one is kept. */
  readonly ask: (order: Order, onReport: (report: Report) => void) => WorkerRun;
  /**
   * Starts it before it is asked anything, with an order that nobody waits for; does nothing once it has been started.
   */
  readonly warm: (order: Order) => void;
}

interface Hand<Order, Report> {
  readonly worker: Worker;
  isReady: boolean;
  isBroken: boolean;
  /** Orders from before it was ready. */
  waiting: Order[];
  hear: ((report: Report) => void) | undefined;
}

/**
 * Keeps a worker, started at the first order or warmed before; one that is stopped in the middle is ended, and another
 * started next time. `start` makes the worker, `isLast` knows the report that ends an order, `failed` words the end of
 * a worker that broke, with an order or at rest. What it is warmed with it answers by `warm` alone.
 */
export function keepWorker<Order, Report extends { readonly kind: string }>(options: {
  readonly start: () => Worker;
  readonly isLast: (report: Report) => boolean;
  readonly failed: (message: string) => Report;
}): KeptWorker<Order, Report> {
  /** The one that waits for its next order. */
  let spare: Hand<Order, Report> | undefined;
  let wasStarted = false;
  const start = (): Hand<Order, Report> => {
    wasStarted = true;
    const worker = options.start();
    const hand: Hand<Order, Report> = { worker, isReady: false, isBroken: false, waiting: [], hear: undefined };
    worker.addEventListener('message', ({ data }: MessageEvent<Report | WorkerNews>) => {
      if (!isNews(data)) return hand.hear?.(data);
      if (data.kind === 'warm') return;
      hand.isReady = true;
      for (const order of hand.waiting.splice(0)) hand.worker.postMessage(order);
    });
    worker.addEventListener('error', ({ message }) => {
      hand.isBroken = true;
      worker.terminate();
      if (spare === hand) spare = undefined;
      const report = options.failed(message);
      hand.hear?.(report);
    });
    return hand;
  };
  const give = (hand: Hand<Order, Report>, order: Order): void => {
    if (hand.isReady) hand.worker.postMessage(order);
    else hand.waiting.push(order);
  };
  return {
    ask: (order, onReport) => {
      const hand = spare ?? start();
      spare = undefined;
      hand.hear = (report) => {
        if (options.isLast(report)) {
          hand.hear = undefined;
          if (spare === undefined && !hand.isBroken) spare = hand;
          else hand.worker.terminate();
        }
        onReport(report);
      };
      const own = hand.hear;
      give(hand, order);
      return {
        stop: () => {
          if (hand.hear !== own) return;
          hand.hear = undefined;
          hand.worker.terminate();
        },
      };
    },
    warm: (order) => {
      if (wasStarted) return;
      spare = start();
      give(spare, order);
    },
  };
}

function isNews(report: { readonly kind: string }): report is WorkerNews {
  return report.kind === 'ready' || report.kind === 'warm';
}
