import type { UserFontResource } from '../../ipc';
import type { StoryGalley, TextLine } from '../../core/text-edit';
import { byFrame } from './by-frame';
import { patchedGalley, patchedList } from './list-patch';
import type { ComposerToWindow, WindowToComposer, WorkerToComposer } from './messages';

/** The composer as the window sees it: things are told to it in order, answers come to `onMessage`. */
export interface Composer {
  readonly tell: (message: WindowToComposer) => void;
  readonly stop: () => void;
}

/**
 * Starts the composing worker. What is told before it is ready waits here: a module worker loses messages that come
 * before it has run, and its fonts may be asked for still. `painters` are the ports that carry display lists to the
 * painters.
 */
export function startComposer(options: {
  readonly userFonts: Promise<readonly UserFontResource[]>;
  readonly painters: readonly MessagePort[];
  readonly onMessage: (message: ComposerToWindow) => void;
}): Composer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'composer' });
  let waiting: WindowToComposer[] | undefined = [];
  const hear = byFrame(options.onMessage);
  /** The lines told last, by the ids of their pages: what the worker tells next is told against them. */
  const linesOf = new Map<string, readonly TextLine[]>();
  /** The galley told last. */
  let galley: StoryGalley | undefined;
  const start = async (): Promise<void> => {
    const { painters } = options;
    const userFonts = await options.userFonts;
    worker.postMessage({ kind: 'start', userFonts, painters } satisfies WindowToComposer, [...painters]);
    for (const message of waiting ?? []) worker.postMessage(message);
    waiting = undefined;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerToComposer>) => {
    if (data.kind === 'ready') void start();
    if (data.kind === 'galley') {
      galley = patchedGalley(galley, data.patch);
      return hear({ kind: 'galley', galley });
    }
    if (data.kind !== 'text') return hear(data);
    const { kind, subject, page, patch } = data;
    const lines = patchedList(linesOf.get(page) ?? [], patch);
    linesOf.set(page, lines);
    hear({ kind, subject, page, lines });
  });
  worker.addEventListener('error', (event) => hear({ kind: 'failed', message: event.message }));
  return {
    tell: (message) => {
      if (waiting === undefined) worker.postMessage(message);
      else waiting.push(message);
    },
    stop: () => worker.terminate(),
  };
}
