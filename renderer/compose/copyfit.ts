import type { Edition } from '../../core/document';
import type { UserFontResource } from '../../ipc';
import type { CopyfitAnswer, CopyfitOrder, CopyfitTask } from './copyfit-messages';
import { keepWorker } from './kept-worker';
import type { WorkerRun } from './kept-worker';

/** Asks copyfitting something of an edition; the answer comes once. */
export type AskCopyfit = (question: {
  readonly edition: Edition;
  readonly task: CopyfitTask;
  readonly onAnswer: (answer: Exclude<CopyfitAnswer, { kind: 'progress' }>) => void;
  readonly onProgress?: (done: number, total: number) => void;
}) => WorkerRun;

/** Copyfitting in a worker of its own that is kept, so that neither the desk nor its composer waits for it. */
export function createCopyfitter(userFonts: readonly UserFontResource[]): AskCopyfit {
  const { ask } = keepWorker<CopyfitOrder, CopyfitAnswer>({
    start: () => new Worker(new URL('./copyfit-worker.ts', import.meta.url), { type: 'module', name: 'copyfit' }),
    isLast: ({ kind }) => kind !== 'progress',
    failed: (message) => ({ kind: 'failed', message }),
  });
  return ({ edition, task, onAnswer, onProgress }) =>
    ask({ userFonts, edition, task }, (answer) => {
      if (answer.kind === 'progress') onProgress?.(answer.done, answer.total);
      else onAnswer(answer);
    });
}
