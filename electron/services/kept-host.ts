import { utilityProcess } from 'electron';
import type { UtilityProcess } from 'electron';
import type { HostOrder } from '../host-messages';
import type { HostWork } from './host-work';
import { createTurns } from './turns';

/** How long it waits for another order: files of one import follow each other at once. */
const IDLE_MS = 5_000;

/** A process of its own for files that come one after another. */
export interface KeptHost {
  /**
   * Hands it an order when those before are answered, and gives its answer; `undefined` when it died, ran over
   * `limitMs` or was stopped. The order after that goes to a new process, so a file does harm to nothing but itself.
   */
  ask<Report>(order: HostOrder): Promise<Report | undefined>;
  /** Ends it, whatever it does. */
  stop(): void;
}

/** A host that begins with its first order, and ends when none has come for a while. */
export function createKeptHost({ host, name, limitMs }: HostWork): KeptHost {
  const turns = createTurns();
  let kept: UtilityProcess | undefined;
  let idle: NodeJS.Timeout | undefined;

  const stop = (): void => {
    clearTimeout(idle);
    kept?.kill();
    kept = undefined;
  };

  const begin = (): UtilityProcess => {
    const begun = utilityProcess.fork(host, [], { serviceName: name, stdio: 'inherit' });
    begun.once('exit', () => {
      if (kept === begun) kept = undefined;
    });
    return begun;
  };

  const askNow = <Report>(order: HostOrder): Promise<Report | undefined> =>
    new Promise((resolve) => {
      clearTimeout(idle);
      const isNew = kept === undefined;
      const worker = kept ?? begin();
      kept = worker;
      const end = (report: Report | undefined): void => {
        clearTimeout(timer);
        worker.off('message', end);
        worker.off('exit', died);
        if (report !== undefined) idle = setTimeout(stop, IDLE_MS);
        else if (kept === worker) stop();
        resolve(report);
      };
      const died = (): void => end(undefined);
      const timer = setTimeout(died, limitMs);
      worker.once('message', end);
      worker.once('exit', died);
      if (isNew) worker.once('spawn', () => worker.postMessage(order));
      else worker.postMessage(order);
    });

  return { ask: (order) => turns.take(() => askNow(order)), stop };
}
