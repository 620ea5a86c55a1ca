import { compareEditions, traceChanges } from '../../core/compare';
import type { Edition } from '../../core/document';
import type { CompareOrder, CompareReport } from './compare-messages';
import { patchedEdition } from './edition-patch';
import type { WorkerNews } from './kept-worker';

/** The later state as it was told last. */
let known: Edition | undefined;

self.addEventListener('message', ({ data }: MessageEvent<CompareOrder>) => {
  const after = patchedEdition(known, data.after);
  known = after;
  const compared = compareEditions(patchedEdition(after, data.before), after);
  const comparison = data.round === undefined ? compared : traceChanges(compared, after, data.round);
  self.postMessage({ kind: 'compared', comparison } satisfies CompareReport);
});

self.postMessage({ kind: 'ready' } satisfies WorkerNews);
