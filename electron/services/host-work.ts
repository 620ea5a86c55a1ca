import { utilityProcess } from 'electron';
import type { HostOrder } from '../host-messages';

/** A process for one order: its name for the system, and the longest it may take. */
export interface HostWork {
  /** The built process. */
  readonly host: string;
  readonly name: string;
  readonly limitMs: number;
  /** The most memory for its objects; what the system gives when left out. */
  readonly heapMb?: number;
}

/**
 * Hands an order to a process of its own and gives its answer; `undefined` when the process died or ran over its time.
 * So no file can hold up the journal, and what brings a decoder down brings down nothing else.
 */
export function workInHost<Report>(
  order: HostOrder,
  { host, name, limitMs, heapMb }: HostWork,
): Promise<Report | undefined> {
  return new Promise((resolve) => {
    const execArgv = heapMb === undefined ? [] : [`--max-old-space-size=${heapMb}`];
    const worker = utilityProcess.fork(host, [], { serviceName: name, execArgv, stdio: 'inherit' });
    const end = (report: Report | undefined): void => {
      clearTimeout(timer);
      worker.kill();
      resolve(report);
    };
    const timer = setTimeout(() => end(undefined), limitMs);
    worker.once('spawn', () => worker.postMessage(order));
    worker.once('message', (report: Report) => end(report));
    worker.once('exit', () => end(undefined));
  });
}
