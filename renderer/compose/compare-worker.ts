import { compareEditions } from '../../core/compare';
import type { Edition } from '../../core/document';
import type { CompareOrder, CompareReport } from './compare-messages';
import { patchedEdition } from './edition-patch';
import type { WorkerNews } from './kept-worker';

/** The later state as it was told last. */
let known: Edition | undefined;

self.addEventListener('message', ({ data }: MessageEvent<CompareOrder>) => {
  const after = patchedEdition(known, data.after);
  known = after;
  const comparison = compareEditions(patchedEdition(after, data.before), after);
  self.postMessage({ kind: 'compared', comparison } satisfies CompareReport);
});

self.postMessage({ kind: 'ready' } satisfies WorkerNews);
