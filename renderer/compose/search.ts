import type { SearchResult, StartSearch } from './search-texts';

/** A search that takes longer, in milliseconds, is given up: an expression can be made that never ends. */
const PATIENCE_MS = 2000;

/**
 * Makes searches that run in a worker, so that no expression holds the window up: what runs too long is ended with its
 * worker, and the next search has a new one.
 */
export function createSearch(): StartSearch {
  let worker: Worker | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(patience);
    worker?.terminate();
    worker = undefined;
  };
  let isBusy = false;
  return (search, onResult) => {
    if (isBusy) end();
    isBusy = true;
    worker ??= new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' });
    const own = worker;
    const done = (result: SearchResult): void => {
      if (worker !== own) return;
      clearTimeout(patience);
      isBusy = false;
      onResult(result);
    };
    const begin = (): void => {
      patience = setTimeout(() => {
        end();
        isBusy = false;
        onResult({ kind: 'slow' });
      }, PATIENCE_MS);
      own.postMessage(search);
    };
    // A module worker loses what is told to it before it has run.
    let isReady = started.has(own);
    own.onmessage = ({ data }: MessageEvent<SearchResult | { readonly kind: 'ready' }>) => {
      if (data.kind !== 'ready') return done(data);
      started.add(own);
      if (!isReady) begin();
      isReady = true;
    };
    if (isReady) begin();
  };
}

const started = new WeakSet<Worker>();
