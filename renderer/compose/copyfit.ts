import type { Edition } from '../../core/document';
import type { UserFontResource } from '../../ipc';
import type { CopyfitAnswer, CopyfitOrder, CopyfitTask } from './copyfit-messages';

/** A question to copyfitting that is being answered. */
export interface CopyfitRun {
  /** Nothing is told of it any more, and no more is done for it. */
  readonly stop: () => void;
}

/** Asks copyfitting something of an edition; the answer comes once. */
export type AskCopyfit = (question: {
  readonly edition: Edition;
  readonly task: CopyfitTask;
  readonly onAnswer: (answer: Exclude<CopyfitAnswer, { kind: 'ready' | 'progress' }>) => void;
  readonly onProgress?: (done: number, total: number) => void;
}) => CopyfitRun;

/**
 * Copyfitting in a worker of its own, so that neither the desk nor its composer waits for it. The worker is started at the
 * first question and kept, for it has read fonts; one that is stopped in the middle is ended and another started next time.
 * Whoever asks waits for the answer or stops the run before asking again.
 */
export function createCopyfitter(userFonts: readonly UserFontResource[]): AskCopyfit {
  let worker: Worker | undefined;
  let hear: ((answer: CopyfitAnswer) => void) | undefined;
  const end = (): void => {
    worker?.terminate();
    [worker, hear] = [undefined, undefined];
  };
  const start = (): Worker => {
    const made = new Worker(new URL('./copyfit-worker.ts', import.meta.url), { type: 'module', name: 'copyfit' });
    made.addEventListener('message', ({ data }: MessageEvent<CopyfitAnswer>) => hear?.(data));
    made.addEventListener('error', ({ message }) => {
      const told = hear;
      end();
      told?.({ kind: 'failed', message });
    });
    return made;
  };
  return ({ edition, task, onAnswer, onProgress }) => {
    const order: CopyfitOrder = { userFonts, edition, task };
    const own = (answer: CopyfitAnswer): void => {
      // A module worker loses what is told before it has run.
      if (answer.kind === 'ready') return worker?.postMessage(order);
      if (answer.kind === 'progress') return onProgress?.(answer.done, answer.total);
      hear = undefined;
      onAnswer(answer);
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
